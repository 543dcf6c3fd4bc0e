package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls.Answer;
import tritone.call.Calls.Reply;
import tritone.call.lifecycle.Parting;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.campaign.law.Mode;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class WordsTest {
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
    void sayingItTwiceChangesNothingAndOnlyTheOperatorMaySayIt() {
        // Given
        var olga = floor.aReadyOperator(team);
        var other = floor.aReadyOperator(team);
        var call = aTalk();
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        // When, Then
        assertThat(calls.dispose(call, other, WARM)).isEqualTo(Answer.NOT_YOURS);
        assertThat(calls.dispose(call, olga, WARM)).isEqualTo(Answer.DONE);
        assertThat(calls.dispose(
                        call, olga, new Said(Disposition.REFUSAL_HARD, Optional.empty(), false, Optional.empty())))
                .isEqualTo(Answer.ALREADY);
        assertThat(floor.words(call)).containsExactly("WARM");
    }

    @Test
    void nobodyWhoSaysNothingInTimeGetsAnotherCall() {
        // Given
        campaign = floor.aCampaign(team, Mode.PROGRESSIVE, Duration.ofMillis(300));
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        // When
        phone.customerGoes(call, HangUpCause.NORMAL);
        // Then
        await().untilAsserted(() -> assertThat(floor.words(call)).containsExactly("NOT_STATED"));
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Paused paused
                && paused.reason().equals("wrap-up-overrun"));
    }

    @Test
    void aPauseAskedForWhileTalkingBeginsAfterTheWord() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        agents.pause(olga, "lunch");
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
        // When
        calls.dispose(call, olga, WARM);
        calls.hangUp(call, olga);
        // Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Paused paused
                && paused.reason().equals("lunch"));
    }

    @Test
    void anOperatorMayLeaveAConversationThatGoesOn() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        // When
        calls.leave(call, olga);
        calls.dispose(call, olga, WARM);
        // Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(floor.words(call)).containsExactly("WARM");
        assertThat(floor.outcomes(call)).isEmpty();
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
    }

    @Test
    void whoSaysItAndHangsUpIsReadyForTheNextWithoutAWrapUp() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        // When
        assertThat(says(call, olga, Parting.HANG_UP, () -> {})).isEqualTo(Answer.DONE);
        // Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(floor.words(call)).containsExactly("WARM");
        assertThat(floor.outcomes(call)).containsExactly("CONNECTED");
        assertThat(floor.statesOf(olga)).doesNotContain("WRAP_UP");
        assertThat(says(call, olga, Parting.HANG_UP, () -> {})).isEqualTo(Answer.ALREADY);
    }

    @Test
    void whenWhatIsToBeWrittenWithItCannotBeNothingIsSaidAndNobodyIsHungUp() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        // When
        assertThatThrownBy(() -> says(call, olga, Parting.HANG_UP, () -> {
                    throw new IllegalStateException("a row too many");
                }))
                .hasMessage("a row too many");
        // Then
        assertThat(floor.words(call)).isEmpty();
        assertThat(phone.orders(FakeSwitch.HungUpByUs.class))
                .doesNotContain(new FakeSwitch.HungUpByUs(ChannelId.of(call)));
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Talking.class);
        assertThat(says(call, olga, Parting.STAY, () -> {})).isEqualTo(Answer.DONE);
    }

    @Test
    void whatIsSaidAgainWritesNothingBesideIt() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        var written = new AtomicInteger();
        // When
        says(call, olga, Parting.STAY, written::incrementAndGet);
        var again = says(call, olga, Parting.STAY, written::incrementAndGet);
        // Then
        assertThat(again).isEqualTo(Answer.ALREADY);
        assertThat(written).hasValue(1);
    }

    @Test
    void holdIsAskedOfTheSwitchOnce() {
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        assertThat(calls.hold(call, olga, true)).isEqualTo(Answer.DONE);
        assertThat(calls.hold(call, olga, true)).isEqualTo(Answer.ALREADY);
        assertThat(phone.orders(FakeSwitch.Held.class).stream()
                        .filter(held -> held.customer().value().equals(call.toString())))
                .hasSize(1);
    }

    private Reply says(CallId call, PersonId who, Parting parting, Runnable alongside) {
        return calls.dispose(call, who, WARM, parting, Optional.of(alongside));
    }

    private CallId aTalk() {
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> floor.open(call).contains("TALKING"));
        return call;
    }
}
