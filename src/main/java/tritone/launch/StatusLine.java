package tritone.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// How it goes, in one line that is renewed in a terminal and repeated now and then in a log.
final class StatusLine implements AutoCloseable {
    private static final Duration PAUSE_IN_A_LOG = Duration.ofSeconds(30);
    /// The newest row of each open shift is the agent's state.
    private static final String COUNTS = """
            select (select count(*) from open_attempt),
                   (select count(*) from attempt),
                   (select count(*) from conversation),
                   (select count(*) from attempt_outcome where disposition = 'ABANDONED'),
                   (select count(*) from shift where ended_at is null),
                   (select count(*) from recording where status = 'STORED')
            """;

    private final Stack.Database database;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private Instant next = Instant.MIN;

    StatusLine(Stack.Database database) {
        this.database = database;
    }

    void show() {
        if (!terminal && Instant.now().isBefore(next)) return;
        next = Instant.now().plus(PAUSE_IN_A_LOG);
        String line = LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + counts();
        if (terminal) System.out.print("\r" + line + "\033[K");
        else System.out.println(line);
        System.out.flush();
    }

    @Override
    public void close() {
        if (terminal) System.out.println();
    }

    private String counts() {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(COUNTS)) {
            row.next();
            return "%d calls on the line · %d attempts · %d conversations · %d abandoned · %d on shift · %d recordings"
                    .formatted(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6));
        } catch (SQLException busy) {
            return "the database does not answer: " + busy.getMessage();
        }
    }
}
