package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogTest {
    @TempDir
    Path folder;

    @Test
    void theReasonIsTheInnermostCauseOfTheLastError() throws Exception {
        var log = new ServiceLog(folder.resolve("service.log"));
        Files.writeString(log.file(), """
                {"level":"INFO","message":"starting"}
                {"level":"ERROR","message":"Failed to start application","exception":{"message":"Failed to start quarkus",\
                "causedBy":{"exception":{"message":"Access denied for user 'tritone'\\nat line 1"}}}}
                {"level":"INFO","message":"stopped"}
                """);

        assertThat(log.reason()).isEqualTo("Access denied for user 'tritone' at line 1");
    }

    @Test
    void withoutAnErrorTheLastLinesAreShown() throws Exception {
        var log = new ServiceLog(folder.resolve("service.log"));
        Files.writeString(log.file(), "Error: could not reserve enough space\nError: no Java\n");

        assertThat(log.reason()).isEqualTo("Error: could not reserve enough space\nError: no Java");
    }
}
