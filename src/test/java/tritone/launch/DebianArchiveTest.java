package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianArchiveTest {
    @TempDir
    Path folder;

    @Test
    void theMachinesArchiveIsKnownBeforeAnybodyReadItsListsOfPackages() throws Exception {
        // Given
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Path settings = Files.writeString(folder.resolve("apt.conf"), "Dir::State::lists \"%s\";%n".formatted(lists));

        // When
        String site = DebianArchive.site(Map.of("APT_CONFIG", settings.toString()));

        // Then
        assertThat(site).matches(".*/debian/?").isEqualTo(DebianArchive.site(Map.of()));
    }
}
