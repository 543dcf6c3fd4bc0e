package tritone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The words of the domain, as the first page of the house explains them.
class GlossaryTest {
    private static final Path HOUSE = Path.of("src/main/java/tritone");
    private static final Pattern ENTRY = Pattern.compile("/// \\| ([^|]+) \\| [^|]+ \\| `([\\w.]+)` \\|");

    @Test
    void everyWordStandsOnceBesideAClassOrRoomThatIsThere() throws IOException {
        var entries = ENTRY.matcher(Files.readString(HOUSE.resolve("package-info.java")))
                .results()
                .toList();
        assertThat(entries).hasSizeGreaterThan(25);
        assertThat(entries.stream().map(entry -> entry.group(1))).doesNotHaveDuplicates();
        assertThat(entries.stream().map(entry -> entry.group(2)))
                .allSatisfy(name -> assertThat(places(name)).as(name).anyMatch(Files::exists));
    }

    private static List<Path> places(String name) {
        String path = name.replace('.', '/');
        return List.of(HOUSE.resolve(path + ".java"), HOUSE.resolve(path));
    }
}
