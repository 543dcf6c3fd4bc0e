package tritone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Source files that can be read without scrolling sideways, and from the first line to the last.
class SizesTest {
    private static final int LONGEST_LINE = 140;
    private static final int MOST_LINES = 300;
    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/main/webui/src"));

    @Test
    void noLineIsTooLong() {
        assertThat(sources().flatMap(SizesTest::tooLong)).isEmpty();
    }

    @Test
    void noFileIsTooLong() {
        assertThat(sources().filter(file -> lines(file).size() > MOST_LINES)).isEmpty();
    }

    private static Stream<Path> sources() {
        return ROOTS.stream().flatMap(SizesTest::within);
    }

    private static Stream<Path> within(Path root) {
        try {
            return Files.walk(root)
                    .filter(file -> file.toString().matches(".*\\.(java|tsx?|css)"))
                    // generated from the API's description
                    .filter(file -> !file.endsWith("schema.d.ts"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> tooLong(Path file) {
        var lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).length() > LONGEST_LINE)
                .mapToObj(at -> file + ":" + (at + 1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
