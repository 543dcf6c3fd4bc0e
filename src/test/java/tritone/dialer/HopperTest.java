package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.campaign.TestCampaigns.ALWAYS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Campaign;
import tritone.campaign.TestCampaigns;
import tritone.campaign.rules.CallingCalendar;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.campaign.rules.Reason;
import tritone.lead.BaseId;
import tritone.lead.LeadId;
import tritone.people.PersonId;

@QuarkusTest
@WithTestResource(Database.class)
class HopperTest {
    private static final Instant NOW = Instant.parse("2031-03-04T06:00:00Z");
    private static final CallingCalendar OPEN = new CallingCalendar(ALWAYS, Set.of());
    private static final CallingCalendar OFFICE =
            new CallingCalendar(CallingHours.everyDay(LocalTime.of(9, 0), LocalTime.of(15, 0)), Set.of());

    @Inject
    Hopper hopper;

    @Inject
    HopperFill fill;

    @Inject
    Recovery recovery;

    @Inject
    TestCampaigns given;

    @Inject
    DataSource source;

    private BaseId base;
    private Sql sql;

    @BeforeEach
    void aFreshBase() {
        base = given.aBase();
        sql = new Sql(source);
    }

    @Test
    void callbacksComeFirstThenFreshLeadsThenRetries() {
        var retry = given.aLead(base);
        var fresh = given.aLead(base);
        var callback = given.aLead(base);
        var campaign = filled();
        rank(campaign, retry, 2, NOW.minusSeconds(900));
        rank(campaign, callback, 0, NOW.minusSeconds(1));
        assertThat(leads(hopper.lease(take(campaign, 3)))).containsExactly(callback, fresh, retry);
    }

    @Test
    void whateverLiesInTheHopperComesOutByPriorityTimeAndAge() {
        var random = new Random(7);
        List<String> zones = List.of("Europe/Moscow", "Asia/Omsk", "Asia/Vladivostok", "Europe/Samara");
        var all = new ArrayList<Row>();
        for (int i = 0; i < 150; i++) {
            String zone = zones.get(random.nextInt(zones.size()));
            all.add(new Row(
                    given.aLead(base, zone, TestCampaigns.aNumber()),
                    zone,
                    random.nextInt(3),
                    NOW.plusSeconds(random.nextInt(120) - 90)));
        }
        var campaign = filled();
        all.forEach(row -> rank(campaign, row.lead(), row.priority(), row.dueAt()));
        var expected = all.stream()
                .filter(row -> !row.dueAt().isAfter(NOW))
                .filter(row -> OFFICE.open(NOW, java.time.ZoneId.of(row.zone())))
                .sorted(Comparator.comparing(Row::priority)
                        .thenComparing(Row::dueAt)
                        .thenComparing(row -> row.lead().value()))
                .map(Row::lead)
                .toList();
        var came = new ArrayList<LeadId>();
        for (var next = lease(campaign, random, OFFICE); !next.isEmpty(); next = lease(campaign, random, OFFICE))
            came.addAll(leads(next));
        assertThat(expected).isNotEmpty().hasSizeLessThan(150);
        assertThat(came).isEqualTo(expected);
    }

    @Test
    void takingALeadReadsAFewRowsHoweverManyLieInTheHopper() {
        given.aLead(base, "Asia/Omsk", TestCampaigns.aNumber());
        for (int i = 0; i < 400; i++) given.aLead(base, "Asia/Vladivostok", TestCampaigns.aNumber());
        var campaign = filled();
        hopper.lease(take(campaign, 1));
        long read = QuarkusTransaction.requiringNew().call(() -> {
            long before = rowsRead();
            assertThat(hopper.lease(take(campaign, 1))).hasSize(1);
            return rowsRead() - before;
        });
        assertThat(read).isLessThan(50);
    }

    private long rowsRead() {
        return sql
                .query(
                        row -> row.getLong("Value"),
                        "show session status where Variable_name in"
                                + " ('Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_key')")
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void twoThreadsNeverGetTheSameLead() throws Exception {
        for (int i = 0; i < 300; i++) given.aLead(base);
        var campaign = filled();
        Callable<List<LeadId>> taker = () -> {
            var mine = new ArrayList<LeadId>();
            for (var next = hopper.lease(take(campaign, 7)); !next.isEmpty(); next = hopper.lease(take(campaign, 7)))
                mine.addAll(leads(next));
            return mine;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(taker, taker));
            var got = new ArrayList<LeadId>(both.get(0).get());
            got.addAll(both.get(1).get());
            got.addAll(leads(hopper.lease(take(campaign, 300))));
            assertThat(got).hasSize(300);
            assertThat(new HashSet<>(got)).hasSize(300);
        }
    }

