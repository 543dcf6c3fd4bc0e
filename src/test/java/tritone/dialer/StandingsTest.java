package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.Database;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.campaign.Trunks;
import tritone.campaign.rules.CallingCalendar;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.campaign.rules.Reason;
import tritone.dialer.Standings.Why;
import tritone.lead.BaseId;
import tritone.lead.LeadId;

@QuarkusTest
@WithTestResource(Database.class)
class StandingsTest {
    private static final List<String> ZONES = List.of("Europe/Moscow", "Asia/Omsk", "Asia/Kamchatka");

    @Inject
    Standings standings;

    @Inject
    Hopper hopper;

    @Inject
    HopperFill fill;

    @Inject
    Recovery recovery;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Trunks trunks;

    @Inject
    Clock clock;

    @Inject
    DataSource source;

    /// Whatever happens to leads, in whatever order, each stands somewhere: the lines sum up to the base.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLinesSumUpToTheBaseWhateverHappens(long seed) {
        var random = new Random(seed);
        var base = given.aBase();
        for (int i = 0; i < 20; i++) given.aLead(base, zone(random), TestCampaigns.aNumber());
        var campaign = given.running(given.settings(base));
        fill.fill(campaign);
        var leased = new ArrayDeque<LeadId>();
        for (int step = 0; step < 60; step++) {
            happens(random, campaign, base, leased);
            var standing = standings.of(campaigns.byId(campaign.id()).orElseThrow());
            assertThat(standing.lines().stream()
                            .mapToLong(Standings.Line::leads)
                            .sum())
                    .isEqualTo(standing.total());
        }
    }

    @Test
    void sleepersAreNamedWithTheirOpeningAndStoppedTrunksByTheirName() {
        var base = given.aBase();
        given.aLead(base);
        Instant now = clock.instant();
        // open for the hour that began an hour and a half ago in Moscow, or not at all today
        var local = now.atZone(java.time.ZoneId.of("Europe/Moscow")).toLocalTime();
        var from = java.time.LocalTime.of((local.getHour() + 4) % 23, 0);
        var hours = CallingHours.everyDay(from, from.plusMinutes(30));
        var settings = given.settings(base);
        var campaign = given.running(TestCampaigns.with(settings, settings.team(), settings.mode(), hours));
        fill.fill(campaign);
        var line = standings.of(campaign).lines().getFirst();
        assertThat(line.why()).isEqualTo(new Why.Held(Reason.OUTSIDE_CALLING_HOURS));
        assertThat(line.next()).hasValueSatisfying(at -> assertThat(at).isAfter(now));
        trunks.stop(settings.trunk(), "FAILURES 5/10");
        assertThat(standings.of(campaign).lines().getFirst().why()).isEqualTo(new Why.Held(Reason.TRUNK_STOPPED));
        campaigns.become(campaign.id(), CampaignStatus.PAUSED, null);
        var paused = campaigns.byId(campaign.id()).orElseThrow();
        assertThat(standings.of(paused).lines().getFirst().why()).isEqualTo(new Why.Held(Reason.CAMPAIGN_NOT_RUNNING));
    }

    private void happens(Random random, Campaign campaign, BaseId base, Deque<LeadId> leased) {
        Instant now = clock.instant();
        switch (random.nextInt(6)) {
            case 0 -> given.aLead(base, zone(random), TestCampaigns.aNumber());
            case 1 -> fill.fill(campaign);
            case 2 ->
                hopper.lease(new Take(
                                campaign.id(),
                                1 + random.nextInt(4),
                                new CallingCalendar(TestCampaigns.ALWAYS, Set.of()),
                                Set.of(),
                                Optional.empty(),
                                Duration.ofMinutes(5),
                                now))
                        .forEach(due -> leased.add(due.lead()));
            case 3 -> {
                var lead = leased.poll();
                var reason = Reason.values()[random.nextInt(Reason.values().length)];
                var until = random.nextBoolean()
                        ? Optional.of(now.plusSeconds(random.nextInt(9)))
                        : Optional.<Instant>empty();
                if (lead != null) hopper.leave(campaign.id(), lead, new Refused(reason, until));
            }
            case 4 -> {
                var lead = leased.poll();
                if (lead != null) hopper.release(campaign.id(), lead);
            }
            default -> {
                new Sql(source)
                        .update(
                                "update leads set section = ? where base_id = ? and id % 7 = ?",
                                random.nextBoolean() ? "TO_CALL" : "STRATEGIC_ARCHIVE",
                                base.value(),
                                random.nextInt(7));
                recovery.reopen(campaign);
            }
        }
    }

    private static String zone(Random random) {
        return ZONES.get(random.nextInt(ZONES.size()));
    }
}
