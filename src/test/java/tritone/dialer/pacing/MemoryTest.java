package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory.Writer out = new Memory.Writer();

    @Test
    void numbersComeBackToTheLastBit() {
        double[] numbers = {0, 1, -7, 0.1, Math.PI * 1e-200, 1e15, 1e15 + 2, 123456789012345.0, Double.MAX_VALUE};
        out.numbers("some", numbers);
        double[] read = new double[numbers.length];
        memory().numbers("some", read);
        assertThat(read).containsExactly(numbers);
    }

    @Test
    void wholeNumbersAreWrittenAsSuch() {
        out.numbers("some", 3, -4, 0.5, 1e15);
        assertThat(out).hasToString("some 3 -4 0x1.0p-1 " + Double.toHexString(1e15) + "\n");
    }

    @Test
    void whatWasWrittenOtherwiseIsLeftAlone() {
        out.numbers("three", 1, 2, 3);
        double[] read = {8, 9};
        memory().numbers("three", read);
        memory().numbers("none", read);
        assertThat(read).containsExactly(8, 9);
    }

    @Test
    void wordsComeBackAndNoneIsNone() {
        out.words("some", "a", "b");
        out.words("none");
        assertThat(memory().words("some")).containsExactly("a", "b");
        assertThat(memory().words("none")).isEmpty();
        assertThat(memory().words("unheard-of")).isEmpty();
    }

    @Test
    void rowsKeepTheirOrderAndAnyLetter() {
        var rows = new LinkedHashMap<String, List<String>>();
        rows.put("a, b%", List.of("", "x;y"));
        rows.put("%44;", List.of(" ", "\n\t"));
        rows.put("ключ~", List.of("", ""));
        out.rows("rows", rows, cells -> cells);
        var read = new ArrayList<List<String>>();
        memory().rows("rows", read::add);
        assertThat(read)
                .containsExactly(List.of("a, b%", "", "x;y"), List.of("%44;", " ", "\n\t"), List.of("ключ~", "", ""));
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void timesComeBackAndNoTimeIsEmpty() {
        var at = Instant.parse("2026-11-24T08:00:00.123456789Z");
        assertThat(Memory.instant(Memory.text(at))).isEqualTo(at);
        assertThat(Memory.text(null)).isEmpty();
    }

    @Test
    void aLineThatNamesNothingIsPassedOver() {
        assertThat(new Memory("nothing\n unnamed\nsome 1").words("some")).containsExactly("1");
        assertThat(new Memory("nothing\n unnamed").words("nothing")).isEmpty();
        assertThat(new Memory(" unnamed").words("")).isEmpty();
    }

    @Test
    void whatIsNoNumberIsNotReadAsOne() {
        for (String broken : List.of("some NaN", "some Infinity", "some x"))
            assertThatThrownBy(() -> new Memory(broken).numbers("some", new double[1]))
                    .isInstanceOf(NumberFormatException.class);
    }

    private Memory memory() {
        return new Memory(out.toString());
    }
}
