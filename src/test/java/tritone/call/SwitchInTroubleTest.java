package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PhoneAccounts;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.Telephony;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class SwitchInTroubleTest {
    private static final Said WARM = new Said(Disposition.WARM, Optional.empty(), false, Optional.of("интересно"));

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    PhoneAccounts accounts;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    private TeamId team;
    private CampaignId campaign;

    @BeforeEach
    void aTeamWithACampaign() {
        phone.behaves();
        team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
    }

    @Test
    void aCallThatCouldNotBePlacedIsWithdrawn() {
        phone.linkDown();
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CANCELLED"));
    }

    @Test
    void aJoinWhoseNewsIsLostIsFoundOutByLooking() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        phone.loseNews(true);
        // When, Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Talking);
        assertThat(floor.open(call)).containsExactly("TALKING");
    }

    @Test
    void aPhoneThatDiesBeforeTheJoinIsReplacedByAnother() {
        // Given
        phone.refuseJoins(true);
        var first = floor.aReadyOperator(team);
        var second = floor.aReadyOperator(team);
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> phone.orders(Telephony.Join.class).stream()
                .anyMatch(join -> join.call().equals(call)));
        assertThat(agents.stateOf(first)).isInstanceOf(AgentState.Joining.class);
        phone.refuseJoins(false);
        // When
        phone.phoneDies(accounts.of(first).phone().username());
        // Then
        await().until(() -> agents.stateOf(second) instanceof AgentState.Talking);
    }

    @Test
    void aSwitchThatCrashedLeavesNoCallOpen() {
        // Given
        var olga = floor.aReadyOperator(team);
        var talk = aTalk();
        var ringing = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        var old = Instant.now();
        await().pollDelay(Duration.ofSeconds(5)).until(() -> Instant.now().isAfter(old.plusSeconds(5)));
        // When
        phone.crash();
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(talk)).containsExactly("CONNECTED"));
        await().untilAsserted(() -> assertThat(floor.outcomes(ringing)).containsExactly("CANCELLED"));
        calls.dispose(talk, olga, WARM);
        await().atMost(Duration.ofSeconds(60)).until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
    }

    @Test
    void theSwitchKnowsTheAccountsOfPeopleWhoTalk() {
        var olga = floor.anOperator(team);
        String account = accounts.of(olga).phone().username();
        await().until(() -> phone.orders(FakeSwitch.Published.class).stream()
                .flatMap(published -> published.accounts().stream())
                .map(Telephony.PhoneAccount::username)
                .anyMatch(account::equals));
    }

    private CallId aTalk() {
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> floor.open(call).contains("TALKING"));
        return call;
    }
}