    @Test
    void aSleepingZoneIsSteppedOver() {
        var farEast = given.aLead(base, "Asia/Vladivostok", TestCampaigns.aNumber());
        var moscow = given.aLead(base, "Europe/Moscow", TestCampaigns.aNumber());
        var campaign = filled();
        // 06:00 UTC: 09:00 in Moscow, 16:00 in Vladivostok
        assertThat(leads(hopper.lease(take(campaign, 5, OFFICE)))).containsExactly(moscow);
        var night = new Take(
                campaign.id(), 5, OFFICE, Set.of(), Optional.empty(), Hopper.LEASE, NOW.plus(Duration.ofHours(20)));
        assertThat(leads(hopper.lease(night))).containsExactly(farEast);
    }

    @Test
    void aRefusedLeadIsNotLookedAtBeforeItsTime() {
        var lead = given.aLead(base);
        var campaign = filled();
        hopper.lease(take(campaign, 1));
        hopper.leave(
                campaign.id(), lead, new Refused(Reason.CAP_PER_NUMBER, Optional.of(NOW.plus(Duration.ofHours(3)))));
        assertThat(hopper.lease(take(campaign, 1))).isEmpty();
        var later = new Take(
                campaign.id(), 1, OPEN, Set.of(), Optional.empty(), Hopper.LEASE, NOW.plus(Duration.ofHours(3)));
        assertThat(leads(hopper.lease(later))).containsExactly(lead);
    }

    @Test
    void aLeaseNobodyUsedIsGivenBackWhenItEnds() {
        var lead = given.aLead(base);
        var campaign = filled();
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
        rank(campaign, lead, 1, longAgo.minusSeconds(1));
        hopper.lease(new Take(campaign.id(), 1, OPEN, Set.of(), Optional.empty(), Hopper.LEASE, longAgo));
        recovery.mend(campaign);
        assertThat(leads(hopper.lease(take(campaign, 1)))).containsExactly(lead);
    }

    @Test
    void aPersonalCallbackWaitsForItsAgentButNotForEver() {
        var lead = given.aLead(base);
        var campaign = filled();
        rank(campaign, lead, 0, NOW.minusSeconds(60));
        sql.update("update hopper set promised = true, callback_for = 77 where lead_id = ?", lead.value());
        assertThat(hopper.lease(take(campaign, 1))).isEmpty();
        var own = new Take(campaign.id(), 1, OPEN, Set.of(new PersonId(77)), Optional.empty(), Hopper.LEASE, NOW);
        var taken = hopper.lease(own);
        assertThat(leads(taken)).containsExactly(lead);
        assertThat(taken.getFirst().callbackFor()).contains(new PersonId(77));
        hopper.release(campaign.id(), lead);
        var overdue =
                new Take(campaign.id(), 1, OPEN, Set.of(), Optional.empty(), Hopper.LEASE, NOW.plus(Hopper.PROMISE));
        assertThat(leads(hopper.lease(overdue))).containsExactly(lead);
    }

    @Test
    void leadsImportedLaterArePouredInOnce() {
        var first = given.aLead(base);
        var campaign = filled();
        var second = given.aLead(base);
        fill.fill(campaign);
        fill.fill(campaign);
        assertThat(leads(hopper.lease(take(campaign, 9)))).containsExactly(first, second);
    }

    @Test
    void aLeadInASectionNotToCallIsClosedAndComesBackWithItsSection() {
        var lead = given.aLead(base);
        sql.update("update leads set section = 'STRATEGIC_ARCHIVE' where id = ?", lead.value());
        var campaign = filled();
        assertThat(hopper.lease(take(campaign, 1))).isEmpty();
        sql.update("update leads set section = 'TO_CALL' where id = ?", lead.value());
        recovery.reopen(campaign);
        assertThat(leads(hopper.lease(take(campaign, 1)))).containsExactly(lead);
    }

    private Campaign filled() {
        var campaign = given.running(given.settings(base));
        fill.fill(campaign);
        return campaign;
    }

    private List<Due> lease(Campaign campaign, Random random, CallingCalendar calendar) {
        return hopper.lease(take(campaign, 1 + random.nextInt(9), calendar));
    }

    private void rank(Campaign campaign, LeadId lead, int priority, Instant dueAt) {
        sql.update(
                "update hopper set priority = ?, due_at = ? where campaign_id = ? and lead_id = ?",
                priority,
                dueAt,
                campaign.id().value(),
                lead.value());
    }

    private static Take take(Campaign campaign, int most) {
        return take(campaign, most, OPEN);
    }

    private static Take take(Campaign campaign, int most, CallingCalendar calendar) {
        return new Take(campaign.id(), most, calendar, Set.of(), Optional.empty(), Hopper.LEASE, NOW);
    }

    private static List<LeadId> leads(List<Due> due) {
        return due.stream().map(Due::lead).toList();
    }

    private record Row(LeadId lead, String zone, int priority, Instant dueAt) {}
}
