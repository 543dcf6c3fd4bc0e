package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tritone.Database;

/// `./tritone import` against a running service.
@QuarkusTest
@WithTestResource(Database.class)
class ImportBaseTest {
    Path folder;

    @BeforeEach
    void theAdministratorsSecret() throws Exception {
        folder = Files.createTempDirectory("tritone-import");
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/administrator"), "admin-of-the-tests");
    }

    @AfterEach
    void clean() throws Exception {
        Folders.delete(folder);
    }

    @Test
    void aFileBecomesABaseWithItsRejectedRowsWrittenOut() throws Exception {
        // Given
        Path file = folder.resolve("base-" + UUID.randomUUID() + ".csv");
        Files.writeString(
                file,
                "Компания;Телефон\nРомашка;8495" + ThreadLocalRandom.current().nextInt(2_000_000, 9_000_000)
                        + "\nЛютик;нет\n",
                Charset.forName("windows-1251"));
        Path rejects = folder.resolve("rejects.csv");

        // When
        int first = importing(file, "--rejects", rejects.toString());
        int second = importing(file);

        // Then
        assertThat(first).isZero();
        assertThat(second).isZero();
        assertThat(Files.readString(rejects)).contains("нет");
        try (var session =
                Session.open(URI.create("http://127.0.0.1:" + RestAssured.port), "admin", "admin-of-the-tests")) {
            assertThat(session.get("/api/bases"))
                    .filteredOn(base -> file.getFileName()
                            .toString()
                            .startsWith(base.path("name").asText()))
                    .singleElement()
                    .satisfies(base -> assertThat(base.path("leads").asLong()).isEqualTo(1));
        }
    }

    @Test
    void aFileThatIsNoTableIsRefusedInTheServicesWords() throws Exception {
        Path file = Files.write(folder.resolve("photo.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});

        assertThat(importing(file)).isEqualTo(Main.IN_THE_WAY);
    }

    @Test
    void nobodyAtTheAddressIsSaid() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:" + Ports.free("127.0.0.1", 0));

        assertThatThrownBy(() -> Session.open(nobody, "admin", "x"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("./tritone up");
    }

    private int importing(Path file, String... more) {
        var line = new CommandLine(new ImportBase())
                .setExecutionExceptionHandler((failure, command, parsed) -> Main.explain(failure));
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                file.toString(), "--port", Integer.toString(RestAssured.port), "--data", folder.toString()));
        arguments.addAll(java.util.List.of(more));
        return line.execute(arguments.toArray(String[]::new));
    }
}
