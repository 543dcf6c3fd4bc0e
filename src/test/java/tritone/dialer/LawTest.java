package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.PaceTerms;
import tritone.campaign.Saving;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;
import tritone.lead.LeadId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LawTest {
    private static final int NOON = 12;
    private static final int NIGHT = 3;
    private static final PaceTerms WITHOUT_CONSENT = new PaceTerms(1.5, 0.03, Law.RU, true, Optional.empty(), 1);

    @Inject
    ALine line;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    ConsentSieve sieve;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    FakeSwitch phone;

    @Inject
    Clock clock;

    @Test
    void underBritishLawAnAbandonedNumberRestsUntilAnOperatorIsReservedForIt() {
        // Given
        aLead();
        var campaign = line.running(Mode.PREDICTIVE, under(Law.UK));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        agents.pause(olga, "break");
        agents.letGo(olga);
        nobodyIsThereFor(campaign);
        agents.ready(olga);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        // When
        line.due(campaign);
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).hasSize(1);
        assertThat(line.standing(campaign, "RESTS_AFTER_ABANDONED")).isEqualTo(1);
        assertThat(line.lead(campaign).line().next())
                .hasValueSatisfying(
                        next -> assertThat(next).isAfter(clock.instant().plus(Duration.ofHours(71))));
        line.tick(progressive(campaign));
        assertThat(line.dialled(campaign)).hasSize(2);
    }

    @Test
    void underRussianLawNobodyIsCalledAtNightNorMoreOftenThanTwiceADay() {
        // Given
        given.aLead(line.base(), whereItIs(NIGHT), TestCampaigns.aNumber());
        String number = TestCampaigns.aNumber();
        given.aLead(line.base(), whereItIs(NOON), number);
        calledOnceBefore(number);
        var campaign = line.running(Mode.PROGRESSIVE, under(Law.RU));
        line.aReadyOperator();
        // When
        line.tick(campaign);
        line.ends(campaign, HangUpCause.BUSY);
        line.sql()
                .update(
                        "update hopper set due_at = utc_timestamp(6) where campaign_id = ?",
                        campaign.id().value());
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).containsExactly(number);
        assertThat(line.standing(campaign, "OUTSIDE_LAWFUL_HOURS")).isEqualTo(1);
        assertThat(line.standing(campaign, "LAWFUL_CALLS_SPENT")).isEqualTo(1);
    }

    @Test
    void withoutConsentOfTheCampaignOnlyLeadsWithTheirOwnAreDialled() {
        // Given
        var silent = aLead();
        for (String said : List.of("Нет", "заявка с сайта")) given.said(aLead(), said);
        var campaign = line.running(Mode.PREDICTIVE, WITHOUT_CONSENT);
        line.aReadyOperator();
        // When
        line.tick(campaign);
        line.ends(campaign, HangUpCause.BUSY);
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).hasSize(1);
        assertThat(line.standing(campaign, "NO_CONSENT")).isEqualTo(2);
        assertThat(line.standing(campaign, "RETRY_LATER")).isEqualTo(1);
        // a lead whose consent has come, and one that was put in line in spite of the rule
        given.said(silent, "да");
        sieve.open(campaign);
        line.sql()
                .update(
                        "update hopper set standing = 'DUE', reason = null where campaign_id = ? and reason = 'NO_CONSENT'",
                        campaign.id().value());
        line.tick(campaign);
        line.ends(campaign, HangUpCause.BUSY);
        line.tick(campaign);
        assertThat(line.dialled(campaign)).hasSize(2);
        assertThat(line.standing(campaign, "NO_CONSENT")).isEqualTo(1);
    }

    @Test
    void onceTheCampaignHasEvidenceForAllOfThemAllAreDialled() {
        // Given
        for (int i = 0; i < 3; i++) aLead();
        given.said(aLead(), "заявка с сайта");
        var campaign = line.running(Mode.PREVIEW, WITHOUT_CONSENT);
        var predictive = TestCampaigns.with(
                campaign.settings(),
                line.team(),
                Mode.PREDICTIVE,
                campaign.settings().hours());
        var without = campaigns
                .edit(campaign.id(), campaign.version(), predictive, null)
                .orElseThrow();
        await().until(() -> line.standing(campaign, "NO_CONSENT") == 3);
        // When
        assertThat(campaigns.edit(without.id(), without.version(), TestCampaigns.with(predictive, under(Law.RU)), null))
                .isInstanceOf(Saving.Saved.class);
        // Then
        await().until(() -> line.standing(campaign, "NO_CONSENT") == 0);
    }

    private LeadId aLead() {
        return given.aLead(line.base(), whereItIs(NOON), TestCampaigns.aNumber());
    }

    private void nobodyIsThereFor(Campaign campaign) {
        var call = line.only(campaign);
        phone.answer(call);
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(call)));
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
    }

    private void calledOnceBefore(String number) {
        line.sql().update("""
                insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
                values (uuid(), 0, 0, 0, ?, 'UTC', 't', utc_timestamp(6) - interval 1 hour)""", number);
    }

    private Campaign progressive(Campaign campaign) {
        var settings = TestCampaigns.with(
                campaign.settings(),
                line.team(),
                Mode.PROGRESSIVE,
                campaign.settings().hours());
        return campaigns.edit(campaign.id(), campaign.version(), settings, null).orElseThrow();
    }

    private static PaceTerms under(Law law) {
        return new PaceTerms(1.5, 0.03, law, true, Optional.of("log 14"), 1);
    }

    /// A zone in which it is so many hours past midnight just now, whenever this is run.
    private String whereItIs(int hour) {
        int ahead = hour - clock.instant().atOffset(ZoneOffset.UTC).getHour();
        int offset = ahead < -11 ? ahead + 24 : ahead;
        // the names' signs are the other way round
        return offset == 0 ? "Etc/GMT" : "Etc/GMT%+d".formatted(-offset);
    }
}
