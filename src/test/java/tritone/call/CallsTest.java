package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls.Answer;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.campaign.law.Mode;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class CallsTest {
    private static final Said WARM = new Said(Disposition.WARM, Optional.empty(), false, Optional.of("интересно"));

    @Inject
    Calls calls;

    @Inject
    Agents agents;

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
    void anAnsweredPersonIsJoinedTalksAndIsDisposedOf() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        // When
        phone.ring(call);
        phone.answer(call);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Talking);
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        var answer = calls.dispose(call, olga, WARM);
        // Then
        assertThat(answer).isEqualTo(Answer.DONE);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(floor.outcomes(call)).containsExactly("CONNECTED");
        assertThat(floor.words(call)).containsExactly("WARM");
        assertThat(floor.open(call)).isEmpty();
        assertThat(floor.told(call)).contains("call-ended");
        // that they part may be told before the end, or not at all
        assertThat(floor.history(call))
                .filteredOn(kind -> !kind.equals("Apart"))
                .containsExactly("Waiting", "Joining", "Talking", "WrappingUp", "Ended");
        assertThat(floor.statesOf(olga))
                .containsExactly("CONNECTING", "READY", "JOINING", "TALKING", "WRAP_UP", "READY");
    }

    @Test
    void theLongestIdleOperatorIsJoinedFirst() {
        var first = floor.aReadyOperator(team);
        floor.aReadyOperator(team);
        var call = aTalk();
        assertThat(calls.of(first).map(InFlight::call)).contains(call);
    }

    @Test
    void anOperatorOfAnotherTeamIsNotGivenTheCall() {
        // Given
        floor.aReadyOperator(floor.aTeam().id());
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        // When
        phone.answer(call);
        // Then
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(call)));
    }

    @Test
    void nobodyFreeMeansAnApologyAndAnAbandonedCall() {
        // Given
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        // When
        phone.answer(call);
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(call)));
        phone.customerGoes(call, HangUpCause.NORMAL);
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("ABANDONED"));
    }

    @Test
    void anOperatorWhoComesBackInTimeTakesTheWaitingCall() {
        // Given
        var olga = floor.aReadyOperator(team);
        agents.pause(olga, "break");
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call, Duration.ofSeconds(5));
        await().until(() -> calls.inFlight(campaign).getFirst().phase() == InFlight.Phase.WAITING);
        // When
        agents.ready(olga);
        // Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Talking);
    }

    @Test
    void whatTheSwitchSaysOfAnUnansweredCallIsItsOutcome() {
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.customerGoes(call, HangUpCause.BUSY);
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("BUSY"));
        assertThat(calls.inFlight(campaign)).isEmpty();
    }

    @Test
    void aPreviewedCallKeepsItsOperator() {
        // Given
        var preview = floor.aCampaign(team, Mode.PREVIEW, Duration.ofSeconds(60));
        floor.aReadyOperator(team);
        var boris = floor.aReadyOperator(team);
        var attempt = floor.anAttempt(preview);
        // When
        var call = calls.place(promised(attempt, boris)).call().orElseThrow();
        // Then
        assertThat(agents.stateOf(boris)).isInstanceOf(AgentState.Joining.class);
        phone.answer(call);
        await().until(() -> agents.stateOf(boris) instanceof AgentState.Talking);
    }

    @Test
    void thePromisedOperatorTakesTheirCallback() {
        floor.aReadyOperator(team);
        var boris = floor.aReadyOperator(team);
        var call =
                calls.place(promised(floor.anAttempt(campaign), boris)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> agents.stateOf(boris) instanceof AgentState.Talking);
    }

    private static NewAttempt promised(NewAttempt attempt, PersonId operator) {
        return new NewAttempt(
                attempt.campaign(),
                attempt.lead(),
                attempt.phone(),
                attempt.number(),
                attempt.zone(),
                attempt.trunk(),
                attempt.numberOf(),
                Optional.of(operator));
    }

    private CallId aTalk() {
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> floor.open(call).contains("TALKING"));
        return call;
    }
}
