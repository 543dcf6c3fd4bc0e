package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.campaign.rules.LineSign.Kind;
import tritone.phone.PhoneNumber;

class LineHealthTest {
    private static final Instant NOON = Instant.parse("2026-11-30T09:00:00Z");
    /// What a sound line shows on an ordinary day, in hundredths.
    private static final Map<LineSign, Integer> USUAL = mix(62, 8, 10, 11, 4, 4, 1);

    private long numbers = 9_160_000_000L;

    /// Every kind of trouble, on a line that worked until then: a thousand lines of each kind.
    @ParameterizedTest
    @CsvSource({
        "REFUSED, 403, 12",
        "REFUSED, 603, 12",
        "NO_SUCH_NUMBER, 404, 18",
        "NO_SUCH_NUMBER, 484, 18",
        "OUT_OF_REACH, 480, 18",
        "BUSY, 486, 16",
        "SILENT, 0, 16",
        "DROPPED, 0, 12",
        "FAILED, 503, 7"
    })
    void aLineThatFailsForEverybodyIsStoppedWithinAFewCalls(Kind kind, int code, int most) {
        var trouble = new LineSign(kind, code);
        for (int seed = 0; seed < 1_000; seed++) {
            // Given
            var random = new Random(seed);
            var record = worked(random);
            // When
            int calls = untilStopped(record, any -> trouble, 60);
            // Then
            assertThat(calls).as("seed %d", seed).isLessThanOrEqualTo(most);
        }
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, 403, 6", "NO_SUCH_NUMBER, 404, 8", "SILENT, 0, 7", "BUSY, 486, 7", "DROPPED, 0, 6"})
    void aLineThatNeverWorkedIsStoppedSooner(Kind kind, int code, int most) {
        var fresh = new LineRecord(List.of(), Map.of(), false);
        assertThat(untilStopped(fresh, any -> new LineSign(kind, code), 60)).isLessThanOrEqualTo(most);
    }

    @Test
    void aLineThatLetsOneCallInTwentyThroughIsStoppedAllTheSame() {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            int calls = untilStopped(
                    worked(random),
                    any -> random.nextInt(20) == 0 ? LineSign.WORKS : new LineSign(Kind.REFUSED, 403),
                    400);
            assertThat(calls).as("seed %d", seed).isLessThan(60);
        }
    }

