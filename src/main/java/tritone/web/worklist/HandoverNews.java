package tritone.web.worklist;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tritone.access.Readers;
import tritone.access.Walls;
import tritone.handover.Handover;
import tritone.handover.HandoverChanged;
import tritone.handover.HandoverId;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.web.desk.Push;

/// Tells the operator and the manager on their screens how a hand-over stands.
@ApplicationScoped
class HandoverNews {
    private final People people;
    private final Offers offers;
    private final Readers readers;
    private final Walls walls;
    private final Event<Push> push;
    private final Map<HandoverId, PersonId> onTheTelephone = new HashMap<>();
    /// In order, and not in the thread that has just committed.
    private final ExecutorService later = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("handover-news").factory());

    HandoverNews(People people, Offers offers, Readers readers, Walls walls, Event<Push> push) {
        this.people = people;
        this.offers = offers;
        this.readers = readers;
        this.walls = walls;
        this.push = push;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) HandoverChanged change) {
        later.execute(() -> tell(change));
    }

    void stop(@Observes ShutdownEvent stopping) {
        later.shutdown();
    }

    private void tell(HandoverChanged change) {
        var handover = change.handover();
        Optional<Person> manager = handover.manager().flatMap(people::byId);
        if (!change.over())
            people.byId(handover.operator())
                    .map(readers::of)
                    .ifPresent(operator -> push.fire(Push.to(
                            handover.operator(),
                            "handover",
                            HandoverResource.HandoverView.of(handover, operator, walls))));
        Optional<PersonId> kept = kept(change);
        var before =
                kept.isPresent() ? onTheTelephone.put(handover.id(), kept.get()) : onTheTelephone.remove(handover.id());
        if (before != null && !kept.equals(Optional.of(before)))
            push.fire(Push.to(before, "handover-over", new Over(handover.id().value())));
        kept.flatMap(people::byId)
                .ifPresent(person -> push.fire(Push.to(person.id(), "handover-offer", offers.of(change, person))));
        boolean listed =
                handover.step() == Handover.HandoverStep.DONE_LIVE || handover.step() == Handover.HandoverStep.TASK;
        if (listed && !change.over())
            manager.ifPresent(person -> push.fire(Push.to(person.id(), "worklist", offers.of(change, person))));
    }

    /// Who is kept on the telephone by it from now on.
    private static Optional<PersonId> kept(HandoverChanged change) {
        if (change.over()) return Optional.empty();
        return switch (change.handover().step()) {
            case RINGING, INTRODUCING, DONE_LIVE -> change.handover().manager();
            case TASK, WAITING, FAILED -> Optional.empty();
        };
    }

    public record Over(UUID handover) {}
}
