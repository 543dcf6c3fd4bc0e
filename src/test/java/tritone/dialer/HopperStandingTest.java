package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HopperStandingTest {
    private static final Path HOUSE = Path.of("src/main/java/tritone");
    /// `standing = 'DUE'`, `standing <> 'CLOSED'`, `standing in ('DUE', 'LEASED')`, and the insert's `'DUE',
    /// 'CLOSED')`.
    private static final Pattern WRITTEN =
            Pattern.compile("standing (?:=|<>) '(\\w+)'|standing in \\(([^)]*)\\)|, ('[A-Z]+', '[A-Z]+')\\),");

    @Test
    void whatARowSaysIsReadAsItWasWritten() {
        assertThat(HopperStanding.values())
                .allSatisfy(standing ->
                        assertThat(HopperStanding.of(standing.code())).isEqualTo(standing));
        assertThatThrownBy(() -> HopperStanding.of("ASLEEP")).hasMessageContaining("ASLEEP");
    }

    @Test
    void theCodesOfStoredRowsStayAsTheyAre() {
        assertThat(Arrays.stream(HopperStanding.values()).map(HopperStanding::code))
                .containsExactly("DUE", "LEASED", "DIALLING", "TALKING", "CLOSED");
    }

    @Test
    void everyStandingThatAStatementNamesIsOne() throws IOException {
        // When
        var named = named();
        // Then
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named)
                .isSubsetOf(Arrays.stream(HopperStanding.values())
                        .map(HopperStanding::code)
                        .toList());
    }

    private static List<String> named() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.list(HOUSE.resolve("dialer")), Stream.of(HOUSE.resolve("launch/bench/NextLeadBench.java")))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> WRITTEN.matcher(read(file)).results())
                    .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                    .filter(codes -> codes != null)
                    .flatMap(codes -> Stream.of(codes.split(", ")))
                    .map(code -> code.replace("'", ""))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
