package tritone.call;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.agent.Agents;
import tritone.call.AttemptsOrdered.Ordered;
import tritone.call.OpenCall.CallNote;
import tritone.call.lifecycle.AgentLine;
import tritone.call.lifecycle.Order;
import tritone.call.lifecycle.Outcome;
import tritone.call.lifecycle.Talk;
import tritone.call.lifecycle.Word;
import tritone.campaign.CampaignId;
import tritone.campaign.rules.Reason;
import tritone.outbox.Outbox;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.RecordingTarget;

/// Writes what a step decided: the rows, the agents' part and everything the house hangs on them, in one transaction.
@ApplicationScoped
class CallLedger {
    private final CallRows rows;
    private final Drafts drafts;
    private final Agents agents;
    private final Outbox outbox;
    private final OrderGate gate;
    private final CallSequels sequels;
    private final Event<Object> house;

    CallLedger(
            CallRows rows,
            Drafts drafts,
            Agents agents,
            Outbox outbox,
            OrderGate gate,
            CallSequels sequels,
            Event<Object> house) {
        this.rows = rows;
        this.drafts = drafts;
        this.agents = agents;
        this.outbox = outbox;
        this.gate = gate;
        this.sequels = sequels;
        this.house = house;
    }

    /// Attempts of one campaign.
    ///
    /// @return why they may not go out; then nothing that the transaction wrote stays
    @Transactional
    Optional<Reason> open(CampaignId campaign, List<WrittenAttempt> attempts) {
        rows.placed(attempts.stream().map(one -> one.placed).toList());
        attempts.stream().flatMap(one -> one.promised.stream()).forEach(line -> agents.joining(line.agent()));
        var orders = new AttemptsOrdered(
                campaign,
                attempts.stream()
                        .map(one -> new Ordered(one.call(), one.placed.attempt(), one.placed.orderedAt()))
                        .toList());
        var objection = gate.objection(orders);
        if (objection.isPresent()) QuarkusTransaction.setRollbackOnly();
        else house.fire(orders);
        return objection;
    }

    /// @param alongside what else stands or falls with it, and comes before it
    @Transactional
    void write(Placed placed, List<Order.Row> orders, List<CallNote> notes, Instant now, Optional<Runnable> alongside) {
        alongside.ifPresent(Runnable::run);
        boolean fresh = true;
        for (var order : orders) fresh &= write(placed, order, fresh, now);
        rows.notes(placed.id(), notes);
    }

    static RecordingTarget firstSegment(Placed placed) {
        return new RecordingTarget(placed.id() + "-1");
    }

    /// @param fresh false once a row was found written already: then the house knows
    private boolean write(Placed placed, Order.Row order, boolean fresh, Instant now) {
        var call = placed.id();
        switch (order) {
            case Order.NoteJoining(var line, var answeredAt) -> joining(placed, line, answeredAt, now);
            case Order.NoteTalk(var talk) -> talking(placed, talk, now);
            case Order.NoteHold(boolean on) -> rows.held(call, on);
            case Order.NoteNotice(var at) -> rows.notice(call, at);
            case Order.NoteLine(var line) -> rows.line(call, line);
            case Order.NoteLeaving(var verdict, var answeredAt) -> rows.leaving(call, verdict, answeredAt, now);
            case Order.NoteOutcome(var outcome) -> {
                return outcome(placed, outcome, now);
            }
            case Order.NoteWord(var word) -> {
                return rows.word(placed, meant(call, word), now);
            }
            case Order.TellWord(var word) -> {
                if (fresh) tell(placed, meant(call, word), now);
            }
            case Order.AgentWrapsUp(var line, var until) -> {
                rows.wrapUp(call, line, until);
                agents.wrapUp(line.agent(), call, until);
            }
            case Order.AgentFree(var line) -> agents.free(line.agent(), call);
            case Order.AgentOverran(var line) -> agents.overran(line.agent(), call);
        }
        return true;
    }

    /// The deadline says what the operator had chosen by then, if nothing of it was missing.
    private Word meant(CallId call, Word word) {
        return word.by().isPresent() ? word : drafts.chosen(call).orElse(word);
    }

    private void joining(Placed placed, AgentLine line, Instant answeredAt, Instant now) {
        rows.joining(placed.id(), line, answeredAt, now);
        agents.joining(line.agent());
        var attempt = placed.attempt();
        house.fire(new CallJoining(
                placed.id(),
                attempt.campaign(),
                attempt.lead(),
                line.agent(),
                Optional.of(firstSegment(placed)),
                answeredAt,
                now));
    }

    private void talking(Placed placed, Talk talk, Instant now) {
        rows.talking(placed, talk, firstSegment(placed).file(), now);
        var agent = talk.line().agent();
        agents.talking(agent, placed.id());
        var attempt = placed.attempt();
        house.fire(new CallJoined(
                placed.id(), attempt.campaign(), attempt.lead(), agent, talk.answeredAt(), talk.joinedAt()));
    }

    private boolean outcome(Placed placed, Outcome outcome, Instant now) {
        if (!rows.outcome(placed, outcome, now)) return false;
        var attempt = placed.attempt();
        var ended = new AttemptEnded(
                placed.id(),
                attempt.campaign(),
                attempt.lead(),
                attempt.phone(),
                outcome.disposition(),
                outcome.end().cause(),
                outcome.end().sip(),
                outcome.agent(),
                placed.orderedAt(),
                outcome.answeredAt(),
                outcome.joinedAt(),
                now);
        sequels.ended(ended);
        house.fire(ended);
        outbox.publish(Outbox.Topic.CALL_ENDED, placed.id().toString(), CallEnded.of(ended));
        return true;
    }

    private void tell(Placed placed, Word word, Instant now) {
        var attempt = placed.attempt();
        var disposed = new CallDisposed(
                placed.id(),
                attempt.campaign(),
                attempt.lead(),
                word.by(),
                word.disposition(),
                word.callbackAt(),
                word.mine(),
                word.comment(),
                now);
        sequels.disposed(disposed);
        house.fire(disposed);
    }
}
