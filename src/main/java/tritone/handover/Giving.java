package tritone.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tritone.funnel.Funnel;
import tritone.funnel.GroundOutcome;
import tritone.funnel.SaidGround;
import tritone.funnel.regulation.Ground;
import tritone.handover.Handover.HandoverStep;
import tritone.handover.ManagerProfiles.Standing;
import tritone.handover.WorkItem.Task;
import tritone.handover.routing.Candidate;
import tritone.handover.routing.Candidate.Load;
import tritone.handover.routing.Candidate.Skills;
import tritone.handover.routing.Chosen;
import tritone.handover.routing.ManagerChoice;
import tritone.handover.routing.Wanted;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.outbox.Outbox;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.people.Role;

/// Makes a lead a manager's: finds who is right, moves the lead by the regulation, puts it on the list, says so. All in
/// the caller's transaction.
@ApplicationScoped
class Giving {
    /// Leads go cold: without another word the manager shall call within the hour.
    private static final Duration DUE = Duration.ofHours(1);

    private final Leads leads;
    private final People people;
    private final Funnel funnel;
    private final ManagerProfiles profiles;
    private final WorkLists lists;
    private final HandoverRows rows;
    private final Outbox outbox;
    private final Clock clock;

    Giving(
            Leads leads,
            People people,
            Funnel funnel,
            ManagerProfiles profiles,
            WorkLists lists,
            HandoverRows rows,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.people = people;
        this.funnel = funnel;
        this.profiles = profiles;
        this.lists = lists;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Who is right for this lead now.
    ///
    /// @param busy who is being rung or talks already
    /// @param met  a manager who knows the client from the call: goes before all who do not own them
    @Transactional(Transactional.TxType.MANDATORY)
    Chosen choose(LeadId id, Way way, Set<PersonId> busy, Optional<PersonId> met) {
        var lead = leads.byId(id).orElseThrow();
        var wanted = new Wanted(lead.owner().or(() -> met), lead.segment(), lead.region(), way);
        Map<PersonId, Integer> inWork = lists.inWork();
        List<Candidate> candidates = profiles.hold().stream()
                .filter(standing -> takesLeads(standing.profile().person(), wanted))
                .map(standing -> candidate(standing, inWork, busy))
                .toList();
        return ManagerChoice.choose(wanted, candidates);
    }

    /// The manager has the client on the line. Writes the step.
    @Transactional(Transactional.TxType.MANDATORY)
    Handover live(Handover handover, PersonId manager) {
        return give(handover, manager, HandoverStep.DONE_LIVE, handover.why().orElse(HandoverReason.ANSWERED));
    }

    /// On the list of whoever is right; nobody has room: it waits, warm already. Writes the step.
    @Transactional(Transactional.TxType.MANDATORY)
    Handover task(Handover handover, HandoverReason why, Optional<PersonId> met) {
        return switch (choose(handover.lead(), Way.TASK, Set.of(), met)) {
            case Chosen.Choice choice -> give(handover, choice.manager().person(), HandoverStep.TASK, why);
            case Chosen.Nobody nobody -> await(handover, HandoverReason.of(nobody.reason()));
        };
    }

    /// Nobody has talked with the client yet, nor done anything about them.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean mayBeTakenBack(Handover given) {
        return switch (given.step()) {
            case WAITING, FAILED -> true;
            case TASK -> lists.waits(given);
            case RINGING, INTRODUCING, DONE_LIVE -> false;
        };
    }

    /// The client was not warm after all. Writes the step.
    @Transactional(Transactional.TxType.MANDATORY)
    Handover takeBack(Handover given) {
        lists.close(given.lead(), HandoverReason.CORRECTED.code());
        return written(given.at(HandoverStep.FAILED, given.manager(), HandoverReason.CORRECTED, clock.instant()));
    }

    private Handover give(Handover handover, PersonId manager, HandoverStep step, HandoverReason why) {
        var now = clock.instant();
        var said = SaidGround.handedOver(handover.lead(), handover.call(), Optional.of(handover.operator()), manager);
        Optional<HandoverReason> refused = refusal(funnel.apply(said));
        if (refused.isPresent())
            return written(handover.at(HandoverStep.FAILED, Optional.of(manager), refused.get(), now));
        var given = written(handover.at(step, Optional.of(manager), why, now));
        lists.put(
                item(given, manager, now),
                leads.byId(handover.lead()).map(Lead::stage).orElseThrow() == Stage.ACCOUNT);
        profiles.given(manager, now);
        outbox.publish(
                Outbox.Topic.LEAD_HANDED_OVER, Long.toString(handover.lead().value()), fact(given, manager));
        return given;
    }

    private Handover await(Handover handover, HandoverReason why) {
        if (handover.step() == HandoverStep.WAITING) return handover;
        var warm = new SaidGround(
                handover.lead(),
                Ground.WARM,
                Optional.of(handover.operator()),
                Optional.of(handover.call()),
                Optional.empty(),
                Optional.empty());
        Optional<HandoverReason> refused = refusal(funnel.apply(warm));
        var step = refused.isPresent() ? HandoverStep.FAILED : HandoverStep.WAITING;
        return written(handover.at(step, Optional.empty(), refused.orElse(why), clock.instant()));
    }

    private Handover written(Handover handover) {
        rows.step(handover);
        return handover;
    }

    private static WorkItem item(Handover given, PersonId manager, Instant now) {
        return new WorkItem(
                0,
                given.lead(),
                manager,
                Optional.of(given.id()),
                given.step() == HandoverStep.DONE_LIVE ? Task.STATE_OUTCOME : Task.CALL_WARM_LEAD,
                given.comment(),
                given.dueAt().orElse(now.plus(DUE)),
                now,
                false);
    }

    private static LeadHandedOver fact(Handover given, PersonId manager) {
        return new LeadHandedOver(
                given.id().value(),
                given.lead().value(),
                given.call().value(),
                given.operator().value(),
                manager.value(),
                given.step() == HandoverStep.DONE_LIVE ? "LIVE" : "TASK",
                given.why().map(HandoverReason::code).orElse(null),
                given.stepAt());
    }

    private static Optional<HandoverReason> refusal(GroundOutcome outcome) {
        return switch (outcome) {
            case GroundOutcome.Moved moved -> Optional.empty();
            case GroundOutcome.Stays stays -> Optional.empty();
            case GroundOutcome.Already already -> Optional.empty();
            case GroundOutcome.Refused refused -> Optional.of(HandoverReason.of(refused.reason()));
            case GroundOutcome.NoSuchLead none -> Optional.of(HandoverReason.NO_SUCH_LEAD);
            case GroundOutcome.Contended contended -> throw new IllegalStateException("the lead would not hold still");
        };
    }

    /// Account managers get their own clients back, no new leads.
    private boolean takesLeads(PersonId id, Wanted wanted) {
        return people.byId(id)
                .map(person -> person.role() == Role.MANAGER
                        || wanted.owner().filter(id::equals).isPresent())
                .orElse(false);
    }

    private static Candidate candidate(Standing standing, Map<PersonId, Integer> inWork, Set<PersonId> busy) {
        var profile = standing.profile();
        var person = profile.person();
        return new Candidate(
                person,
                profile.group(),
                new Skills(profile.segments(), profile.regions()),
                new Load(inWork.getOrDefault(person, 0), profile.limit()),
                profile.present(),
                busy.contains(person) || profile.busy(),
                standing.lastGivenAt());
    }
}
