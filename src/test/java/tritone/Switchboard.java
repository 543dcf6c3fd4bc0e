package tritone;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import tritone.launch.AsteriskInstall;
import tritone.launch.AsteriskInstance;
import tritone.launch.Folders;
import tritone.telephony.RawAmi;

/// A real switch and a far end (public network and phones in one), on loopback addresses of their own, started once for
/// the whole test run: one for all tests of the service, one for those of the adapter. The numbers' behaviour stands in
/// `src/test/resources/asterisk-far/extensions.conf`.
///
///     @QuarkusTest @WithTestResource(Database.class) @WithTestResource(Switchboard.class)
///     ... Switchboard.running().phone("op-17", "secret")
public class Switchboard implements QuarkusTestResourceLifecycleManager {
    /// Tests and test resources may be loaded twice, by different loaders; the process has one set of properties.
    private static final String SERVICES = "tritone.test.switchboard";

    private static final String ADAPTERS = "tritone.test.switchboard-of-the-adapter";

    private final String property;
    private final String network;
    private final Path home;

    /// For the test framework: finds the running switchboard or draws the place of a new one.
    public Switchboard() {
        this(SERVICES);
    }

    private Switchboard(String property) {
        this.property = property;
        String known = System.getProperty(property);
        try {
            network = known != null
                    ? known.substring(0, known.indexOf(' '))
                    : "127.%d.%d"
                            .formatted(
                                    ThreadLocalRandom.current().nextInt(64, 255),
                                    ThreadLocalRandom.current().nextInt(1, 255));
            home = known != null
                    ? Path.of(known.substring(known.indexOf(' ') + 1))
                    : Files.createTempDirectory("tritone-test-pbx");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// The one that runs; started if nobody has yet.
    public static Switchboard running() {
        return started(new Switchboard());
    }

    /// Another one, for tests of the adapter alone: a service that still runs would hang up the calls it does not know.
    public static Switchboard withoutService() {
        return started(new Switchboard(ADAPTERS));
    }

    private static Switchboard started(Switchboard board) {
        board.start();
        return board;
    }

    @Override
    public Map<String, String> start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(property) == null) {
                startFarEnd();
                startPbx();
                System.setProperty(property, network + " " + home);
            }
        }
        return properties();
    }

    @Override
    public void stop() {
        // ends with the run: later test classes use it too
    }

    /// What the service has to know to use this switch.
    public Map<String, String> properties() {
        return Map.of(
                "tritone.phones.web-server",
                "ws://" + pbxAddress() + ":8088/ws",
                "tritone.ami.enabled",
                "true",
                "tritone.ami.host",
                pbxAddress(),
                "tritone.ami.port",
                "5038",
                "tritone.ami.user",
                "tritone",
                "tritone.ami.secret",
                "secret",
                "tritone.ami.trunks",
                "public,second",
                "tritone.asterisk.accounts-file",
                accountsFile().toString(),
                "tritone.asterisk.queues-file",
                queuesFile().toString(),
                "tritone.recordings.intake",
                intake().toString());
    }

    public Path intake() {
        return home.resolve("intake");
    }

    public Path accountsFile() {
        return home.resolve("accounts.conf");
    }

    public Path queuesFile() {
        return home.resolve("queues.conf");
    }

    public String pbxAddress() {
        return network + ".1";
    }

    public String farAddress() {
        return network + ".2";
    }

    /// A third address, on which a test may listen itself; the switch's trunks `spare` and `second` (on
    /// port 5061) lead there.
    public String spareAddress() {
        return network + ".3";
    }

    /// Where a phone of its own may stand.
    public String phoneAddress() {
        return network + ".4";
    }

    /// What a number +7910… heard, headerless A-law.
    public Path heardBy(String number) {
        return home.resolve("far/spool/recording").resolve(number + ".alaw");
    }

    /// What a number +7911… or a phone "hears…" or "super…" heard (left) and said (right).
    public Path talkOf(String number) {
        return home.resolve("far/spool/recording").resolve(number + ".raw");
    }

    /// A phone of this account registers (as soon as the switch knows the account) and answers calls.
    public void phone(String username, String secret) {
        try (var far = new RawAmi(farAddress(), 5038, "test", "test")) {
            Files.writeString(
                    home.resolve("phones.conf"),
                    """
                    [%1$s](phone)
                    client_uri = sip:%1$s@%2$s
                    contact_user = %1$s
                    outbound_auth = %1$s
                    [%1$s]
                    type = auth
                    auth_type = digest
                    username = %1$s
                    password = %3$s
                    """.formatted(username, pbxAddress(), secret),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            far.ask("ModuleLoad", Map.of("LoadType", "reload", "Module", "res_pjsip.so"));
            far.ask("ModuleLoad", Map.of("LoadType", "reload", "Module", "res_pjsip_outbound_registration.so"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// As after a power cut of the switch alone; the far end notices nothing.
    public void killPbx() {
        kill("pbx");
    }

    public void killFarEnd() {
        kill("far");
    }

    public void startPbx() {
        var variables = new HashMap<String, String>();
        variables.put("SIP_PORT", "5060");
        variables.put("HTTP_PORT", "8088");
        variables.put("MEDIA_ADDRESS", pbxAddress());
        variables.put("HOST_ADDRESS", firstInterface());
        variables.put("AMI_ADDRESS", pbxAddress());
        variables.put("AMI_PORT", "5038");
        variables.put("AMI_PERMIT", "127.0.0.0/255.0.0.0");
        variables.put("AMI_USER", "tritone");
        variables.put("AMI_SECRET", "secret");
        variables.put("TRUNK_HOST", farAddress());
        variables.put("TRUNK_PORT", "5060");
        variables.put("ACCOUNTS_FILE", accountsFile().toString());
        variables.put("QUEUES_FILE", queuesFile().toString());
        start("pbx", templatesWithSpareTrunk(), pbxAddress(), variables);
    }

    /// What the switch would offer browsers as its own address, where they shall be offered the loopback.
    private static String firstInterface() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .findFirst()
                    .map(InetAddress::getHostAddress)
                    .orElse("127.0.0.1");
        } catch (SocketException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void startFarEnd() {
        start(
                "far",
                Path.of("src/test/resources/asterisk-far"),
                farAddress(),
                Map.of(
                        "PBX_ADDRESS",
                        pbxAddress(),
                        "PHONES_FILE",
                        home.resolve("phones.conf").toString()));
    }

    /// The switch's own templates with a second trunk, for what no real far end can be made to say.
    private Path templatesWithSpareTrunk() {
        Path copy = home.resolve("pbx-templates");
        try (Stream<Path> files = Files.list(Path.of("asterisk-config/pbx"))) {
            Files.createDirectories(copy);
            for (Path file : files.toList())
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            Path pjsip = copy.resolve("pjsip.conf");
            String text = Files.readString(pjsip);
            String trunk = text.substring(text.indexOf("[public]"), text.indexOf("; Further lines"));
            for (var line : List.of("spare", "second"))
                Files.writeString(
                        pjsip,
                        trunk.replace("[public]", "[" + line + "]")
                                .replace("aors = public", "aors = " + line)
                                .replace("endpoint = public", "endpoint = " + line)
                                .replace("match = @TRUNK_HOST@", "match_header = To: /" + line + "/")
                                .replace("@TRUNK_HOST@", spareAddress())
                                .replace("@TRUNK_PORT@", line.equals("second") ? "5061" : "@TRUNK_PORT@")
                                .replace("qualify_frequency = 5", "qualify_frequency = 1"),
                        StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copy;
    }

    private void start(String name, Path templates, String address, Map<String, String> own) {
        var variables = new HashMap<>(own);
        variables.put("ADDRESS", address);
        variables.put("RTP_START", "10000");
        variables.put("RTP_END", "12999");
        try {
            Files.createDirectories(intake());
            Path prefix = AsteriskInstall.ensure(Folders.cache(), line -> {});
            var instance = AsteriskInstance.start(new AsteriskInstance.Settings(
                    prefix, home.resolve(name), templates.toAbsolutePath(), variables, name));
            System.setProperty(
                    property + "." + name, Long.toString(instance.process().pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(instance::close));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void kill(String name) {
        long pid = Long.parseLong(Objects.requireNonNull(System.getProperty(property + "." + name)));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(60)).until(() -> ProcessHandle.of(pid).isEmpty());
    }
}
