package tritone.launch;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until no call is open and every recording is where it belongs.
final class Settling {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String OPEN = """
            select (select count(*) from open_attempt) + (select count(*) from recording where status = 'PENDING')
            """;

    private final Stack.Database database;

    Settling(Stack.Database database) {
        this.database = database;
    }

    /// Returns in any case after a while: what stays open is the report's to tell.
    void await() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var never = new CountDownLatch(1);
        while (open() > 0 && System.nanoTime() < deadline) {
            if (never.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) return;
        }
    }

    private long open() throws IOException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(OPEN)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException unread) {
            throw new IOException("the database does not answer", unread);
        }
    }
}
