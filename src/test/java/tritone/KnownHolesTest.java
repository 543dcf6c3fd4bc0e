package tritone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The service ships no library of which a hole is known here.
class KnownHolesTest {
    @Test
    @Tag("packaged")
    void nothingThatIsShippedIsOnTheList() throws IOException {
        var shipped = shipped();
        assertThat(shipped).as("what target/bom.json says is shipped").hasSizeGreaterThan(100);
        assertThat(hits(shipped)).isEmpty();
    }

    @Test
    @Tag("packaged")
    void aHoleIsBorneOnlyAsLongAsItIsThere() throws IOException {
        var shipped = shipped();
        for (var hole : holes())
            if (hole.accepted())
                assertThat(shipped)
                        .as("%s is accepted, but not in use any more", hole.library())
                        .anyMatch(hole::isIn);
    }

    @Test
    void versionsAreComparedAsVersions() throws IOException {
        var old = List.of(
                new Shipped("io.netty:netty-codec-http", "4.1.130.Final"),
                new Shipped("io.vertx:vertx-core", "4.5.23"),
                new Shipped("com.fasterxml.jackson.core:jackson-databind", "2.9.10"));
        assertThat(hits(old)).hasSameSizeAs(old);
        assertThat(hits(List.of(new Shipped("io.netty:netty-codec-http", "4.1.1000.Final"))))
                .isEmpty();
    }

    private static List<String> hits(List<Shipped> shipped) throws IOException {
        var hits = new ArrayList<String>();
        for (var hole : holes())
            if (!hole.accepted())
                for (var library : shipped) if (hole.isIn(library)) hits.add(library + " needs " + hole);
        return hits;
    }

    private static List<Hole> holes() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/tritone/known-holes.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\s+", 3))
                .map(words -> new Hole(words[0], words[1], words[2]))
                .toList();
    }

    private static List<Shipped> shipped() throws IOException {
        var shipped = new ArrayList<Shipped>();
        for (JsonNode library :
                new ObjectMapper().readTree(Path.of("target/bom.json").toFile()).path("components"))
            shipped.add(new Shipped(
                    library.path("group").asText() + ":" + library.path("name").asText(),
                    library.path("version").asText()));
        return shipped;
    }

    private record Shipped(String library, String version) {}

    /// @param library `group:name`, or `group:*`
    private record Hole(String library, String soundFrom, String holes) {
        boolean accepted() {
            return holes.contains("accepted:");
        }

        boolean isIn(Shipped shipped) {
            boolean named = library.endsWith(":*")
                    ? shipped.library().startsWith(library.substring(0, library.length() - 1))
                    : shipped.library().equals(library);
            return named && new ComparableVersion(shipped.version()).compareTo(new ComparableVersion(soundFrom)) < 0;
        }
    }
}
