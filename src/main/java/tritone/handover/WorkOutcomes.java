package tritone.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tritone.funnel.Funnel;
import tritone.funnel.GroundOutcome;
import tritone.funnel.Regulations;
import tritone.funnel.regulation.Position;
import tritone.funnel.regulation.Verdict;
import tritone.handover.WorkItem.Task;
import tritone.lead.Lead;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.people.Person;

/// What a manager says came of an item: the lead moves by the regulation, the item closes, and a lead that stays in
/// work gets its next one.
@ApplicationScoped
public class WorkOutcomes {
    private final WorkLists lists;
    private final Leads leads;
    private final Funnel funnel;
    private final Regulations regulations;
    private final Clock clock;

    WorkOutcomes(WorkLists lists, Leads leads, Funnel funnel, Regulations regulations, Clock clock) {
        this.lists = lists;
        this.leads = leads;
        this.funnel = funnel;
        this.regulations = regulations;
        this.clock = clock;
    }

    @Transactional
    public Result state(Stated stated) {
        var ground = funnel.sayable(stated.ground(), stated.by());
        if (ground.isEmpty()) return new Result.NotTheirs();
        var item = lists.byId(stated.item())
                .filter(found ->
                        !found.closed() && found.manager().equals(stated.by().id()));
        if (item.isEmpty()) return new Result.NoSuchItem();
        var lead = leads.byId(item.get().lead()).orElseThrow();
        return switch (regulations.current().next(funnel.positionOf(lead), ground.get())) {
            case Verdict.Refused refused -> new Result.Refused(refused.reason());
            case Verdict.Stays stays -> close(item.get(), lead, stated, funnel.positionOf(lead));
            case Verdict.Moved moved -> close(item.get(), lead, stated, moved.to());
        };
    }

    private Result close(WorkItem item, Lead lead, Stated stated, Position after) {
        boolean goesOn = WorkLists.inWork(after);
        if (goesOn && stated.nextDue().isEmpty()) return new Result.NextDueNeeded();
        var outcome = funnel.say(stated.by(), lead.id(), stated.ground(), stated.comment());
        if (outcome instanceof GroundOutcome.Contended)
            throw new IllegalStateException("the lead would not hold still");
        lists.close(lead.id(), stated.ground());
        return new Result.Closed(
                after,
                stated.nextDue()
                        .filter(due -> goesOn)
                        .map(due -> lists.put(next(item, stated, due), after.stage() == Stage.ACCOUNT)));
    }

    private WorkItem next(WorkItem before, Stated stated, Instant due) {
        return new WorkItem(
                0,
                before.lead(),
                before.manager(),
                before.handover(),
                Task.NEXT_STEP,
                stated.comment(),
                due,
                clock.instant(),
                false);
    }

    /// @param ground  a code of the regulation
    /// @param nextDue when the next step is due; needed while the lead stays in work
    public record Stated(long item, Person by, String ground, Optional<Instant> nextDue, Optional<String> comment) {}

    public sealed interface Result {
        /// @param next empty when the lead left the work
        record Closed(Position lead, Optional<WorkItem> next) implements Result {}

        /// The regulation gives the ground to others.
        record NotTheirs() implements Result {}

        record NoSuchItem() implements Result {}

        record NextDueNeeded() implements Result {}

        record Refused(Verdict.Reason reason) implements Result {}
    }
}
