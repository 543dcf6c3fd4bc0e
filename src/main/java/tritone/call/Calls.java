package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import tritone.agent.Agents;
import tritone.call.Drafts.Draft;
import tritone.call.lifecycle.AgentLine;
import tritone.call.lifecycle.CallState;
import tritone.call.lifecycle.Ended;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.Joining;
import tritone.call.lifecycle.Leaving;
import tritone.call.lifecycle.Ordered;
import tritone.call.lifecycle.Parting;
import tritone.call.lifecycle.Talking;
import tritone.call.lifecycle.Waiting;
import tritone.call.lifecycle.Word;
import tritone.call.lifecycle.WrappingUp;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.Reason;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// The calls that live now: places them, shows them, and hands them what people ask for.
@ApplicationScoped
public class Calls {
    private final LiveCalls live;
    private final CallLedger ledger;
    private final CallHistory history;
    private final OutcomeFaults objections;
    private final Drafts drafts;
    private final Switchboard switchboard;
    private final Campaigns campaigns;
    private final Agents agents;
    private final Clock clock;

    Calls(
            LiveCalls live,
            CallLedger ledger,
            CallHistory history,
            OutcomeFaults objections,
            Drafts drafts,
            Switchboard switchboard,
            Campaigns campaigns,
            Agents agents,
            Clock clock) {
        this.live = live;
        this.ledger = ledger;
        this.history = history;
        this.objections = objections;
        this.drafts = drafts;
        this.switchboard = switchboard;
        this.campaigns = campaigns;
        this.agents = agents;
        this.clock = clock;
    }

    /// Writes the attempt, then tells the switch. Not to be called inside a transaction: the switch must not hear of a
    /// row that may yet roll back. [OrderGate] is asked in the transaction that writes it.
    ///
    /// In preview the agent who looks at the lead is kept for the call from now on, if they are ready.
    public Placing place(NewAttempt attempt) {
        var placed = placed(List.of(attempt)).getFirst();
        boolean preview = placed.campaign().mode() == Mode.PREVIEW;
        return place(new WrittenAttempt(placed, preview ? kept(placed) : Optional.empty()));
    }

    /// The same for an attempt by hand. Empty when the person has no line to talk on.
    public Optional<Placing> placeByHand(NewAttempt attempt) {
        var placed = placed(List.of(attempt)).getFirst();
        return kept(placed).map(line -> place(new WrittenAttempt(placed, Optional.of(line))));
    }

    private Placing place(WrittenAttempt written) {
        Optional<Reason> objection;
        try {
            objection = ledger.open(written.placed.attempt().campaign(), List.of(written));
        } catch (RuntimeException broken) {
            letGo(written);
            throw broken;
        }
        if (objection.isPresent()) {
            letGo(written);
            return new Placing.Refused(objection.get());
        }
        dial(written);
        return new Placing.Placed(written.call());
    }

    private void letGo(WrittenAttempt written) {
        written.promised.ifPresent(line -> agents.unreserve(line.agent(), written.call()));
    }

    private Optional<AgentLine> kept(Placed placed) {
        return placed.attempt().forAgent().flatMap(who -> reserved(placed, who));
    }

    /// Writes attempts of one campaign within the caller's transaction, and [OrderGate] is asked there. The caller has
    /// them dialled once it is committed; should it die in between, the next start ends them.
    @Transactional(Transactional.TxType.MANDATORY)
    public Writing write(List<NewAttempt> attempts) {
        if (attempts.isEmpty()) return new Writing.Written(List.of());
        var written = placed(attempts).stream()
                .map(placed -> new WrittenAttempt(placed, Optional.empty()))
                .toList();
        return ledger.open(attempts.getFirst().campaign(), written)
                .<Writing>map(Writing.Refused::new)
                .orElseGet(() -> new Writing.Written(written));
    }

    /// Tells the switch of an attempt whose row is safe.
    public void dial(WrittenAttempt written) {
        var placed = written.placed;
        var call = new OpenCall(placed, CallState.placed(written.promised, placed.terms(), placed.orderedAt()), 0);
        live.add(call);
        if (!switchboard.dial(placed)) live.tell(call, new Fact.Gone(SwitchFacts.LINK_LOST));
    }

    /// Every call the dialler placed for a campaign that needs, or may come to need, an agent, and those in
    /// conversation or wrap-up.
    public List<InFlight> inFlight(CampaignId campaign) {
        return views(live.all().stream()
                .filter(call -> call.placed.attempt().campaign().equals(campaign))
                .filter(call -> !call.placed.attempt().byHand())
                .toList());
    }

    public List<InFlight> inFlight() {
        return views(live.all());
    }

    /// The call an agent is in or wraps up.
    public Optional<InFlight> of(PersonId agent) {
        return live.all().stream()
                .filter(call -> isWith(agent).test(call.state()))
                .findFirst()
                .map(OpenCall::view);
    }

    /// The call, if this agent is in it or wraps it up.
    public Optional<InFlight> inHand(CallId call, PersonId agent) {
        return live.byId(call)
                .filter(known -> isWith(agent).test(known.state()))
                .map(OpenCall::view);
    }

    /// The operator says what the call was, and talks on if they do.
    public Reply dispose(CallId call, PersonId by, Said said) {
        return dispose(call, by, said, Parting.STAY, Optional.empty());
    }

