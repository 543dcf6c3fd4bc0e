package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.TypeConversionException;

class MachineTest {
    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamedWithTheMend() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", port, "--port"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("--port " + (port + 1));
            assertThat(Ports.free("127.0.0.1", port)).isNotEqualTo(port);
        }
    }

    @Test
    void aFreePortIsTaken() {
        assertThatCode(() -> Ports.requireFree("127.0.0.1", Ports.free("127.0.0.1", 0), "--port"))
                .doesNotThrowAnyException();
    }

    @Test
    void aSecretIsDrawnOnceAndForItsOwnerOnly() throws Exception {
        String drawn = new Secrets(folder.resolve("secrets")).of("ami");

        assertThat(drawn).hasSize(24).matches("[A-Za-z0-9]+");
        assertThat(new Secrets(folder.resolve("secrets")).of("ami")).isEqualTo(drawn);
        assertThat(new Secrets(folder.resolve("secrets")).of("database")).isNotEqualTo(drawn);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/ami"))))
                .isEqualTo("rw-------");
    }

    @Test
    void timesAreReadAsPeopleTypeThem() {
        assertThat(Durations.parse("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Durations.parse("3m")).isEqualTo(Duration.ofMinutes(3));
        assertThat(Durations.parse("1h")).isEqualTo(Duration.ofHours(1));
        assertThatThrownBy(() -> Durations.parse("soon")).isInstanceOf(TypeConversionException.class);
    }
}
