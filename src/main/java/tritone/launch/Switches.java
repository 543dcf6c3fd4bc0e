package tritone.launch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The Asterisks of one machine, each on a loopback address of its own below one prefix: `.1` the switch, `.2` the
/// simulated public network, `.3` the simulated operators' phones.
public final class Switches {
    private static final String AMI_PORT = "5038";
    private static final String HTTP_PORT = "8088";

    private final Layout layout;
    private final String prefix;
    private final String secret;

    private Switches(Layout layout, String prefix, String secret) {
        this.layout = layout;
        this.prefix = prefix;
        this.secret = secret;
    }

    static Switches in(Layout layout, Secrets secrets) throws IOException {
        return new Switches(layout, Ports.loopback(0), secrets.of("ami"));
    }

    public String pbxAddress() {
        return prefix + "1";
    }

    List<AsteriskInstance.Settings> instances(Path program, boolean phones) throws IOException {
        Files.createDirectories(generated());
        return List.of(new AsteriskInstance.Settings(
                program, layout.home("pbx"), layout.templates("pbx"), pbxVariables(), "pbx"));
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
                "TRITONE_ASTERISK_ACCOUNTS_FILE",
                accounts().toString(),
                "TRITONE_ASTERISK_QUEUES_FILE",
                queues().toString());
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
        variables.put("TRUNK_HOST", prefix + "2");
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