    /// The operator says what the call was and parts from it, as one; a second time changes nothing. Of a call that is
    /// not theirs nothing is said, not even what it lacks.
    ///
    /// @param alongside written in the transaction of the word, before it; not if the word changes nothing
    public Reply dispose(CallId call, PersonId by, Said said, Parting parting, Optional<Runnable> alongside) {
        var objection =
                inHand(call, by).filter(mine -> mine.said().isEmpty()).flatMap(mine -> objections.to(call, by, said));
        if (objection.isPresent()) return objection.get();
        var word = new Word(said.disposition(), said.callbackAt(), said.mine(), said.comment(), Optional.of(by));
        var answer = ask(call, by, new Fact.Said(word, parting), alongside);
        boolean over = answer == Answer.NO_SUCH_CALL || answer == Answer.TOO_LATE;
        return over && history.saidBy(call, by) ? Answer.ALREADY : answer;
    }

    /// What they have chosen so far of the call in hand; it stays whole only if it could be said as it is. Empty when
    /// the call is not theirs, or over.
    public Optional<Draft> draft(CallId call, PersonId by, Draft chosen) {
        if (inHand(call, by).isEmpty()) return Optional.empty();
        boolean sayable = chosen.said()
                .filter(said -> objections.to(call, by, said).isEmpty())
                .isPresent();
        var draft = sayable ? chosen : chosen.unfinished();
        drafts.keep(call, by, draft);
        return stillWriting(call, by) == Answer.NO_SUCH_CALL ? Optional.empty() : Optional.of(draft);
    }

    /// They choose or write what the call was: the wrap-up does not end under their hands, within a bound.
    public Answer stillWriting(CallId call, PersonId by) {
        return ask(call, by, new Fact.StillWriting());
    }

    public Answer hangUp(CallId call, PersonId by) {
        return ask(call, by, new Fact.HangUpAsked());
    }

    /// Ends a call whoever is in it (a campaign stopped, a supervisor's word).
    public Answer hangUp(CallId call) {
        return ask(call, any -> true, new Fact.HangUpAsked(), Optional.empty());
    }

    public Answer hold(CallId call, PersonId by, boolean on) {
        return ask(call, by, new Fact.HoldAsked(on));
    }

    /// The agent goes, the conversation goes on with whoever else is in it (a handover).
    public Answer leave(CallId call, PersonId by) {
        return ask(call, by, new Fact.LeaveAsked());
    }

    private List<Placed> placed(List<NewAttempt> attempts) {
        var id = attempts.getFirst().campaign();
        var campaign = campaigns.byId(id).orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
        if (attempts.stream().anyMatch(attempt -> !attempt.campaign().equals(id)))
            throw new IllegalArgumentException("attempts of several campaigns");
        var now = clock.instant();
        return attempts.stream()
                .map(attempt -> Placed.of(fresh(now), attempt, campaign, now))
                .toList();
    }

    private static CallId fresh(Instant now) {
        var random = ThreadLocalRandom.current();
        return CallId.at(now.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    private Optional<AgentLine> reserved(Placed placed, PersonId person) {
        return agents.onShift(person)
                .flatMap(agent -> agent.line().map(on -> new AgentLine(person, on)))
                .filter(line -> agents.reserve(person, placed.id()));
    }

    private Answer ask(CallId id, PersonId by, Fact fact) {
        return ask(id, by, fact, Optional.empty());
    }

    private Answer ask(CallId id, PersonId by, Fact fact, Optional<Runnable> alongside) {
        var call = live.byId(id);
        if (call.isPresent() && !isWith(by).test(call.get().state()))
            return call.get().state().agent().isPresent() ? Answer.NOT_YOURS : Answer.TOO_LATE;
        return ask(id, isWith(by), fact, alongside);
    }

    private Answer ask(CallId id, Predicate<CallState> fitting, Fact fact, Optional<Runnable> alongside) {
        var call = live.byId(id);
        if (call.isEmpty()) return Answer.NO_SUCH_CALL;
        try {
            return live.ask(call.get(), fitting, fact, alongside).join()
                    ? Answer.DONE
                    : unchanged(call.get().state());
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
    }

    private static Answer unchanged(CallState state) {
        return switch (state) {
            case Talking _, WrappingUp _ -> Answer.ALREADY;
            case Ordered _, Waiting _, Joining _ -> Answer.TOO_EARLY;
            case Leaving _, Ended _ -> Answer.TOO_LATE;
        };
    }

    private static Predicate<CallState> isWith(PersonId person) {
        return state ->
                state.agent().filter(line -> line.agent().equals(person)).isPresent();
    }

    private static List<InFlight> views(Collection<OpenCall> calls) {
        return calls.stream().map(OpenCall::view).toList();
    }

    /// What came of a word about a call.
    public sealed interface Reply permits Answer, OutcomeFault {}

    /// What became of a request.
    public enum Answer implements Reply {
        DONE,
        /// It was so already.
        ALREADY,
        NO_SUCH_CALL,
        NOT_YOURS,
        /// Nobody talks yet.
        TOO_EARLY,
        /// Nobody talks any more.
        TOO_LATE
    }
}
