package tritone.web.walls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tritone.Database;
import tritone.web.Management;
import tritone.web.Visitor;

/// Who may do and see what at every endpoint, as declared in `walls.txt`: each visitor asks for the same things by
/// their ids. An endpoint that is not in the table fails the test.
@QuarkusTest
@WithTestResource(Database.class)
class EveryWallTest {
    private static final Path TABLE = Path.of("src/test/resources/tritone/web/walls/walls.txt");
    private static final String SIGNED_OUT = "off";
    /// They leave a session that is good for nothing else.
    private static final Set<String> OF_ITS_OWN = Set.of("DELETE /api/session", "POST /api/session/lock");

    @Inject
    Ground ground;

    @Inject
    ObjectMapper json;

    @Test
    void everyEndpointAnswersEverybodyAsDeclared() throws IOException {
        // Given
        var declared = Files.readAllLines(TABLE);
        stand();
        // When
        var answers = table(declared.stream()
                .map(EveryWallTest::name)
                .filter(name -> !name.isEmpty())
                .toList());
        // Then
        assertThat(String.join("\n", answers)).isEqualTo(String.join("\n", declared));
    }

    @Test
    void noEndpointIsForgotten() throws IOException {
        var declared = Files.readAllLines(TABLE).stream()
                .map(EveryWallTest::name)
                .filter(name -> !name.isEmpty() && !name.contains("@"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared).isEqualTo(operations());
    }

    /// Writes the table as the service answers now, to be read and judged line by line: `-Dwalls.write=true`.
    @Test
    @EnabledIfSystemProperty(named = "walls.write", matches = "true")
    void theTableIsWrittenToBeJudged() throws IOException {
        stand();
        var all = operations();
        operations().stream().filter(name -> name.contains("/leads/{id}")).forEach(name -> all.add(name + "@warm"));
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, table(List.copyOf(all)));
    }

    private void stand() {
        if (!ground.ids.isEmpty()) return;
        ground.lay();
        ground.record();
    }

    private List<String> table(List<String> operations) {
        var lines = new ArrayList<String>();
        var names = new ArrayList<>(List.of(SIGNED_OUT));
        names.addAll(ground.visitors.keySet());
        lines.add("%-58s".formatted("")
                + names.stream()
                        .map("%-7s"::formatted)
                        .collect(Collectors.joining())
                        .stripTrailing());
        for (String operation : operations) {
            var cells = names.stream()
                    .map(name -> "%-7s".formatted(answer(name, operation)))
                    .collect(Collectors.joining());
            lines.add("%-58s".formatted(operation) + cells.stripTrailing());
        }
        return lines;
    }

    private String answer(String visitor, String operation) {
        String[] words = operation.split(" ");
        var request = request(visitor, OF_ITS_OWN.contains(operation));
        var response = Asking.send(request, words[0], ground.address(words[1]));
        return Asking.word(response);
    }

    private RequestSpecification request(String visitor, boolean ofItsOwn) {
        if (visitor.equals(SIGNED_OUT)) return given();
        var who = ground.visitors.get(visitor);
        return ofItsOwn ? Visitor.signedIn(who.person()).asks() : who.asks();
    }

    private Set<String> operations() throws IOException {
        var document = json.readTree(Management.api());
        var found = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> found.add(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return found;
    }

    private static String name(String line) {
        return line.length() < 58 ? "" : line.substring(0, 58).strip();
    }
}
