package tritone.launch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tritone.simulation.InstanceAddress;
import tritone.simulation.Phones;
import tritone.simulation.Profile;
import tritone.simulation.PublicNetwork;

/// The Asterisks of one machine, each on a loopback address of its own below one prefix: `.1` the switch, `.2` the
/// simulated public network, `.3` the simulated operators' phones.
public final class Switches {
    private static final String AMI_PORT = "5038";
    private static final String HTTP_PORT = "8088";
    private static final String SECOND_LINE = "second";
    private static final String SECOND_PORT = "5061";

    private final InstallLayout layout;
    private final String prefix;
    private final String secret;
    private final PublicNetwork network;
    private final Phones phones;

    private Switches(InstallLayout layout, String prefix, Secrets secrets) throws IOException {
        this.layout = layout;
        this.prefix = prefix;
        this.secret = secrets.of("ami");
        this.network = new PublicNetwork(layout.home("network"), simulated("2", 15039, secrets.of("network")));
        this.phones = new Phones(layout.home("phones"), simulated("3", 15040, secrets.of("phones")));
    }

    static Switches in(InstallLayout layout, Secrets secrets) throws IOException {
        return new Switches(layout, Ports.loopback(), secrets);
    }

    private InstanceAddress simulated(String last, int amiPort, String secret) throws IOException {
        return new InstanceAddress(prefix + last, pbxAddress(), Ports.free("127.0.0.1", amiPort), secret);
    }

    public String pbxAddress() {
        return prefix + "1";
    }

    /// The network first, so that the switch finds its trunk alive.
    List<AsteriskInstance.Settings> instances(Path program, boolean withPhones) throws IOException {
        Files.createDirectories(generated());
        var instances = new ArrayList<AsteriskInstance.Settings>();
        network.layOut(profile());
        instances.add(instance(program, "network", network.variables()));
        instances.add(instance(program, "pbx", pbxVariables()));
        writeSecondLine();
        if (withPhones) {
            phones.layOut();
            instances.add(instance(program, "phones", phones.variables()));
        }
        return List.copyOf(instances);
    }

    public PublicNetwork network() {
        return network;
    }

    public Phones phones() {
        return phones;
    }

    /// How the simulated subscribers behave.
    public Profile profile() throws IOException {
        return Profile.read(layout.templates("network").resolve("profile.yaml"));
    }

    public String networkAddress() {
        return prefix + "2";
    }

    private AsteriskInstance.Settings instance(Path program, String name, Map<String, String> variables) {
        return new AsteriskInstance.Settings(program, layout.home(name), layout.templates(name), variables, name);
    }

    /// What the service must know about them.
    Map<String, String> environment() {
        return Map.of(
                "TRITONE_AMI_ENABLED",
                "true",
                "TRITONE_AMI_HOST",
                pbxAddress(),
                "TRITONE_AMI_PORT",
                AMI_PORT,
                "TRITONE_AMI_USER",
                "tritone",
                "TRITONE_AMI_SECRET",
                secret,
                "TRITONE_AMI_TRUNKS",
                "public," + SECOND_LINE,
                "TRITONE_ASTERISK_ACCOUNTS_FILE",
                accounts().toString(),
                "TRITONE_ASTERISK_QUEUES_FILE",
                queues().toString(),
                "TRITONE_PHONES_SIP_SERVER",
                pbxAddress() + ":5060",
                "TRITONE_PHONES_WEB_SERVER",
                "ws://" + pbxAddress() + ":" + HTTP_PORT + "/ws");
    }

    /// The shipped configuration knows one line; here there is another, to the network's second port.
    private void writeSecondLine() throws IOException {
        Path etc = Files.createDirectories(layout.home("pbx").resolve("etc"));
        String shipped = Files.readString(layout.templates("pbx").resolve("pjsip.conf"));
        String line = shipped.substring(shipped.indexOf("[public]"), shipped.indexOf("; Further lines"));
        Files.writeString(
                etc.resolve("lines.conf"),
                line.replace("[public]", "[" + SECOND_LINE + "]")
                        .replace("aors = public", "aors = " + SECOND_LINE)
                        .replace("endpoint = public", "endpoint = " + SECOND_LINE)
                        .replace("match = @TRUNK_HOST@", "match_header = To: /" + SECOND_LINE + "/")
                        .replace("@MEDIA_ADDRESS@", pbxAddress())
                        .replace("@TRUNK_HOST@", networkAddress())
                        .replace("@TRUNK_PORT@", SECOND_PORT));
    }

    private Map<String, String> pbxVariables() throws SocketException {
        var variables = new HashMap<String, String>();
        variables.put("ADDRESS", pbxAddress());
        variables.put("SIP_PORT", "5060");
        variables.put("HTTP_PORT", HTTP_PORT);
        variables.put("MEDIA_ADDRESS", pbxAddress());
        variables.put("HOST_ADDRESS", firstInterface());
        variables.put("RTP_START", "10000");
        variables.put("RTP_END", "19999");
        variables.put("AMI_ADDRESS", pbxAddress());
        variables.put("AMI_PORT", AMI_PORT);
        variables.put("AMI_PERMIT", "127.0.0.0/255.0.0.0");
        variables.put("AMI_USER", "tritone");
        variables.put("AMI_SECRET", secret);
        variables.put("TRUNK_HOST", networkAddress());
        variables.put("TRUNK_PORT", "5060");
        variables.put("ACCOUNTS_FILE", accounts().toString());
        variables.put("QUEUES_FILE", queues().toString());
        variables.put("LANGUAGE", "ru");
        return variables;
    }

    /// What Asterisk would offer browsers as its own address.
    private static String firstInterface() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(network -> !network.isVirtual())
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst()
                .map(address -> address.getHostAddress())
                .orElse("127.0.0.1");
    }

    private Path accounts() {
        return generated().resolve("accounts.conf");
    }

    private Path queues() {
        return generated().resolve("queues.conf");
    }

    private Path generated() {
        return layout.home("pbx").resolve("generated");
    }
}
