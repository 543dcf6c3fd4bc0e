package tritone.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tritone.Database;

/// A number and an address of e-mail stand in every text column that somebody may write into. Nobody who may not see
/// all contacts reads them in any answer: neither in JSON nor in a file.
@QuarkusTest
@WithTestResource(Database.class)
class NoContactsTest {
    private static final Path TABLE = Path.of("src/test/resources/tritone/web/walls/walls.txt");

    @Inject
    Ground ground;

    @Inject
    PlantedContacts contacts;

    @Test
    void nobodyReadsAContactOfAClientThatIsNotTheirOwn() throws IOException {
        // Given
        ground.lay();
        ground.record();
        assertThat(contacts.plant(ground)).hasSizeGreaterThan(15);
        var operations = Files.readAllLines(TABLE).stream()
                .filter(line -> line.length() > 58)
                .map(line -> line.substring(0, 58).strip())
                .filter(name -> name.startsWith("GET ") || name.startsWith("POST "))
                .filter(name -> !name.startsWith("POST /api/session"))
                .toList();
        // When
        var leaks = new TreeSet<String>();
        int read = 0;
        for (var visitor : ground.visitors.entrySet()) {
            if (visitor.getKey().equals("head")) continue;
            for (String operation : operations) {
                if (ownClients(visitor.getKey(), operation)) continue;
                String[] words = operation.split(" ");
                var answer = Asking.send(visitor.getValue().asks(), words[0], ground.address(words[1]));
                if (answer.statusCode() >= 500) leaks.add(operation + " is broken for " + visitor.getKey());
                if (answer.statusCode() < 300) read++;
                leaks.addAll(PlantedContacts.found(visitor.getKey() + " " + operation, readable(answer.asByteArray())));
            }
        }
        // Then
        assertThat(leaks).isEmpty();
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void theHeadOfSalesAndAManagerReadTheContactsOfTheirClients() {
        ground.lay();
        contacts.plant(ground);
        for (String whose : List.of("head", "mgr"))
            assertThat(ground.visitors
                            .get(whose)
                            .asks()
                            .get("/api/leads/" + ground.ids.get("warm"))
                            .asString())
                    .contains("petr@planted.ru", Ground.WARM_NUMBER);
    }

    /// A manager's own client: its contacts are what they work with.
    private static boolean ownClients(String visitor, String operation) {
        return visitor.equals("mgr")
                && (operation.contains("@warm")
                        || operation.contains("/worklist")
                        || operation.contains("/work-items"));
    }

    /// A workbook is a packed folder.
    private static String readable(byte[] answer) throws IOException {
        if (answer.length < 4 || answer[0] != 'P' || answer[1] != 'K')
            return new String(answer, StandardCharsets.UTF_8);
        var all = new StringBuilder();
        try (var unpacked = new ZipInputStream(new ByteArrayInputStream(answer))) {
            while (unpacked.getNextEntry() != null)
                all.append(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
