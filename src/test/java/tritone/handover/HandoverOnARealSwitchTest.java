package tritone.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.RealPhones;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.routing.Wanted.Way;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.LiveChannel;

/// A live hand-over with real phones: the client's, the operator's and the manager's.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class HandoverOnARealSwitchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Telephony telephony;

    @Inject
    Handovers handovers;

    @Inject
    ManagerProfiles profiles;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Floor floor;

    @Inject
    SomeManagers people;

    @Inject
    RealPhones phones;

    @Test
    void clientAndManagerTalkOnAfterTheOperatorHasLeft() {
        // Given
        phones.linked();
        String segment = SomeManagers.aSegment();
        var manager = people.aManagerOf(segment, 50).id();
        profiles.present(manager, true);
        var team = floor.aTeam().id();
        var campaign = floor.aCampaign(team);
        var operator = floor.anOperator(team);
        phones.plugIn(manager);
        phones.plugIn(operator);
        phones.startShift(operator);
        var attempt =
                floor.anAttempt(campaign, "+7900" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        floor.ofSegment(attempt, segment);
        var call = calls.place(attempt).call().orElseThrow();
        await().atMost(PATIENCE).until(() -> agents.stateOf(operator) instanceof AgentState.Talking);
        // When
        handovers.ask(new NewHandover(call, operator, Way.LIVE, Optional.empty(), Optional.empty()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handovers.ofCall(call).orElseThrow())
                        .extracting(Handover::step)
                        .as("%s", handovers.ofCall(call))
                        .isEqualTo(HandoverStep.INTRODUCING));
        handovers.leave(call, operator);
        // Then
        assertThat(step(call)).isEqualTo(HandoverStep.DONE_LIVE);
        calls.dispose(call, operator, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        await().atMost(PATIENCE).until(() -> agents.stateOf(operator) instanceof AgentState.Ready);
        var invited = handovers.ofCall(call).orElseThrow().id().channel();
        assertThat(bridgeOf(ChannelId.of(call))).isPresent().isEqualTo(bridgeOf(invited));
        telephony.hangUp(ChannelId.of(call));
        await().atMost(PATIENCE).until(() -> !channels().contains(invited));
        await().atMost(PATIENCE).until(() -> floor.outcomes(call).contains("CONNECTED"));
        agents.endShift(operator);
    }

    private Optional<String> bridgeOf(ChannelId channel) {
        return telephony.channels().stream()
                .filter(live -> live.channel().equals(channel))
                .flatMap(live -> live.bridge().stream())
                .findFirst();
    }

    private Set<ChannelId> channels() {
        return telephony.channels().stream().map(LiveChannel::channel).collect(java.util.stream.Collectors.toSet());
    }

    private HandoverStep step(CallId call) {
        return handovers.ofCall(call).orElseThrow().step();
    }
}
