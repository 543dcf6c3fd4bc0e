package tritone.dialer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tritone.agent.AgentChanged;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PhoneChoices;
import tritone.call.Calls;
import tritone.call.Placing;
import tritone.dialer.OwnCallRules.Ready;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.telephony.CallId;

/// Calls that people place by hand to leads of their own. The person's phone is rung first and, once it is up, the
/// lead's; after the talk the person's line goes down again.
///
/// ```
///  asked ──rules──▶ refused, with the reason
///    │
///    ▼ own phone rung      line up: row written, lead dialled        talk over, or nobody there
///  waiting ─────────────▶ a call like any other, kept for the person ───────────────────────▶ line down
///    └── phone not reached: told
/// ```
@ApplicationScoped
public class OwnCalls {
    private final Map<PersonId, OwnCall> waiting = new ConcurrentHashMap<>();
    private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();
    private final OwnCallRules rules;
    private final Calls calls;
    private final Agents agents;
    private final PhoneChoices phones;
    private final People people;
    private final Event<OwnCallFailed> failed;

    OwnCalls(
            OwnCallRules rules,
            Calls calls,
            Agents agents,
            PhoneChoices phones,
            People people,
            Event<OwnCallFailed> failed) {
        this.rules = rules;
        this.calls = calls;
        this.agents = agents;
        this.phones = phones;
        this.people = people;
        this.failed = failed;
    }

    /// Somebody whom a restart left on the line without a call has no reason to be there.
    void start(@Observes @Priority(6000) StartupEvent started) {
        agents.onShift().stream()
                .filter(agent -> people.byId(agent.person())
                        .filter(person -> person.role() != Role.OPERATOR)
                        .isPresent())
                .forEach(agent -> agents.endShift(agent.person()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        later.shutdown();
    }

    public Answer call(OwnCall wish) {
        if (calls.of(wish.by()).isPresent() || waiting.containsKey(wish.by())) return new Answer.InACall();
        return switch (rules.check(wish)) {
            case Ready ready -> begin(wish);
            case OwnCallRules.No no -> new Answer.Refused(no.why());
        };
    }

    /// Takes back a wish whose phone is still being rung; a call that is placed is hung up like any other.
    public boolean withdraw(PersonId by) {
        boolean waited = waiting.remove(by) != null;
        if (waited) agents.endShift(by);
        return waited;
    }

    /// Whom they want to call, while their own phone is still being rung.
    public Optional<OwnCall> waiting(PersonId by) {
        return Optional.ofNullable(waiting.get(by));
    }

    void agentChanged(@Observes AgentChanged change) {
        var person = change.agent().person();
        var wish = waiting.get(person);
        if (wish == null) return;
        switch (change.agent().state()) {
            case AgentState.Ready _ -> {
                if (waiting.remove(person, wish)) later.execute(() -> place(wish));
            }
            case AgentState.Disconnected _ -> {
                if (waiting.remove(person, wish)) later.execute(() -> giveUp(wish, "PHONE_NOT_REACHED"));
            }
            case AgentState.Off _ -> waiting.remove(person, wish);
            case AgentState.Connecting _, AgentState.Paused _, AgentState.Joining _ -> {}
            case AgentState.Talking _, AgentState.WrapUp _ -> {}
        }
    }

    private Answer begin(OwnCall wish) {
        boolean up = agents.stateOf(wish.by()) instanceof AgentState.Ready;
        if (up) return place(wish).<Answer>map(Answer.Placed::new).orElseGet(Answer.InACall::new);
        waiting.put(wish.by(), wish);
        agents.startShift(wish.by(), phones.of(wish.by()));
        return new Answer.PhoneRings();
    }

    /// The rules are asked again: a moment has passed.
    private Optional<CallId> place(OwnCall wish) {
        Optional<CallId> placed = switch (rules.check(wish)) {
            case Ready ready -> calls.placeByHand(ready.attempt()).flatMap(placing -> settled(wish, placing));
            case OwnCallRules.No no -> {
                giveUp(wish, no.why().reason().name());
                yield Optional.empty();
            }
        };
        // after the call, that is
        agents.endShift(wish.by());
        return placed;
    }

    private Optional<CallId> settled(OwnCall wish, Placing placing) {
        if (placing instanceof Placing.Refused(var reason)) giveUp(wish, reason.name());
        return placing.call();
    }

    private void giveUp(OwnCall wish, String why) {
        agents.endShift(wish.by());
        failed.fire(new OwnCallFailed(wish, why));
    }

    public sealed interface Answer {
        /// The person's own phone is being rung; the lead's follows.
        record PhoneRings() implements Answer {}

        record Placed(CallId call) implements Answer {}

        /// One call at a time.
        record InACall() implements Answer {}

        record Refused(tritone.campaign.rules.DialVerdict.Refused why) implements Answer {}
    }
}
