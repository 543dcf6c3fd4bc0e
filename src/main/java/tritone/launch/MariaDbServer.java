package tritone.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// MariaDB as a plain process: its own data folder, loopback only, stopped cleanly on close.
///
/// @see MariaDbInstall where the program comes from
public final class MariaDbServer implements Child {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Settings settings;

    private MariaDbServer(Process process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    /// Creates the data folder on the first start, then runs the server until it takes connections.
    public static MariaDbServer start(Settings settings) throws IOException, InterruptedException {
        Files.createDirectories(settings.home());
        if (!Files.isDirectory(settings.data().resolve("mysql"))) install(settings);
        Path init = settings.home().resolve("init.sql");
        Files.deleteIfExists(init);
        Files.createFile(init, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(init, """
                create database if not exists tritone character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists 'tritone'@'127.0.0.1' identified by '%1$s';
                alter user 'tritone'@'127.0.0.1' identified by '%1$s';
                grant all on `tritone%%`.* to 'tritone'@'127.0.0.1';
                """.formatted(settings.password()));
        var command = new ArrayList<>(OwnSession.PREFIX);
        command.addAll(settings.command(init));
        var process = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
                .start();
        var server = new MariaDbServer(process, settings);
        try {
            server.awaitConnections();
        } catch (IOException | InterruptedException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    public Settings settings() {
        return settings;
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public void close() {
        Stopping.stop(process.toHandle(), Duration.ofSeconds(30));
    }

    /// Made aside and moved into place whole, so that a stop in the middle leaves no half of a database.
    private static void install(Settings settings) throws IOException, InterruptedException {
        Path half = settings.home().resolve("data.half");
        Folders.delete(half);
        Folders.delete(settings.data());
        Path script = settings.program().resolve("scripts/mariadb-install-db");
        if (!Files.exists(script)) script = settings.program().resolve("bin/mariadb-install-db");
        var installing = new ProcessBuilder(
                        script.toString(),
                        "--no-defaults",
                        "--basedir=" + settings.program(),
                        "--datadir=" + half,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--skip-name-resolve",
                        "--force",
                        "--user=" + System.getProperty("user.name"))
                .redirectErrorStream(true)
                .redirectOutput(settings.log().toFile())
                .start();
        try {
            if (installing.waitFor() != 0)
                throw new IOException("MariaDB could not set up its data: see " + settings.log());
        } finally {
            installing.destroy();
        }
        Files.move(half, settings.data());
    }

    private void awaitConnections() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", settings.port()), 500);
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) throw new IOException("MariaDB did not start: see " + settings.log(), notYet);
                if (System.nanoTime() > deadline)
                    throw new IOException("MariaDB did not answer in time: see " + settings.log(), notYet);
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
    }

    /// @param program  the unpacked server, with `bin/mariadbd`
    /// @param home     folder of this server's data, log and socket
    /// @param durable  whether each commit reaches the disk at once; tests need not
    public record Settings(Path program, Path home, int port, String password, boolean durable) {
        public Settings {
            if (!password.matches("[A-Za-z0-9_-]+"))
                throw new IllegalArgumentException("the password is not plain text");
        }

        Path data() {
            return home.resolve("data");
        }

        Path log() {
            return home.resolve("mariadb.log");
        }

        public String url() {
            return "jdbc:mariadb://127.0.0.1:" + port + "/tritone?allowLocalInfile=true&rewriteBatchedStatements=true";
        }

        List<String> command(Path init) {
            return List.of(
                    program.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + program,
                    "--datadir=" + data(),
                    "--socket=" + socket(),
                    "--init-file=" + init,
                    "--user=" + System.getProperty("user.name"),
                    "--bind-address=127.0.0.1",
                    "--port=" + port,
                    "--skip-ssl",
                    "--skip-name-resolve",
                    "--default-time-zone=+00:00",
                    "--character-set-server=utf8mb4",
                    "--transaction-isolation=READ-COMMITTED",
                    "--innodb-buffer-pool-size=256M",
                    "--innodb-log-file-size=256M",
                    "--local-infile=1",
                    "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 2));
        }

        /// A socket's path is limited to 107 bytes, so a deep home has its socket in the temporary folder.
        private Path socket() {
            Path own = home.resolve("mariadb.sock").toAbsolutePath();
            if (own.toString().getBytes(StandardCharsets.UTF_8).length < 100) return own;
            try {
                return Files.createTempDirectory("tritone-db").resolve("s");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
