package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tritone.Database;
import tritone.lead.sheet.Sheet;
import tritone.people.People;
import tritone.people.Role;

/// `./tritone import` against a running service.
@QuarkusTest
@WithTestResource(Database.class)
class ImportBaseTest {
    Path folder;

    @Inject
    People people;

    @BeforeEach
    void theAdministratorsSecret() throws Exception {
        // rejected rows are for a head of sales
        lead(Set.of(Role.HEAD_OF_SALES));
        folder = Files.createTempDirectory("tritone-import");
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/administrator"), "admin-of-the-tests");
    }

    private void lead(Set<Role> also) {
        people.grant(people.byLogin("admin").orElseThrow().id(), also, Optional.empty());
    }

    @Test
    void rejectedRowsAreNotForAnAdministrator() throws Exception {
        lead(Set.of());
        Path file = folder.resolve("base-" + UUID.randomUUID() + ".csv");
        Files.writeString(file, "Телефон\n" + aNumber() + "\n");
        assertThat(importing(file, "--rejects", folder.resolve("no.csv").toString()))
                .isNotZero();
        assertThat(folder.resolve("no.csv")).doesNotExist();
    }

    @AfterEach
    void clean() throws Exception {
        lead(Set.of());
        Folders.delete(folder);
    }

    @Test
    void aFileBecomesABaseWithItsRejectedRowsWrittenOut() throws Exception {
        // Given
        Path file = folder.resolve("base-" + UUID.randomUUID() + ".csv");
        Files.writeString(
                file, "Компания;Телефон\nРомашка;" + aNumber() + "\nЛютик;нет\n", Charset.forName("windows-1251"));
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
    void sheetsThatAreLeftOutAreNamedAndMayBeNamedByTheOption() throws Exception {
        // Given
        Path file = folder.resolve("sheets-" + UUID.randomUUID() + ".xlsx");
        try (var workbook = Sheet.class.getResourceAsStream("three_sheets.xlsx")) {
            Files.write(file, Objects.requireNonNull(workbook).readAllBytes());
        }

        // When
        String first = said(() -> importing(file, "--others", "KEEP"));
        String others = said(() -> importing(file, "--others", "KEEP", "--sheet", "Казань", "--sheet", "Пермь"));

        // Then
        assertThat(first).contains("read: Москва", "not read, name them with --sheet: Казань, Пермь", "accepted 2");
        assertThat(others).contains("not read, name them with --sheet: Москва", "accepted 4");
        assertThat(said(() -> importing(file, "--sheet", "старое"))).doesNotContain("accepted");
    }

    @Test
    void theLineOfTheHeadingsMayBeNamed() throws Exception {
        // Given
        Path file = folder.resolve("headings-" + UUID.randomUUID() + ".csv");
        Files.writeString(file, "Кому;Куда\nИмя;Номер\nАнна;" + aNumber() + "\n");

        // When
        String said = said(() -> importing(file, "--headings", "2"));

        // Then
        assertThat(said).contains("headings in line 2", "accepted 1, merged 0, duplicate 0, rejected 0");
    }

    @Test
    void aFileThatIsNoTableIsRefusedInTheServicesWords() throws Exception {
        Path file = Files.write(folder.resolve("photo.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});

        assertThat(importing(file)).isEqualTo(Main.IN_THE_WAY);
        assertThat(bases()).doesNotContain("photo");
    }

    @Test
    void aFileThatTurnsOutBadOnTheWayLeavesNoBaseBehind() throws Exception {
        // Given: so long that the refusal comes after the upload was answered
        String name = "cut-" + UUID.randomUUID();
        var text = new StringBuilder("Компания;Телефон\n");
        for (int i = 0; i < 20_000; i++)
            text.append("Ромашка;8495").append(2_000_000 + i).append('\n');
        Path file = Files.writeString(folder.resolve(name + ".csv"), text.append("\"Лютик;84951111111"));

        // When
        int status = importing(file, "--others", "KEEP");

        // Then
        assertThat(status).isEqualTo(Main.IN_THE_WAY);
        assertThat(bases()).doesNotContain(name);
    }

    @Test
    void aBaseThatWasThereStaysWhateverComesToIt() throws Exception {
        // Given
        String name = "kept-" + UUID.randomUUID();
        Path good = Files.writeString(folder.resolve(name + ".csv"), "Телефон\n" + aNumber() + "\n");
        Path bad = Files.write(folder.resolve("bad.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
        importing(good);

        // When
        int status = importing(bad, "--base", name);

        // Then
        assertThat(status).isEqualTo(Main.IN_THE_WAY);
        assertThat(bases()).contains(name);
    }

    @Test
    void nobodyAtTheAddressIsSaid() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:" + Ports.free("127.0.0.1", 0));

        assertThatThrownBy(() -> Session.open(nobody, "admin", "x"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("./tritone up");
    }

    private static List<String> bases() throws Exception {
        try (var session =
                Session.open(URI.create("http://127.0.0.1:" + RestAssured.port), "admin", "admin-of-the-tests")) {
            var names = new ArrayList<String>();
            session.get("/api/bases")
                    .forEach(base -> names.add(base.path("name").asText()));
            return names;
        }
    }

    private static String aNumber() {
        return "8495" + ThreadLocalRandom.current().nextInt(2_000_000, 9_000_000);
    }

    private static String said(Runnable command) {
        var out = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            command.run();
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private int importing(Path file, String... more) {
        var line = new CommandLine(new ImportBase())
                .setExecutionExceptionHandler((failure, command, parsed) -> Main.explain(failure));
        var arguments = new ArrayList<>(
                List.of(file.toString(), "--port", Integer.toString(RestAssured.port), "--data", folder.toString()));
        arguments.addAll(List.of(more));
        return line.execute(arguments.toArray(String[]::new));
    }
}