    @Test
    void aLineThatFailsNowThisWayNowThatIsStopped() {
        var ways = List.of(
                new LineSign(Kind.REFUSED, 403), new LineSign(Kind.NO_SUCH_NUMBER, 404), new LineSign(Kind.BUSY, 486));
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            int calls = untilStopped(worked(random), any -> ways.get(random.nextInt(ways.size())), 200);
            assertThat(calls).as("seed %d", seed).isLessThanOrEqualTo(45);
        }
    }

    /// A hundred days of two thousand calls each on a sound line: no alarm.
    @Test
    void aSoundLineIsNotStopped() {
        for (int day = 0; day < 100; day++) assertQuiet(day, 2_000, USUAL);
    }

    /// Thousands of evenings on which hardly anybody is at home.
    @Test
    void anEveningOnWhichNobodyPicksUpIsNoTrouble() {
        for (int seed = 0; seed < 1_000; seed++) assertQuiet(seed, 200, mix(88, 4, 4, 3, 1, 0, 0));
    }

    /// Thousands of bases a third of which is dead, scattered, on a line that knew better ones, and on a fresh one.
    @Test
    void aBadBaseIsNotTheLinesFault() {
        for (int seed = 0; seed < 1_000; seed++) assertQuiet(seed, 300, mix(40, 7, 33, 12, 3, 4, 1));
        int stopped = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var fresh = new LineRecord(List.of(), Map.of(), false);
            if (untilStopped(fresh, any -> drawn(mix(40, 7, 33, 12, 3, 4, 1), random), 100) <= 100) stopped++;
        }
        // in the first calls of its life, before anybody was reached
        assertThat(stopped).isLessThan(10);
    }

    /// An announcement of the provider's that answers everybody, on a line that worked and on a fresh one.
    @Test
    void aLineOnWhichOnlyMachinesAnswerIsStopped() {
        var machine = new LineSign(Kind.MACHINE, 0);
        for (int seed = 0; seed < 1_000; seed++)
            assertThat(untilStopped(worked(new Random(seed)), any -> machine, 100))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(50);
        var fresh = new LineRecord(List.of(), Map.of(), false);
        assertThat(untilStopped(fresh, any -> machine, 100)).isLessThanOrEqualTo(50);
    }

    /// A hundred days with a detector at work, and bases of seven in ten machines: on a line that knew people, one that
    /// knew machines, and a fresh one.
    @Test
    void aBaseOfMachinesIsNotTheLinesFault() {
        for (int day = 0; day < 100; day++) assertQuiet(day, 2_000, withMachines(25));
        for (int day = 0; day < 100; day++) assertQuiet(day, 2_000, withMachines(45));
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            for (var record : List.of(
                    worked(random),
                    new LineRecord(List.of(), Map.of(new LineSign(Kind.MACHINE, 0), 600L, LineSign.WORKS, 400L), true),
                    new LineRecord(List.of(), Map.of(), false)))
                assertThat(untilStopped(record, any -> drawn(mostlyMachines(), random), 300))
                        .as("seed %d", seed)
                        .isGreaterThan(300);
        }
    }

    /// The share of the machines comes off those who were reached.
    private static Map<LineSign, Integer> withMachines(int share) {
        var mix = new LinkedHashMap<>(USUAL);
        mix.merge(LineSign.WORKS, -share, Integer::sum);
        mix.put(new LineSign(Kind.MACHINE, 0), share);
        return mix;
    }

    private static Map<LineSign, Integer> mostlyMachines() {
        var mix = new LinkedHashMap<LineSign, Integer>();
        mix.put(new LineSign(Kind.MACHINE, 0), 70);
        mix.put(LineSign.WORKS, 14);
        mix.put(new LineSign(Kind.BUSY, 486), 4);
        mix.put(new LineSign(Kind.NO_SUCH_NUMBER, 404), 8);
        mix.put(new LineSign(Kind.OUT_OF_REACH, 480), 4);
        return mix;
    }

    @Test
    void oneNumberDialledOftenSaysNothingOfTheLine() {
        // Given
        var number = number();
        var record = new LineRecord(List.of(), Map.of(), false);
        // When
        for (int i = 0; i < 300; i++)
            record = record.after(new LineEnd(number, new LineSign(Kind.FAILED, 503), NOON.plusSeconds(i)));
        // Then
        assertThat(LineHealth.judge(record)).isEmpty();
    }

    @Test
    void fourNumbersThatFailAreTooFew() {
        var record = new LineRecord(List.of(), Map.of(), false);
        for (int i = 0; i < 4; i++) record = record.after(end(new LineSign(Kind.FAILED, 503), i));
        assertThat(LineHealth.judge(record)).isEmpty();
    }

    @Test
    void theTroubleNamesItsCodeItsNumbersAndItsBeginning() {
        // Given
        var record = new LineRecord(List.of(), Map.of(), true).after(end(LineSign.WORKS, 0));
        var refused = new LineSign(Kind.REFUSED, 403);
        // When
        for (int i = 1; i <= 20; i++) record = record.after(end(refused, i));
        // Then
        assertThat(LineHealth.judge(record)).contains(new LineTrouble(refused, 20, NOON.plusSeconds(1)));
    }

    @Test
    void whatIsAlwaysSoOnALineIsNoTrouble() {
        // Given a line that has never let anybody hear that it rings
        var record = new LineRecord(List.of(), Map.of(new LineSign(Kind.SILENT, 0), 700L, LineSign.WORKS, 300L), true);
        var random = new Random(7);
        // When
        int calls = untilStopped(
                record, any -> random.nextInt(10) < 7 ? new LineSign(Kind.SILENT, 0) : LineSign.WORKS, 2_000);
        // Then
        assertThat(calls).isGreaterThan(2_000);
    }

    private void assertQuiet(int seed, int calls, Map<LineSign, Integer> mix) {
        var random = new Random(seed);
        assertThat(untilStopped(worked(random), any -> drawn(mix, random), calls))
                .as("seed %d", seed)
                .isGreaterThan(calls);
    }

    private LineRecord worked(Random random) {
        var before = new HashMap<LineSign, Long>();
        USUAL.forEach((sign, share) -> before.put(sign, share * 50L));
        var record = new LineRecord(List.of(), before, true);
        for (int i = 0; i < 50; i++) record = record.after(end(drawn(USUAL, random), i));
        return record;
    }

    /// How many calls it takes; one more than `most` when it is not stopped.
    private int untilStopped(LineRecord record, Function<Integer, LineSign> sign, int most) {
        for (int call = 1; call <= most; call++) {
            record = record.after(end(sign.apply(call), 100 + call));
            if (LineHealth.judge(record).isPresent()) return call;
        }
        return most + 1;
    }

    private LineEnd end(LineSign sign, int second) {
        return new LineEnd(number(), sign, NOON.plusSeconds(second));
    }

    private PhoneNumber number() {
        return new PhoneNumber("+7" + ++numbers);
    }

    private static LineSign drawn(Map<LineSign, Integer> mix, Random random) {
        int place = random.nextInt(100);
        for (var share : mix.entrySet()) {
            place -= share.getValue();
            if (place < 0) return share.getKey();
        }
        throw new AssertionError("the shares are not a hundred: " + mix);
    }

    private static Map<LineSign, Integer> mix(
            int works, int busy, int dead, int away, int refused, int dropped, int failed) {
        var mix = new LinkedHashMap<LineSign, Integer>();
        mix.put(LineSign.WORKS, works);
        mix.put(new LineSign(Kind.BUSY, 486), busy);
        mix.put(new LineSign(Kind.NO_SUCH_NUMBER, 404), dead);
        mix.put(new LineSign(Kind.OUT_OF_REACH, 480), away);
        mix.put(new LineSign(Kind.REFUSED, 603), refused);
        mix.put(new LineSign(Kind.DROPPED, 0), dropped);
        mix.put(new LineSign(Kind.FAILED, 503), failed);
        return Collections.unmodifiableMap(mix);
    }
}
