package tritone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import tritone.launch.MariaDbServer;

/// A database server with a binary log, as replicas, Galera clusters and managed servers have it.
class BinaryLogTest {
    @Test
    void aServerThatForbidsTriggersIsRefusedBeforeAnythingIsChanged() throws Exception {
        try (var server = Logging.start()) {
            assertThatThrownBy(server.flyway()::migrate)
                    .hasMessageContaining("log_bin_trust_function_creators=1")
                    .hasMessageContaining("Nothing has been changed");
            assertThat(server.tables()).containsOnly("flyway_schema_history");
        }
    }

    @Test
    void aServerThatTrustsItsUsersIsMigratedWhole() throws Exception {
        try (var server = Logging.start("--log-bin-trust-function-creators=1")) {
            assertThat(server.flyway().migrate().success).isTrue();
            assertThat(server.tables()).contains("audit_entry").doesNotContain("trigger_probe");
        }
    }

    /// The data folder and user of an ordinary start, run again with a binary log.
    private record Logging(Process process, MariaDbServer.Settings settings) implements AutoCloseable {
        static Logging start(String... options) throws IOException, InterruptedException {
            MariaDbServer.Settings settings;
            try (var plain = MariaDbServer.start(Database.settings())) {
                settings = plain.settings();
            }
            var command = new ArrayList<>(List.of(
                    settings.program().resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + settings.program(),
                    "--datadir=" + settings.home().resolve("data"),
                    "--socket=" + Files.createTempDirectory("tritone-db").resolve("s"),
                    "--user=" + System.getProperty("user.name"),
                    "--bind-address=127.0.0.1",
                    "--port=" + settings.port(),
                    "--skip-ssl",
                    "--skip-name-resolve",
                    "--server-id=1",
                    "--log-bin=binary",
                    "--binlog-format=ROW",
                    "--innodb-flush-log-at-trx-commit=2"));
            command.addAll(List.of(options));
            var process = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(settings.home().resolve("binary.log").toFile())
                    .start();
            var server = new Logging(process, settings);
            Awaitility.await().ignoreExceptions().until(() -> server.tables().isEmpty());
            return server;
        }

        Flyway flyway() {
            return Flyway.configure()
                    .dataSource(settings.url(), "tritone", settings.password())
                    .callbacks(new TriggersAllowed())
                    .load();
        }

        List<String> tables() throws SQLException {
            try (var connection = DriverManager.getConnection(settings.url(), "tritone", settings.password());
                    var rows = connection.createStatement().executeQuery("show tables")) {
                var names = new ArrayList<String>();
                while (rows.next()) names.add(rows.getString(1));
                return names;
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }
}
