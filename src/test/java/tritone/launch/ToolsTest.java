package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script itself, on a machine whose programs are those of this test.
class ToolsTest {
    /// What every Debian has; neither Maven nor Node.js, and no apt-get that could bring them.
    private static final List<String> ESSENTIAL =
            List.of("bash", "env", "dirname", "readlink", "mkdir", "id", "sed", "grep");

    @TempDir
    Path folder;

    @Test
    void allThatIsMissingIsSaidInOneSentence() throws Exception {
        // Given
        Path programs = Files.createDirectories(folder.resolve("bin"));
        for (String name : ESSENTIAL) Files.createSymbolicLink(programs.resolve(name), Path.of("/usr/bin", name));
        var start = new ProcessBuilder(Path.of("tritone").toAbsolutePath().toString(), "up").redirectErrorStream(true);
        start.environment().clear();
        start.environment().put("HOME", folder.toString());
        start.environment().put("PATH", programs.toString());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));

        // When
        var script = start.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(script.waitFor()).isEqualTo(Main.IN_THE_WAY);
        assertThat(said)
                .isEqualTo(
                        "tritone: This machine lacks Maven, Node.js of at least 20 with npm: install what is missing "
                                + "(Debian 13: apt install maven nodejs npm).\n");
    }
}
