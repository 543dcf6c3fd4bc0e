package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The switch's image as far as it goes without a container: its entry point, on the Asterisk it would hold.
class SwitchImageTest {
    private static final Path SCRIPT = Path.of("src/main/docker/switch-entrypoint.sh");

    Path home;

    @BeforeEach
    void aContainersFolders() throws IOException {
        home = Files.createTempDirectory("tritone-image");
    }

    @AfterEach
    void clean() throws IOException {
        Folders.delete(home);
    }

    @Test
    void itStartsWithNoMoreThanATrunkAndASecret() throws Exception {
        String address = "127.%d.%d.1".formatted(random(100, 200), random(1, 250));
        var process = start(Map.of(
                "AMI_SECRET",
                "hush",
                "AMI_PERMIT",
                "127.0.0.0/255.0.0.0",
                "TRUNK_HOST",
                "127.0.0.1",
                "ADDRESS",
                address,
                "AMI_ADDRESS",
                address,
                "MEDIA_ADDRESS",
                address));
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(greeting(address)).startsWith("Asterisk Call Manager"));
            assertThat(home.resolve("shared/recordings/intake")).isDirectory();
            assertThat(Files.readString(home.resolve("state/etc/musiconhold.conf")))
                    .contains("/moh");
        } finally {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }

    @Test
    void whatIsNotSetIsNamed() throws Exception {
        var process = start(Map.of("AMI_SECRET", "hush", "AMI_PERMIT", "127.0.0.0/255.0.0.0"));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotZero();
        assertThat(said).contains("@TRUNK_HOST@");
    }

    private Process start(Map<String, String> environment) throws Exception {
        Path prefix = AsteriskInstall.ensure(Folders.cache(), line -> {});
        var program = new AsteriskProgram(prefix);
        Path wrapper = Files.createFile(
                home.resolve("asterisk"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(
                wrapper, "#!/bin/sh\nexec " + String.join(" ", program.command(java.util.List.of())) + " \"$@\"\n");
        var all = new HashMap<>(environment);
        all.put("ASTERISK", wrapper.toString());
        all.put("MODULES", program.modules().toString());
        all.put("DATA", prefix.resolve("usr/share/asterisk").toString());
        all.put("TEMPLATES", Path.of("asterisk-config/pbx").toAbsolutePath().toString());
        all.put("STATE", home.resolve("state").toString());
        all.put("SHARED", home.resolve("shared").toString());
        var builder = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true);
        builder.environment().putAll(all);
        return builder.start();
    }

    private static String greeting(String address) throws IOException {
        try (var socket = new Socket(address, 5038);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            return String.valueOf(in.readLine());
        }
    }

    private static int random(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to);
    }
}
