package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tritone.Database;
import tritone.call.Calls;
import tritone.call.OutcomeCorrections;
import tritone.campaign.Campaign;
import tritone.campaign.Disposition;
import tritone.campaign.TestCampaigns;
import tritone.campaign.Trunk;
import tritone.campaign.Trunks;
import tritone.campaign.law.Mode;
import tritone.dialer.pacing.Observation;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LineTroubleTest {
    private static final int MANY = 10;

    @Inject
    ALine line;

    @Inject
    TestCampaigns given;

    @Inject
    LineSettlement settlement;

    @Inject
    LineTroubles troubles;

    @Inject
    Trunks trunks;

    @Inject
    Leads leads;

    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Inject
    Observations observations;

    @Inject
    OutcomeCorrections corrections;

    @Inject
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "DEAD_NUMBER", "BUSY", "OUT_OF_REACH"})
    void whatALineDoesToEverybodyCostsNobodyAnything(HangUpCause cause) {
        // Given
        var all = line.leads(MANY);
        var campaign = line.running(Mode.PROGRESSIVE, all);
        // When
        everyoneEnds(campaign, cause);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        await().untilAsserted(() -> {
            assertThat(figure(campaign, "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?"))
                    .isZero();
            assertThat(figure(
                            campaign,
                            "select count(*) from hopper where campaign_id = ? and standing = 'DUE' and priority = 1"
                                    + " and due_at <= utc_timestamp(6)"))
                    .isEqualTo(MANY);
        });
        assertThat(leads.byIds(all)).flatExtracting(lead -> lead.phones()).noneMatch(LeadPhone::dead);
        assertThat(line.standing(campaign, "TRUNK_STOPPED")).isEqualTo(MANY);
    }

    @Test
    void theBooksSayWhoseFaultItWasAndWhatTheyHadSaidBefore() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        // When
        everyoneEnds(campaign, HangUpCause.REJECTED);
        // Then
        await().untilAsserted(() -> assertThat(line.sql()
                        .query(
                                row -> row.getString(1),
                                "select distinct disposition from attempt_outcome where campaign_id = ?",
                                campaign.id().value()))
                .containsExactly(Disposition.TRUNK_FAILURE.name()));
        assertThat(line.sql()
                        .query(
                                row -> row.getString(1),
                                "select distinct x.said from outcome_correction x join attempt a on a.id = x.attempt_id"
                                        + " where a.campaign_id = ?",
                                campaign.id().value()))
                .containsExactly(Disposition.REJECTED.name());
        assertThat(stopped(campaign).orElseThrow().why()).startsWith("REFUSED 16 ");
    }

    @Test
    void otherSystemsAreToldWhatTheCallsBecame() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        // When
        everyoneEnds(campaign, HangUpCause.REJECTED);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        await().untilAsserted(() ->
                assertThat(told(campaign, "call-outcome-corrected")).hasSameSizeAs(told(campaign, "call-ended")));
        assertThat(told(campaign, "call-ended"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(fact -> fact.contains("\"REJECTED\""));
        assertThat(told(campaign, "call-outcome-corrected"))
                .allMatch(fact -> fact.contains("\"said\":\"REJECTED\",\"disposition\":\"TRUNK_FAILURE\""));
        // and a second time nobody is told
        settlement.settle();
        assertThat(told(campaign, "call-outcome-corrected")).hasSameSizeAs(told(campaign, "call-ended"));
    }

    @Test
    void whatWasToldAsTheLinesFailureNeedsNoCorrection() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        // When
        everyoneEnds(campaign, HangUpCause.TRUNK_FAILURE);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        settlement.settle();
        assertThat(told(campaign, "call-ended")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(told(campaign, "call-outcome-corrected")).isEmpty();
    }

    @Test
    void thePacerIsToldWhichCallsWereTheLines() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(3));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        var dialled = line.sql()
                .query(
                        row -> row.getString(1),
                        "select cast(id as char) from attempt where campaign_id = ? order by ordered_at",
                        campaign.id().value());
        // When
        line.trouble(campaign, dialled.getFirst());
        settlement.settle();
        // Then
        var heard = new ArrayList<String>();
        await().untilAsserted(() -> {
            for (var observation : observations.drain(campaign.id()))
                if (observation instanceof Observation.WasTheLine(var attempt, var at)) heard.add(attempt);
            assertThat(heard).containsExactlyInAnyOrderElementsOf(dialled);
        });
        // and whoever begins after a restart finds them in the rows
        assertThat(corrections.of(campaign.id(), clock.instant().minus(Duration.ofMinutes(10))))
                .extracting(CallId::toString)
                .containsExactlyInAnyOrderElementsOf(dialled);
    }

    @Test
    void aNumberCalledDeadByABrokenLineIsRevived() {
        // Given
        String number = TestCampaigns.aNumber();
        var known = given.aLead(line.base(), "Europe/Moscow", number);
        var campaign = line.running(Mode.PROGRESSIVE, List.of(known));
        line.aReadyOperator();
        line.tick(campaign);
        line.ends(campaign, HangUpCause.DEAD_NUMBER);
        line.daysPass(campaign, 1);
        line.tick(campaign);
        line.ends(campaign, HangUpCause.DEAD_NUMBER);
        assertThat(leads.byId(known).orElseThrow().phones()).allMatch(LeadPhone::dead);
        // When
        var call = line.sql()
                .query(
                        row -> row.getString(1),
                        "select id from attempt where campaign_id = ? order by ordered_at desc limit 1",
                        campaign.id().value());
        line.trouble(campaign, call.getFirst());
        settlement.settle();
        // Then
        assertThat(leads.byId(known).orElseThrow().phones()).noneMatch(LeadPhone::dead);
        assertThat(line.standing(campaign, "NO_LIVE_NUMBER")).isZero();
        assertThat(line.lead(campaign).attempts()).isEqualTo(1);
    }

    @Test
    void aRestartInTheMiddleFinishesWhatWasBegun() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(3));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        var dialled = line.sql()
                .query(
                        row -> row.getString(1),
                        "select id from attempt where campaign_id = ? order by ordered_at",
                        campaign.id().value());
        // When the stop and its trouble are written, and nothing else is
        line.trouble(campaign, dialled.getFirst());
        settlement.settle();
        settlement.settle();
        // Then
        assertThat(figure(campaign, "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?"))
                .isZero();
        assertThat(figure(
                        campaign,
                        "select count(*) from outcome_correction x join attempt a on a.id = x.attempt_id"
                                + " where a.campaign_id = ?"))
                .isEqualTo(3);
    }

    @Test
    void aPromisedCallbackKeepsItsPlaceWhenTheLineFails() {
        // Given
        var all = line.leads(MANY);
        var campaign = line.running(Mode.PROGRESSIVE, all);
        line.sql().update("""
            update hopper set priority = 0, promised = true, due_at = utc_timestamp(6) - interval 1 minute
            where campaign_id = ? and lead_id = ?\
            """, campaign.id().value(), all.getFirst().value());
        // When
        everyoneEnds(campaign, HangUpCause.REJECTED);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        await().untilAsserted(() -> assertThat(figure(
                        campaign,
                        "select count(*) from hopper where campaign_id = ? and priority = 0 and promised"
                                + " and standing = 'DUE' and reason is null"))
                .isEqualTo(1));
    }

    @Test
    void oneCallTriesAStoppedLineAndATelephoneThatRingsLetsTheOthersGo() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        await().until(() -> stopped(campaign).isPresent());
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).isEmpty();
        // When
        troubles.tryAt(campaign.settings().trunk(), clock.instant());
        line.tick(campaign);
        line.tick(campaign);
        // Then
        assertThat(calls.inFlight(campaign.id())).hasSize(1);
        line.ends(campaign, HangUpCause.NO_ANSWER);
        await().until(() -> stopped(campaign).isEmpty());
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).hasSizeGreaterThan(1);
    }

    @Test
    void aTrialThatFailsTheSameWayIsGivenBackTooAndTheNextWaitsLonger() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        await().until(() -> stopped(campaign).isPresent());
        troubles.tryAt(campaign.settings().trunk(), clock.instant());
        line.tick(campaign);
        // When
        line.ends(campaign, HangUpCause.REJECTED);
        // Then
        await().untilAsserted(() -> assertThat(
                        figure(campaign, "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?"))
                .isZero());
        assertThat(stopped(campaign)).isPresent();
        var standing = troubles.open(campaign.settings().trunk()).orElseThrow();
        assertThat(standing.trials()).isEqualTo(1);
        assertThat(standing.nextTrial()).isAfter(clock.instant().plus(Duration.ofSeconds(90)));
    }

    @Test
    void aLineThatStillFailsAfterSomebodyStartedItIsStoppedAgainSoon() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(MANY));
        everyoneEnds(campaign, HangUpCause.REJECTED);
        await().until(() -> stopped(campaign).isPresent());
        // When
        trunks.resume(campaign.settings().trunk());
        everyoneEnds(campaign, HangUpCause.REJECTED);
        // Then
        await().until(() -> stopped(campaign).isPresent());
        await().untilAsserted(() -> assertThat(
                        figure(campaign, "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?"))
                .isZero());
    }

    private void everyoneEnds(Campaign campaign, HangUpCause cause) {
        line.aReadyOperator();
        line.aReadyOperator();
        for (int round = 0; round < MANY && stopped(campaign).isEmpty(); round++) {
            line.tick(campaign);
            var placed = calls.inFlight(campaign.id());
            if (placed.isEmpty()) return;
            placed.forEach(call -> phone.customerGoes(call.call(), cause));
            await().until(() -> calls.inFlight(campaign.id()).isEmpty());
        }
    }

    private Optional<Trunk.Stopped> stopped(Campaign campaign) {
        return trunks.byName(campaign.settings().trunk()).flatMap(Trunk::stopped);
    }

    private List<String> told(Campaign campaign, String topic) {
        return line.sql()
                .query(
                        row -> row.getString(1),
                        "select payload from outbox_event where topic = ? and payload like ?",
                        topic,
                        "%\"campaign\":" + campaign.id().value() + ",%");
    }

    private long figure(Campaign campaign, String sql) {
        return line.sql()
                .query(row -> row.getLong(1), sql, campaign.id().value())
                .getFirst();
    }
}
