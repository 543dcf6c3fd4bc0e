package tritone.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import tritone.call.CallCorrected;
import tritone.call.CallCorrecting;
import tritone.call.CallDisposed;
import tritone.campaign.Disposition;
import tritone.funnel.regulation.Ground;
import tritone.funnel.regulation.Position;
import tritone.funnel.regulation.Verdict;
import tritone.lead.Lead;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.outbox.Outbox;
import tritone.people.PersonId;

/// What a call was is said anew: the lead goes where the new word leads from where it stood before that call. The
/// history keeps both.
@ApplicationScoped
class Corrected {
    static final String WENT_ON = "LEAD_WENT_ON";

    private final Leads leads;
    private final LeftAlone leftAlone;
    private final Regulations regulations;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Event<LeadMoved> moved;

    Corrected(
            Leads leads,
            LeftAlone leftAlone,
            Regulations regulations,
            Transitions transitions,
            Outbox outbox,
            Event<LeadMoved> moved) {
        this.leads = leads;
        this.leftAlone = leftAlone;
        this.regulations = regulations;
        this.transitions = transitions;
        this.outbox = outbox;
        this.moved = moved;
    }

    /// Somebody has moved the lead on since: that stands.
    void ask(@Observes CallCorrecting asked) {
        var call = asked.wish().after();
        var history = transitions.of(call.lead());
        int last = history.size() - 1;
        boolean wentOn = history.stream().anyMatch(line -> isOf(call, line)) && !isOf(call, history.get(last));
        if (wentOn) asked.object(WENT_ON);
    }

    void corrected(CallCorrected corrected) {
        var call = corrected.after();
        if (corrected.before() == call.disposition()) return;
        if (corrected.before() == Disposition.DO_NOT_CALL) leftAlone.takeBack(call.call());
        var lead = leads.byId(call.lead()).orElseThrow();
        if (call.disposition() == Disposition.DO_NOT_CALL) leftAlone.respect(lead, call.by(), Optional.of(call.call()));
        var at = new Position(lead.state(), lead.section(), lead.stage());
        var before = before(call, at);
        var regulation = regulations.current();
        var ground = Ground.of(call.disposition());
        var to = switch (regulation.next(before, ground)) {
            case Verdict.Moved verdict -> verdict.to();
            case Verdict.Stays _, Verdict.Refused _ -> before;
        };
        if (!to.equals(at)) move(lead, new Change(at, to, ground, call), regulation.version());
    }

    /// Where the lead stood when that call began to move it.
    private Position before(CallDisposed call, Position now) {
        return transitions.of(call.lead()).stream()
                .filter(line -> isOf(call, line))
                .map(Transitions.Line::from)
                .findFirst()
                .orElse(now);
    }

    private void move(Lead lead, Change change, int regulation) {
        var to = change.to();
        var owner = to.stage() == Stage.COLD ? Optional.<PersonId>empty() : lead.owner();
        if (!leads.moveTo(lead.id(), to.state(), to.section(), to.stage(), owner, lead.version()))
            throw new IllegalStateException("lead " + lead.id() + " would not hold still");
        var call = change.call();
        var move = new LeadMoved(
                lead.id(), change.from(), to, change.ground(), owner, call.by(), Optional.of(call.call()), call.at());
        int correction = transitions.correction(Optional.of(call.call())) + 1;
        transitions.add(move, regulation, correction, call.comment());
        outbox.publish(Outbox.Topic.LEAD_TRANSITIONED, Long.toString(lead.id().value()), LeadTransitioned.of(move));
        moved.fire(move);
    }

    private static boolean isOf(CallDisposed call, Transitions.Line line) {
        return line.call().filter(call.call()::equals).isPresent();
    }

    private record Change(Position from, Position to, Ground ground, CallDisposed call) {}
}
