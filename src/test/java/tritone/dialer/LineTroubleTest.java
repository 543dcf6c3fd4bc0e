package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tritone.Database;
import tritone.campaign.Disposition;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.lead.LeadPhone;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// What a line does to everybody is no fault of the leads that were called on it.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LineTroubleTest extends TroubledLine {
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
}
