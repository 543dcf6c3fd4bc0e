package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One running Asterisk: its folders laid out below a home of its own, its configuration rendered from templates.
public final class AsteriskInstance implements Child {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Process process;

    private AsteriskInstance(Settings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /// Renders the templates, starts the program and waits until every module is up.
    public static AsteriskInstance start(Settings settings) throws IOException, InterruptedException {
        settings.layOut();
        var command = new ArrayList<>(OwnSession.PREFIX);
        command.addAll(settings.command(List.of("-f", "-q")));
        var process = new ProcessBuilder(command)
                .directory(settings.home().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(settings.console().toFile())
                .start();
        var instance = new AsteriskInstance(settings, process);
        try {
            instance.awaitFullyBooted();
        } catch (IOException | InterruptedException failed) {
            instance.close();
            throw failed;
        }
        return instance;
    }

    @Override
    public Process process() {
        return process;
    }

    public Settings settings() {
        return settings;
    }

    /// @return what the command line of Asterisk answers, as after `asterisk -rx`
    public String ask(String question) throws IOException, InterruptedException {
        return Commands.output(settings.command(List.of("-rx", question)));
    }

    /// Ends all calls and the program.
    @Override
    public void close() {
        Stopping.stop(process.toHandle(), Duration.ofSeconds(10));
    }

    private void awaitFullyBooted() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isFullyBooted()) {
            if (!process.isAlive()) throw failed("ended while starting");
            if (System.nanoTime() > deadline) throw failed("was not ready after " + PATIENCE.toSeconds() + " s");
            process.waitFor(30, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isFullyBooted() throws InterruptedException {
        try {
            return ask("core waitfullybooted").contains("fully booted");
        } catch (IOException notYet) {
            return false;
        }
    }

    private IOException failed(String how) throws IOException {
        var log = new StringBuilder();
        for (Path file : List.of(settings.console(), settings.home().resolve("log/messages"))) {
            if (Files.exists(file))
                log.append(Commands.tail(Files.readString(file), 8)).append('\n');
        }
        return new IOException("Asterisk \"" + settings.name() + "\" " + how + "; its log in "
                + settings.home().resolve("log") + " ends with:\n"
                + log.toString().strip());
    }

    /// @param prefix    where [AsteriskInstall] put the program
    /// @param home      folder of this instance: configuration, logs, spool
    /// @param templates folder of configuration files; `@NAME@` in them stands for a variable
    /// @param variables values by name; always known besides: `HOME`, `ETC`, `LOG`, `SPOOL`, `SOUNDS` and `MOH`
    /// @param name      the system's name in logs and events
    public record Settings(Path prefix, Path home, Path templates, Map<String, String> variables, String name) {
        public Settings {
            variables = Map.copyOf(variables);
            home = home.toAbsolutePath().normalize();
        }

        public Path etc() {
            return home.resolve("etc");
        }

        Path console() {
            return home.resolve("log/console");
        }

        List<String> command(List<String> arguments) {
            var all =
                    new ArrayList<>(List.of("-C", etc().resolve("asterisk.conf").toString()));
            all.addAll(arguments);
            return new AsteriskProgram(prefix).command(all);
        }

        void layOut() throws IOException {
            for (String folder :
                    List.of("etc", "lib/keys", "log", "cache", "spool/monitor", "spool/recording", "spool/tmp"))
                Files.createDirectories(home.resolve(folder));
            Files.createDirectories(run());
            Path data = prefix.resolve("usr/share/asterisk");
            var known = new java.util.HashMap<>(variables);
            known.put("HOME", home.toString());
            known.put("ETC", etc().toString());
            known.put("LOG", home.resolve("log").toString());
            known.put("SPOOL", home.resolve("spool").toString());
            known.put("SOUNDS", data.resolve("sounds").toString());
            known.put("MOH", data.resolve("moh").toString());
            Templates.render(templates, etc(), known);
            Files.writeString(etc().resolve("asterisk.conf"), """
                    [directories]
                    astcachedir => %1$s/cache
                    astetcdir => %1$s/etc
                    astmoddir => %2$s
                    astvarlibdir => %1$s/lib
                    astdbdir => %1$s/lib
                    astkeydir => %1$s/lib
                    astdatadir => %3$s
                    astagidir => %3$s/agi-bin
                    astspooldir => %1$s/spool
                    astrundir => %4$s
                    astlogdir => %1$s/log
                    astsbindir => %5$s/usr/sbin

                    [options]
                    systemname = %6$s
                    nocolor = yes
                    documentation_language = en_US
                    defaultlanguage = ru
                    transmit_silence = yes
                    hideconnect = yes
                    live_dangerously = no
                    """.formatted(
                            home, new AsteriskProgram(prefix).modules(), data, run(), prefix, name));
        }

        /// A socket's path is limited to 107 bytes, so a deep home has its sockets in the system's temporary folder.
        private Path run() {
            Path own = home.resolve("run");
            boolean fits = own.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 90;
            return fits
                    ? own
                    : Path.of(System.getProperty("java.io.tmpdir"), "tritone-" + Integer.toHexString(home.hashCode()));
        }
    }
}
