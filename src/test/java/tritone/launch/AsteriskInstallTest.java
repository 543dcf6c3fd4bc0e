package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsteriskInstallTest {
    @Test
    void theProgramIsOfTheLineWeConfigureAndSpeaksBothLanguages() throws Exception {
        Path prefix = AsteriskInstall.ensure(Folders.cache(), line -> {});

        assertThat(new AsteriskProgram(prefix).version()).startsWith("Asterisk " + AsteriskInstall.LINE);
        assertThat(prefix.resolve("usr/share/asterisk/sounds/ru/hello.gsm")).exists();
        assertThat(prefix.resolve("usr/share/asterisk/sounds/en/hello.gsm")).exists();
        assertThat(prefix.resolve("usr/share/asterisk/moh"))
                .isDirectoryContaining(file -> file.toString().endsWith(".gsm"));
    }

    @Test
    void aWholeProgramIsNotFetchedAgain() throws Exception {
        // Given
        Path prefix = AsteriskInstall.ensure(Folders.cache(), line -> {});
        var before = Files.getLastModifiedTime(prefix.resolve(".complete"));
        List<String> progress = new ArrayList<>();

        // When
        AsteriskInstall.ensure(Folders.cache(), progress::add);

        // Then
        assertThat(progress).isEmpty();
        assertThat(Files.getLastModifiedTime(prefix.resolve(".complete"))).isEqualTo(before);
    }
}
