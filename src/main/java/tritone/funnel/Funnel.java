package tritone.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tritone.call.CallDisposed;
import tritone.campaign.Disposition;
import tritone.funnel.regulation.Ground;
import tritone.funnel.regulation.Position;
import tritone.funnel.regulation.Verdict;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.outbox.Outbox;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;

/// The one place that changes where a lead stands: asks the regulation, writes why, moves the lead, says so.
@ApplicationScoped
public class Funnel {
    private static final Logger LOG = Logger.getLogger(Funnel.class);
    private static final Ground DO_NOT_CALL = Ground.of(Disposition.DO_NOT_CALL);
    private static final int TRIES = 3;

    private final Leads leads;
    private final LeftAlone leftAlone;
    private final Regulations regulations;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Event<LeadMoved> moved;
    private final Clock clock;

    Funnel(
            Leads leads,
            LeftAlone leftAlone,
            Regulations regulations,
            Transitions transitions,
            Outbox outbox,
            Event<LeadMoved> moved,
            Clock clock) {
        this.leads = leads;
        this.leftAlone = leftAlone;
        this.regulations = regulations;
        this.transitions = transitions;
        this.outbox = outbox;
        this.moved = moved;
        this.clock = clock;
    }

    void disposed(CallDisposed disposed) {
        var said = new SaidGround(
                disposed.lead(),
                Ground.of(disposed.disposition()),
                disposed.by(),
                Optional.of(disposed.call()),
                Optional.empty(),
                disposed.comment());
        switch (apply(said)) {
            case GroundOutcome.Refused refused ->
                LOG.infof(
                        "call %s said %s, lead %d stays: %s",
                        disposed.call(), said.ground(), said.lead().value(), refused.reason());
            case GroundOutcome.Contended contended ->
                throw new IllegalStateException("lead " + said.lead() + " would not hold still for " + disposed.call());
            case GroundOutcome.Moved done -> LOG.debugf("%s", done);
            case GroundOutcome.Stays stays -> LOG.debugf("%s", stays);
            case GroundOutcome.Already already -> LOG.debugf("call %s had said it", disposed.call());
            case GroundOutcome.NoSuchLead none -> LOG.warnf("call %s was about no lead", disposed.call());
        }
    }

    /// What a person says of a lead outside a call: only what the regulation in force gives to one of their roles.
    @Transactional
    public Spoken say(Person by, LeadId lead, String code, Optional<String> comment) {
        return sayable(code, by)
                .<Spoken>map(ground -> moved(SaidGround.by(by.id(), lead, ground, comment)))
                .orElseGet(Spoken.NotTheirs::new);
    }

    /// The ground of this code, if it is theirs to say.
    public Optional<Ground> sayable(String code, Person by) {
        return regulations
                .current()
                .sayable(code, by.roles().stream().map(Role::name).toList());
    }

    /// A call's ground, applied by the regulation in force.
    @Transactional
    public GroundOutcome apply(SaidGround said) {
        if (said.call().isEmpty()) throw new IllegalArgumentException("outside a call it is a person who says it");
        return moved(said);
    }

    private GroundOutcome moved(SaidGround said) {
        if (said.ground().equals(DO_NOT_CALL))
            leads.byId(said.lead()).ifPresent(lead -> leftAlone.respect(lead, said.by(), said.call()));
        for (int tried = 0; tried < TRIES; tried++) {
            var lead = leads.byId(said.lead());
            if (lead.isEmpty()) return new GroundOutcome.NoSuchLead();
            var outcome = decide(lead.get(), said);
            if (!(outcome instanceof GroundOutcome.Contended)) return outcome;
        }
        return new GroundOutcome.Contended();
    }

    public Position positionOf(Lead lead) {
        return new Position(lead.state(), lead.section(), lead.stage());
    }

    @Transactional
    public List<Transitions.Line> history(LeadId lead) {
        return transitions.of(lead);
    }

    private GroundOutcome decide(Lead lead, SaidGround said) {
        var at = positionOf(lead);
        var regulation = regulations.current();
        return switch (regulation.next(at, said.ground())) {
            case Verdict.Stays stays -> new GroundOutcome.Stays(at);
            case Verdict.Refused refused -> new GroundOutcome.Refused(refused.reason(), at);
            case Verdict.Moved to -> move(lead, said, to.to(), regulation.version());
        };
    }

    private GroundOutcome move(Lead lead, SaidGround said, Position to, int regulation) {
        if (transitions.has(said)) return new GroundOutcome.Already(positionOf(lead));
        var owner = owner(lead, said, to);
        if (!leads.moveTo(lead.id(), to.state(), to.section(), to.stage(), owner, lead.version()))
            return new GroundOutcome.Contended();
        var move = new LeadMoved(
                lead.id(), positionOf(lead), to, said.ground(), owner, said.by(), said.call(), clock.instant());
        transitions.add(move, regulation, said.comment());
        outbox.publish(Outbox.Topic.LEAD_TRANSITIONED, Long.toString(lead.id().value()), LeadTransitioned.of(move));
        moved.fire(move);
        return new GroundOutcome.Moved(move);
    }

    /// A lead that goes back to the cold base is nobody's client any more.
    private static Optional<PersonId> owner(Lead lead, SaidGround said, Position to) {
        return switch (to.stage()) {
            case COLD -> Optional.empty();
            case WARM, ACCOUNT -> said.owner().or(lead::owner);
        };
    }
}
