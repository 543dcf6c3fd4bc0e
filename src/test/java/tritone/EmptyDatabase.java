package tritone;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tritone.launch.MariaDbServer;

/// A real MariaDB that nobody has written in yet, for tests of a first start.
public class EmptyDatabase implements QuarkusTestResourceLifecycleManager {
    private static @Nullable MariaDbServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = Database.started();
            server = started;
            return Database.address(started);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) running.close();
    }

    /// As if somebody had ended it; what was written stays.
    public static void leave() {
        Objects.requireNonNull(server).close();
    }

    public static void comeBack() throws IOException, InterruptedException {
        server = MariaDbServer.start(Objects.requireNonNull(server).settings());
    }
}
