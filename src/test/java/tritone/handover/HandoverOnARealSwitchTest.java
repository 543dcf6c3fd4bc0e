package tritone.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.Phone;
import tritone.agent.PhoneAccounts;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.handover.Handover.Step;
import tritone.handover.routing.Wanted.Way;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.TelephonyEvent;

/// A live hand-over with real phones: the client's, the operator's and the manager's.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class HandoverOnARealSwitchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    PhoneAccounts accounts;

    @Inject
    Floor floor;

    @Inject
    SomeManagers people;

    @Inject
    Ear ear;

    @Inject
    EntityManager db;

    @Test
    void clientAndManagerTalkOnAfterTheOperatorHasLeft() {
        // Given
        await().atMost(PATIENCE).until(telephony::linked);
        String segment = SomeManagers.aSegment();
        var manager = people.aManagerOf(segment, 50).id();
        profiles.present(manager, true);
        var team = floor.aTeam().id();
        var campaign = floor.aCampaign(team);
        var operator = floor.anOperator(team);
        hasAPhone(manager);
        hasAPhone(operator);
        await().atMost(PATIENCE).until(() -> shiftIsOn(operator));
        var attempt =
                floor.anAttempt(campaign, "+7900" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        segment(attempt.lead().value(), segment);
        var call = calls.place(attempt);
        await().atMost(PATIENCE).until(() -> agents.stateOf(operator) instanceof AgentState.Talking);
        // When
        handovers.ask(new NewHandover(call, operator, Way.LIVE, Optional.empty(), Optional.empty()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handovers.ofCall(call).orElseThrow())
                        .extracting(Handover::step)
                        .as("%s", handovers.ofCall(call))
                        .isEqualTo(Step.INTRODUCING));
        handovers.leave(call, operator);
        // Then
        assertThat(step(call)).isEqualTo(Step.DONE_LIVE);
        calls.dispose(call, operator, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        await().atMost(PATIENCE).until(() -> agents.stateOf(operator) instanceof AgentState.Ready);
        var invited = handovers.ofCall(call).orElseThrow().id().channel();
        assertThat(bridgeOf(ChannelId.of(call))).isPresent().isEqualTo(bridgeOf(invited));
        telephony.hangUp(ChannelId.of(call));
        await().atMost(PATIENCE).until(() -> !channels().contains(invited));
        await().atMost(PATIENCE).until(() -> floor.outcomes(call).contains("CONNECTED"));
        agents.endShift(operator);
    }

    private boolean shiftIsOn(PersonId operator) {
        if (agents.stateOf(operator) instanceof AgentState.Ready) return true;
        if (!(agents.stateOf(operator) instanceof AgentState.Connecting)) agents.startShift(operator, Phone.SIP);
        return false;
    }

    private void hasAPhone(PersonId person) {
        var account = accounts.of(person).phone();
        Switchboard.running().phone(account.username(), account.secret());
        await().atMost(PATIENCE).until(() -> ear.reachable.contains(account.username()));
    }

    private void segment(long lead, String segment) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update leads set segment = ?1 where id = ?2")
                        .setParameter(1, segment)
                        .setParameter(2, lead)
                        .executeUpdate());
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

    private Step step(CallId call) {
        return handovers.ofCall(call).orElseThrow().step();
    }

    @Singleton
    static class Ear {
        final Set<String> reachable = ConcurrentHashMap.newKeySet();

        void hear(@Observes TelephonyEvent event) {
            if (event instanceof TelephonyEvent.PhoneSeen seen && seen.reachable()) reachable.add(seen.account());
        }
    }
}
