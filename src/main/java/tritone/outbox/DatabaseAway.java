package tritone.outbox;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a database that cannot be reached from one that answered and refused: what the first did not take is offered
/// again, however long it lasts.
public final class DatabaseAway {
    /// SQL standard, class 08: connection exception
    private static final String CONNECTION_TROUBLE = "08";

    private DatabaseAway() {}

    /// @param failure of whatever needed the database; the reason may lie deep within, or be among what it suppressed
    public static boolean explains(Throwable failure) {
        return explains(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean explains(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) return false;
        return failure instanceof SQLException refusal && isAway(refusal)
                || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                        .anyMatch(within -> explains(within, seen));
    }

    /// What the database says has a state; without one it is the pool that speaks: it found no connection that works.
    private static boolean isAway(SQLException refusal) {
        String state = refusal.getSQLState();
        return state == null || state.startsWith(CONNECTION_TROUBLE);
    }
}
