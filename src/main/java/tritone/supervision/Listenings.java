package tritone.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tritone.agent.Agent;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PhoneAccounts;
import tritone.agent.PhoneChoices;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.people.PersonId;
import tritone.supervision.ListeningRows.End;
import tritone.supervision.ListeningRows.Why;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.Ear;
import tritone.telephony.Telephony.LinkLost;
import tritone.telephony.Telephony.Listen;

/// The supervisors who are on somebody's talk now: one talk each. The row is written first, then the switch is told. It
/// ends with the talk, and nobody who talks notices its end.
@ApplicationScoped
public class Listenings {
    private static final Logger LOG = Logger.getLogger(Listenings.class);
    private static final Duration RING_TIME = Duration.ofSeconds(20);

    private final Map<PersonId, Listening> board = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final ListeningRows rows;
    private final Agents agents;
    private final Calls calls;
    private final PhoneAccounts accounts;
    private final PhoneChoices choices;
    private final Telephony telephony;
    private final Event<ListeningChanged> changed;
    private final Clock clock;
    private final boolean telling;

    Listenings(
            ListeningRows rows,
            Agents agents,
            Calls calls,
            PhoneAccounts accounts,
            PhoneChoices choices,
            Telephony telephony,
            Event<ListeningChanged> changed,
            Clock clock,
            @ConfigProperty(name = "tritone.supervision.tell-agents", defaultValue = "true") boolean telling) {
        this.rows = rows;
        this.agents = agents;
        this.calls = calls;
        this.accounts = accounts;
        this.choices = choices;
        this.telephony = telephony;
        this.changed = changed;
        this.clock = clock;
        this.telling = telling;
    }

    /// On an agent's talk, or from now on in another way. Whoever listens elsewhere leaves there. Not to be called
    /// inside a transaction.
    public Answer listen(PersonId supervisor, PersonId agent, Ear ear) {
        turn.lock();
        try {
            var talk = talk(agent);
            if (talk.isEmpty()) return Answer.NOBODY_TALKS;
            var before = board.get(supervisor);
            if (before != null && before.agent().equals(agent)) return change(before, ear);
            if (before != null) leave(before, Why.LEFT);
            return begin(supervisor, talk.get(), ear);
        } finally {
            turn.unlock();
        }
    }

    /// Leaves the talk.
    public void leave(PersonId supervisor) {
        end(listening -> listening.supervisor().equals(supervisor), Why.LEFT);
    }

    public Optional<Listening> of(PersonId supervisor) {
        return Optional.ofNullable(board.get(supervisor));
    }

    /// Who is on an agent's talk now.
    public List<Listening> on(PersonId agent) {
        return board.values().stream()
                .filter(listening -> listening.agent().equals(agent))
                .toList();
    }

    private Answer begin(PersonId supervisor, Talk talk, Ear ear) {
        var fresh = new Listening(
                0,
                new ChannelId(UUID.randomUUID().toString()),
                supervisor,
                talk.agent().person(),
                talk.call().call(),
                talk.call().campaign(),
                ear,
                telling,
                clock.instant(),
                false);
        String account = accounts.of(supervisor).of(choices.of(supervisor)).username();
        var listening = rows.begin(fresh);
        board.put(supervisor, listening);
        try {
            telephony.listen(new Listen(listening.channel(), account, talk.line(), ear, RING_TIME));
        } catch (LinkLost lost) {
            LOG.infof("nobody can listen now: %s", lost.getMessage());
            board.remove(supervisor);
            rows.end(listening, new End(clock.instant(), false, Why.LOST));
            return Answer.NO_SWITCH;
        }
        tell(listening, Optional.empty());
        return Answer.DONE;
    }

    private Answer change(Listening before, Ear ear) {
        if (before.ear() == ear) return Answer.DONE;
        if (!before.heard()) return Answer.STILL_RINGING;
        var after = rows.change(before, before.with(ear, clock.instant()));
        board.put(before.supervisor(), after);
        try {
            telephony.listenAs(after.channel(), ear);
        } catch (LinkLost lost) {
            // what the switch does now is not what the row says: the end of the link ends it
            LOG.infof("the way to listen stays: %s", lost.getMessage());
            return Answer.NO_SWITCH;
        }
        tell(after, Optional.empty());
        return Answer.DONE;
    }

    void heard(ChannelId channel) {
        turn.lock();
        try {
            board.values().stream()
                    .filter(listening -> listening.channel().equals(channel) && !listening.heard())
                    .findFirst()
                    .map(Listening::hears)
                    .ifPresent(listening -> {
                        board.put(listening.supervisor(), listening);
                        tell(listening, Optional.empty());
                    });
        } finally {
            turn.unlock();
        }
    }

    void gone(ChannelId channel) {
        end(listening -> listening.channel().equals(channel), of -> of.heard() ? Why.HUNG_UP : Why.NOT_ANSWERED, false);
    }

    void end(Predicate<Listening> which, Why why) {
        end(which, same -> why, true);
    }

    /// What an earlier life of the service, or of its link, left open.
    void endLost() {
        end(any -> true, Why.LOST);
        for (var open : rows.open()) {
            hangUp(open.channel());
            rows.end(open.row(), new End(clock.instant(), true, Why.LOST));
        }
    }

    private void end(Predicate<Listening> which, Function<Listening, Why> why, boolean hangUp) {
        turn.lock();
        try {
            board.values().stream().filter(which).toList().forEach(listening -> {
                if (hangUp) leave(listening, why.apply(listening));
                else over(listening, why.apply(listening));
            });
        } finally {
            turn.unlock();
        }
    }

    private void leave(Listening listening, Why why) {
        hangUp(listening.channel());
        over(listening, why);
    }

    private void over(Listening listening, Why why) {
        board.remove(listening.supervisor(), listening);
        rows.end(listening, new End(clock.instant(), listening.heard(), why));
        tell(listening, Optional.of(why.name()));
    }

    private void hangUp(ChannelId channel) {
        try {
            telephony.hangUp(channel);
        } catch (LinkLost lost) {
            LOG.infof("listener %s stays until the link is back: %s", channel.value(), lost.getMessage());
        }
    }

    private void tell(Listening listening, Optional<String> end) {
        try {
            changed.fire(new ListeningChanged(listening, end));
        } catch (RuntimeException broken) {
            LOG.errorf(
                    broken,
                    "news of listener %s was not taken",
                    listening.channel().value());
        }
    }

    private Optional<Talk> talk(PersonId person) {
        return agents.onShift(person)
                .filter(agent -> agent.state() instanceof AgentState.Talking)
                .flatMap(agent ->
                        agent.line().flatMap(line -> calls.of(person).map(call -> new Talk(agent, line, call))));
    }

    private record Talk(Agent agent, ChannelId line, InFlight call) {}

    public enum Answer {
        DONE,
        /// The agent is in no talk.
        NOBODY_TALKS,
        /// The supervisor's phone is to be answered first.
        STILL_RINGING,
        NO_SWITCH
    }
}
