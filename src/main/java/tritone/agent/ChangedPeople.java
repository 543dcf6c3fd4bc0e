package tritone.agent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.stream.Stream;
import tritone.people.Person;
import tritone.people.PersonChanged;
import tritone.people.Role;

/// Keeps those on shift what they are: whoever may no longer take calls goes home, at once or after the call in hand,
/// whatever phone of theirs is still on the line; whoever is of another team takes that team's calls from now on.
@ApplicationScoped
class ChangedPeople {
    private final Agents agents;

    ChangedPeople(Agents agents) {
        this.agents = agents;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged change) {
        var person = change.person();
        if (agents.onShift(person.id()).isEmpty()) return;
        QuarkusTransaction.requiringNew().run(() -> {
            if (change.active() && takesCalls(person)) agents.known(person);
            else agents.endShift(person.id());
        });
    }

    private static boolean takesCalls(Person person) {
        return Stream.of(Role.OPERATOR, Role.MANAGER, Role.ACCOUNT_MANAGER).anyMatch(person::is);
    }
}
