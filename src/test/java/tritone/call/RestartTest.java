package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.InFlight.Phase;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.Talking;
import tritone.call.lifecycle.Together;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.campaign.LineBook;
import tritone.campaign.message.CompanyMessages;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// The service is killed and started again: the rows and the switch are all that is left of its calls. The calls in
/// memory are dropped (the first run hears nothing any more), a second set is made from the rows.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class RestartTest {
    @Inject
    Calls calls;

    @Inject
    CallLedger ledger;

    @Inject
    Unfinished unfinished;

    @Inject
    Agents agents;

    @Inject
    WaitingRoom waiting;

    @Inject
    Event<CallChanged> changed;

    @Inject
    Clock clock;

    @Inject
    FakeSwitch phone;

    @Inject
    CompanyMessages messages;

    @Inject
    MachineSampling sampling;

    @Inject
    LineBook lines;

    @Inject
    Floor floor;

    @Inject
    LiveCalls firstRun;

    private TeamId team;
    private CampaignId campaign;
    private LiveCalls second;
    private Switchboard switchboard;
    private Clock later;

    @BeforeEach
    void aTeam() {
        phone.behaves();
        team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
        later = clock;
        switchboard = new Switchboard(phone, later, messages, sampling, lines);
        second = firstRun;
    }

    @AfterEach
    void endTheSecondRun() {
        // its calls' alarms would go on ringing, in the services of later tests too
        if (second != firstRun) second.stop(new ShutdownEvent());
        phone.behaves();
    }

    @Test
    void aConversationTheSwitchStillHoldsGoesOn() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        // When
        restart();
        // Then
        assertThat(second.byId(call).orElseThrow().state()).isInstanceOf(Talking.class);
        phone.customerGoes(call, HangUpCause.NORMAL);
        compareAgain();
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
    }

    @Test
    void aClientOnHoldIsStillHeldAndTheirOperatorTakesThemBack() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        calls.hold(call, olga, true);
        // When
        restart();
        var held = second.byId(call).orElseThrow();
        boolean before = held.view().held();
        second.ask(held, any -> true, new Fact.HoldAsked(false), Optional.empty())
                .join();
        compareAgain();
        // Then
        assertThat(before).isTrue();
        assertThat(phone.orders(FakeSwitch.Held.class)).contains(new FakeSwitch.Held(ChannelId.of(call), false));
        await().untilAsserted(() -> assertThat(held.state()).isInstanceOf(Together.class));
    }

    @Test
    void aClientWhoHungUpOnHoldMeanwhileIsWrappedUp() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        calls.hold(call, olga, true);
        phone.loseNews(true);
        phone.customerGoes(call, HangUpCause.NORMAL);
        // When
        restart();
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
    }

    @Test
    void aConversationThatEndedMeanwhileGetsItsOutcome() {
        // Given
        floor.aReadyOperator(team);
        var call = aTalk();
        phone.loseNews(true);
        phone.customerGoes(call, HangUpCause.NORMAL);
        // When
        restart();
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        assertThat(floor.open(call)).isEmpty();
    }

    @Test
    void aCallThatVanishedBeforeAnyAnswerIsWithdrawn() {
        // Given
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.loseNews(true);
        phone.customerGoes(call, HangUpCause.BUSY);
        // When
        restart();
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CANCELLED"));
    }

    @Test
    void anAbandonedPersonStaysCounted() {
        // Given
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> floor.open(call).contains("LEAVING"));
        phone.loseNews(true);
        phone.customerGoes(call, HangUpCause.NORMAL);
        // When
        restart();
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("ABANDONED"));
    }

    @Test
    void aWordSaidBeforeTheCrashIsNotAskedForAgain() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        calls.dispose(call, olga, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        // When
        restart();
        phone.customerGoes(call, HangUpCause.NORMAL);
        compareAgain();
        // Then
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(floor.words(call)).containsExactly("WARM");
    }

    @Test
    void aWrapUpGoesOnWithItsOldDeadline() {
        // Given
        var olga = floor.aReadyOperator(team);
        var call = aTalk();
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        var until = ((AgentState.WrapUp) agents.stateOf(olga)).until();
        // When
        restart();
        // Then
        var state = second.byId(call).orElseThrow();
        assertThat(state.view().phase()).isEqualTo(Phase.WRAP_UP);
        assertThat(Duration.between(until, state.state().deadline().orElseThrow())
                        .abs())
                .isLessThan(Duration.ofMillis(1));
    }

    private CallId aTalk() {
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> floor.open(call).contains("TALKING"));
        return call;
    }

    private void restart() {
        phone.loseNews(true);
        firstRun.all().forEach(firstRun::forget);
        // a start takes its time: whatever was dialled before it has become a channel by now, or never will
        later = Clock.offset(clock, Duration.ofSeconds(10));
        switchboard = new Switchboard(phone, later, messages, sampling, lines);
        second = new LiveCalls(ledger, switchboard, waiting, changed, later);
        QuarkusTransaction.requiringNew().run(() -> reconciliation().start(new StartupEvent()));
        compareAgain();
    }

    private void compareAgain() {
        later = Clock.offset(later, Duration.ofSeconds(1));
        switchboard = new Switchboard(phone, later, messages, sampling, lines);
        reconciliation().compare();
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(second, unfinished, switchboard, new AgentsInCalls(second, agents), later);
    }
}
