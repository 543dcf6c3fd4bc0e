package tritone.web.worklist;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;

/// What people are called, each asked for once while a view is put together.
final class Names {
    private final Map<PersonId, String> known = new HashMap<>();
    private final People people;

    Names(People people) {
        this.people = people;
    }

    @Nullable
    String of(Optional<PersonId> person) {
        return person.map(id -> known.computeIfAbsent(
                        id, asked -> people.byId(asked).map(Person::name).orElse("#" + id.value())))
                .orElse(null);
    }
}
