package tritone.web.worklist;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tritone.handover.Handover;
import tritone.handover.HandoverChanged;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.web.desk.Push;

/// Tells the operator and the manager on their screens how a hand-over stands.
@ApplicationScoped
class HandoverNews {
    private final People people;
    private final LeadCards cards;
    private final Event<Push> push;
    /// In order, and not in the thread that has just committed.
    private final ExecutorService later = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("handover-news").factory());

    HandoverNews(People people, LeadCards cards, Event<Push> push) {
        this.people = people;
        this.cards = cards;
        this.push = push;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) HandoverChanged change) {
        later.execute(() -> tell(change.handover()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        later.shutdown();
    }

    private void tell(Handover handover) {
        Optional<Person> manager = handover.manager().flatMap(people::byId);
        push.fire(Push.to(handover.operator(), "handover", HandoverResource.HandoverView.of(handover, manager)));
        manager.ifPresent(person -> {
            switch (handover.step()) {
                case RINGING, INTRODUCING -> push.fire(Push.to(person.id(), "handover-offer", offer(handover)));
                case DONE_LIVE, TASK -> push.fire(Push.to(person.id(), "worklist", offer(handover)));
                case WAITING, FAILED -> {}
            }
        });
    }

    private Offer offer(Handover handover) {
        return new Offer(
                handover.id().value(),
                handover.call().value(),
                handover.step(),
                name(handover.operator()),
                handover.comment().orElse(null),
                cards.of(handover.lead(), Role.MANAGER).orElse(null));
    }

    private @Nullable String name(PersonId id) {
        return people.byId(id).map(Person::name).orElse(null);
    }

    public record Offer(
            UUID handover,
            UUID call,
            Handover.Step step,
            @Nullable String operator,
            @Nullable String comment,
            @Nullable LeadCard lead) {}
}
