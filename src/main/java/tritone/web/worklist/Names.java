package tritone.web.worklist;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.Reader;
import tritone.access.Walls;
import tritone.people.PersonId;

/// What people are called, each asked for once while a view is put together.
final class Names {
    private final Map<PersonId, String> known = new HashMap<>();
    private final Walls walls;
    private final Reader reader;

    Names(Walls walls, Reader reader) {
        this.walls = walls;
        this.reader = reader;
    }

    @Nullable
    String of(Optional<PersonId> person) {
        return person.map(id -> known.computeIfAbsent(
                        id, asked -> walls.name(reader, asked).orElse("#" + id.value())))
                .orElse(null);
    }
}
