package tritone;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.launch.MariaDbServer;

/// A real MariaDB that nobody has written in yet, for tests of a first start.
public class EmptyDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable MariaDbServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = Database.started();
            return Database.address(server);
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
}
