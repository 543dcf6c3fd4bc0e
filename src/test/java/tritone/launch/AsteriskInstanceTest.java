package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskInstanceTest {
    @TempDir
    Path folder;

    @Test
    void startsWithTheRenderedConfigurationAndStopsWhenClosed() throws Exception {
        // Given
        int port = freePort();
        var settings = settings(Map.of("AMI_PORT", Integer.toString(port)));

        // When
        Process process;
        String greeting;
        String answer;
        try (var instance = AsteriskInstance.start(settings)) {
            process = instance.process();
            greeting = greeting(port);
            answer = instance.ask("core show settings");
        }

        // Then
        assertThat(greeting).startsWith("Asterisk Call Manager");
        assertThat(answer).contains("System name:", "testing");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aVariableThatNobodySetsIsNamed() throws Exception {
        var settings = settings(Map.of("AMI_HOST", "127.0.0.1"));

        assertThatThrownBy(() -> AsteriskInstance.start(settings))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("manager.conf:3 uses @AMI_PORT@")
                .hasMessageContaining("known are AMI_HOST");
    }

    @Test
    void aStartThatFailsShowsTheEndOfTheLog() throws Exception {
        // Given
        var settings = settings(Map.of("AMI_PORT", Integer.toString(freePort())));
        Files.writeString(settings.templates().resolve("modules.conf"), """
                [modules]
                autoload = no
                require = no_such_module.so
                """);

        assertThatThrownBy(() -> AsteriskInstance.start(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"testing\" ended while starting")
                .hasMessageContaining("no_such_module");
    }

    private AsteriskInstance.Settings settings(Map<String, String> variables) throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("modules.conf"), "[modules]\nautoload = no\n");
        Files.writeString(templates.resolve("logger.conf"), "[logfiles]\nmessages => notice,warning,error\n");
        Files.writeString(templates.resolve("manager.conf"), """
                [general]
                enabled = yes
                port = @AMI_PORT@
                bindaddr = 127.0.0.1
                """);
        Path prefix = AsteriskInstall.ensure(Folders.cache(), line -> {});
        return new AsteriskInstance.Settings(prefix, folder.resolve("home"), templates, variables, "testing");
    }

    private static String greeting(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
            socket.setSoTimeout(2_000);
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(21), StandardCharsets.US_ASCII);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
