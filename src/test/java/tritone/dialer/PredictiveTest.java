package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.AttemptCounts;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.call.OutcomeCorrections;
import tritone.call.Said;
import tritone.campaign.Campaign;
import tritone.campaign.Disposition;
import tritone.campaign.law.Mode;
import tritone.dialer.pacing.DialPlan;
import tritone.dialer.pacing.Floor;
import tritone.people.PersonId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class PredictiveTest {
    private static final int OPERATORS = 20;

    @Inject
    ALine line;

    @Inject
    CampaignPacers pacers;

    @Inject
    Observations observations;

    @Inject
    AttemptCounts counts;

    @Inject
    OutcomeCorrections corrections;

    @Inject
    PacerMemories memories;

    @Inject
    Event<PacerBegan> began;

    @Inject
    Event<Planned> planned;

    @Inject
    Event<PacerWrote> wrote;

    @Inject
    @Aside
    Executor aside;

    @Inject
    Clock clock;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    FakeSwitch phone;

    @Test
    void whenEverybodyAnswersAtOnceNoMoreAreAbandonedThanTheLimitAllows() {
        // Given
        var campaign = line.running(Mode.PREDICTIVE, line.leads(60), 100);
        operators(OPERATORS);
        // When
        await().untilAsserted(() -> {
            line.tick(campaign);
            assertThat(lines(campaign)).hasSizeGreaterThan(OPERATORS);
        });
        line.tick(campaign);
        lines(campaign).forEach(call -> phone.answer(call.call()));
        // Then
        await().until(() -> lines(campaign).stream().noneMatch(call -> call.phase() == InFlight.Phase.WAITING));
        var leaving = lines(campaign).stream()
                .filter(call -> call.phase() == InFlight.Phase.LEAVING)
                .map(InFlight::call)
                .toList();
        assertThat(leaving).hasSizeBetween(1, 3);
        assertThat(phone.orders(FakeSwitch.Apology.class))
                .containsAll(leaving.stream().map(FakeSwitch.Apology::new).toList());
        leaving.forEach(call -> phone.customerGoes(call, HangUpCause.NORMAL));
        await().until(() -> lines(campaign).stream().noneMatch(call -> call.phase() == InFlight.Phase.LEAVING));
        line.tick(campaign);
        assertThat(lines(campaign)).hasSize(OPERATORS);
    }

    @Test
    void beforeAnybodyAnsweredItIsOneLineForEachFreeOperator() {
        var campaign = line.running(Mode.PREDICTIVE, line.leads(10));
        operators(4);
        line.tick(campaign);
        line.tick(campaign);
        assertThat(lines(campaign)).hasSize(4);
    }

    @Test
    void aRestartGoesOnFromTheMemoryAndIsToldWhatEndedMeanwhile() {
        // Given
        var campaign = line.running(Mode.PREDICTIVE, line.leads(10));
        operators(3);
        line.tick(campaign);
        pacers.stop(new ShutdownEvent());
        String before = memories.of(campaign.id()).orElseThrow().text();
        assertThat(before).contains(lines(campaign).getFirst().call().toString());
        var ended = lines(campaign).getFirst().call();
        phone.customerGoes(ended, HangUpCause.BUSY);
        await().until(() -> lines(campaign).size() == 2);
        observations.drain(campaign.id());
        // When
        var restarted =
                new CampaignPacers(observations, counts, corrections, memories, began, planned, wrote, aside, clock);
        var plan = restarted.plan(campaign, floorOf(3));
        // Then
        assertThat(plan).extracting(DialPlan::orders).isEqualTo(1);
        assertThat(plan.because().text()).contains(" lines=2 ");
    }

    @Test
    void anIdleOperatorWhoAsksToGoStaysForTheLineThatCountsOnThem() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(2));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        // When
        agents.pause(olga, "break");
        // Then
        assertThat(agents.onShift(olga))
                .hasValueSatisfying(agent -> assertThat(agent.leaving()).isTrue());
        line.talk(campaign, olga, new Said(Disposition.CONTACT_MADE, Optional.empty(), false, Optional.empty()));
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Paused);
        line.tick(campaign);
        assertThat(lines(campaign)).isEmpty();
    }

    @Test
    void theyGoAsSoonAsNoLineCountsOnThemAndAtOnceWhereNoneDid() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        var vera = line.aReadyOperator();
        // When
        agents.pause(vera, "break");
        agents.endShift(olga);
        // Then
        assertThat(agents.stateOf(vera)).isInstanceOf(AgentState.Paused.class);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Ready.class);
        line.ends(campaign, HangUpCause.BUSY);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Off);
    }

    private List<PersonId> operators(int count) {
        return IntStream.range(0, count).mapToObj(n -> line.aReadyOperator()).toList();
    }

    private List<InFlight> lines(Campaign campaign) {
        return calls.inFlight(campaign.id());
    }

    /// As it is before anybody has told what is on the lines.
    private Floor floorOf(int idle) {
        var agents = IntStream.range(0, idle)
                .mapToObj(n -> new Floor.Agent(n + 1, Floor.Doing.IDLE, clock.instant()))
                .toList();
        return new Floor(
                clock.instant(), agents, List.of(), List.of(), new Floor.Ledger(0, 0), new Floor.Caps(50, 0, 0));
    }
}
