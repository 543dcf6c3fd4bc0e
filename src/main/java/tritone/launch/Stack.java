package tritone.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tritone.simulation.RunReport;

/// Everything that `./tritone up` runs, started in order and stopped in the opposite order:
///
/// ```
/// MariaDB -> public network -> switch -> phones -> service
/// ```
public final class Stack implements AutoCloseable {
    public static final String SERVICE = "the service";
    public static final String MARIADB = "MariaDB";
    public static final String PBX = asterisk("pbx");

    private static final int MANAGEMENT = 9000;
    private static final long LEAST_SPACE = 500L << 20;

    private final InstallLayout layout;
    private final Options options;
    private final Consumer<String> progress;
    private final Secrets secrets;
    private final Register register;
    private final Parts parts;
    private int managementPort;
    private @Nullable Switches switches;
    private @Nullable Database database;

    private Stack(InstallLayout layout, Options options, Consumer<String> progress) throws IOException {
        this.layout = layout;
        this.options = options;
        this.progress = progress;
        Files.createDirectories(layout.data());
        // passwords lie in the rendered configuration, clients' voices in the recordings
        Files.setPosixFilePermissions(layout.data(), PosixFilePermissions.fromString("rwx------"));
        this.register = Register.open(layout.data(), progress);
        this.parts = new Parts(register, progress);
        this.secrets = new Secrets(layout.secrets());
    }

    /// Starts all and returns when the service says that it is ready.
    static Stack start(InstallLayout layout, Options options, Consumer<String> progress)
            throws IOException, InterruptedException {
        var stack = new Stack(layout, options, progress);
        try {
            stack.startAll();
            return stack;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    /// Where the browser and the API are.
    public URI address() {
        return URI.create("http://127.0.0.1:" + options.port());
    }

    /// Where the service says how it is, and its figures.
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    public Secrets secrets() {
        return secrets;
    }

    /// How to read the service's tables.
    public Database database() {
        if (database == null) throw new IllegalStateException("the database was not started");
        return database;
    }

    public Switches switches() {
        if (switches == null) throw new IllegalStateException("the switch was not started");
        return switches;
    }

    /// Where the figures of a run are counted: the database and the finished recordings.
    public RunReport.Source figures() {
        var read = database();
        Path schema = layout.project().resolve("recordings-schema/manifest-v2.json");
        return new RunReport.Source(read.url(), read.user(), read.password(), recordings(), schema);
    }

    /// Waits until no call is open and every recording is where it belongs, but not for ever.
    public void settle() throws IOException, InterruptedException {
        new Settling(database()).await();
    }

    /// The programs that run, by name.
    public Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        parts.close();
        try {
            register.close();
        } catch (IOException unlocked) {
            progress.accept("the lock on " + layout.data() + " could not be freed: " + unlocked.getMessage());
        }
    }

    private void startAll() throws IOException, InterruptedException {
        Ports.requireFree("127.0.0.1", options.port(), "--port");
        requireSpace();
        managementPort = Ports.free("127.0.0.1", MANAGEMENT);
        database = startDatabase();
        switches = Switches.in(layout, secrets);
        Path program = AsteriskInstall.ensure(layout.cache(), progress);
        for (var instance : switches.instances(program, options.phones())) {
            parts.start(
                    asterisk(instance.name()),
                    instance.home().resolve("log/messages"),
                    () -> AsteriskInstance.start(instance));
        }
        var settings = new ServiceProcess.Settings(
                layout.program(),
                options.purpose(),
                layout.data(),
                new ServiceLog(layout.log()),
                management(),
                environment(database, switches));
        parts.start(SERVICE, layout.log(), () -> ServiceProcess.start(settings));
    }

    private Database startDatabase() throws IOException, InterruptedException {
        String external = System.getenv("TRITONE_DB_URL");
        if (external != null) {
            progress.accept("using the database " + external);
            return new Database(
                    external,
                    System.getenv().getOrDefault("TRITONE_DB_USER", "tritone"),
                    System.getenv().getOrDefault("TRITONE_DB_PASSWORD", ""));
        }
        Path program = MariaDbInstall.unpack(MariaDbInstall.jar(layout.cache()), layout.cache());
        var settings = new MariaDbServer.Settings(
                program, layout.home("mariadb"), Ports.free("127.0.0.1", 13306), secrets.of("database"), true);
        parts.start(MARIADB, settings.log(), () -> MariaDbServer.start(settings));
        return new Database(settings.url(), "tritone", settings.password());
    }

    private Map<String, String> environment(Database database, Switches switches) throws IOException {
        var environment = new HashMap<>(switches.environment());
        environment.put("TRITONE_HOME", layout.data().toString());
        environment.put("TRITONE_HTTP_PORT", Integer.toString(options.port()));
        environment.put("TRITONE_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("TRITONE_DB_URL", database.url());
        environment.put("TRITONE_DB_USER", database.user());
        environment.put("TRITONE_DB_PASSWORD", database.password());
        environment.put("TRITONE_LOG_JSON", "true");
        environment.put("TRITONE_PEOPLE_OWN_PASSWORDS", Boolean.toString(!options.demo()));
        environment.put("TRITONE_ADMIN_PASSWORD", secrets.of("administrator"));
        Path intake = Files.createDirectories(layout.recordings().resolve("intake"));
        environment.put("TRITONE_RECORDINGS_INTAKE", intake.toString());
        environment.put(
                "TRITONE_RECORDINGS_STORE",
                Files.createDirectories(recordings()).toString());
        return environment;
    }

    private Path recordings() {
        return layout.recordings().resolve("store");
    }

    private void requireSpace() throws IOException {
        // asked of the folder: in a container the mount it belongs to may not be in sight
        long free = layout.data().toFile().getUsableSpace();
        if (free < LEAST_SPACE)
            throw new Trouble(
                    "The disk is full: %s has %d MB left and Tritone needs %d MB to start; free some or say --data."
                            .formatted(layout.data(), free >> 20, LEAST_SPACE >> 20));
    }

    private static String asterisk(String instance) {
        return "Asterisk \"" + instance + "\"";
    }

    /// @param port   where the service listens for browsers
    /// @param phones whether the simulated operators' phones are started too
    /// @param demo   whether its people sign in by the passwords that were printed
    record Options(int port, boolean phones, boolean demo, ServiceProgram.Purpose purpose) {
        Options(int port, boolean phones, boolean demo) {
            this(port, phones, demo, ServiceProgram.Purpose.WORK);
        }
    }

    /// An account of the service's database.
    public record Database(String url, String user, String password) {}
}
