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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.Law;
import tritone.campaign.Mode;
import tritone.campaign.PaceTerms;
import tritone.campaign.TestCampaigns;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LawTest {
    private static final int NOON = 12;
    private static final int NIGHT = 3;

    @Inject
    ALine line;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

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
        given.aLead(line.base(), whereItIs(NOON), TestCampaigns.aNumber());
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
                .hasValueSatisfying(next -> assertThat(next).isAfter(clock.instant().plus(Duration.ofHours(71))));
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
        line.sql().update("update hopper set due_at = utc_timestamp(6) where campaign_id = ?", campaign.id().value());
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).containsExactly(number);
        assertThat(line.standing(campaign, "OUTSIDE_LAWFUL_HOURS")).isEqualTo(1);
        assertThat(line.standing(campaign, "LAWFUL_CALLS_SPENT")).isEqualTo(1);
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
                campaign.settings(), line.team(), Mode.PROGRESSIVE, campaign.settings().hours());
        return campaigns.edit(campaign, settings, null).orElseThrow();
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
