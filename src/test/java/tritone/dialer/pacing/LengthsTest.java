package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LengthsTest {
    private final Lengths.Usual minute = Lengths.Usual.of(60, 1, new Lengths.Weights(10, 25, 600), 1800);

    @Test
    void aLengthBeyondTheLongestCountsAsTheLongest() {
        var one = new Lengths(minute);
        var other = new Lengths(minute);
        for (int i = 0; i < 10; i++) {
            one.learn(i == 3 ? 3e8 : 60);
            other.learn(i == 3 ? 1800 : 60);
        }
        assertThat(one.spread().mean()).isEqualTo(other.spread().mean());
    }

    @Test
    void beforeAnythingWasSeenItIsAsUsual() {
        var spread = new Lengths(minute).spread();
        assertThat(spread.within(60)).isCloseTo(0.5, within(0.001));
        assertThat(spread.beyond(60 * Math.E)).isCloseTo(Normal.beyond(1), within(0.002));
        assertThat(spread.beyond(0)).isEqualTo(1);
    }

    @Test
    void manyLengthsOutweighWhatIsUsual() {
        var lengths = new Lengths(minute);
        var dice = new Random(1);
        for (int seen = 0; seen < 3000; seen++) lengths.learn(20 * Math.exp(0.4 * dice.nextGaussian()));
        var spread = lengths.spread();
        assertThat(spread.within(20)).isCloseTo(0.5, within(0.05));
        assertThat(spread.within(20 * Math.exp(0.4))).isCloseTo(0.84, within(0.04));
        assertThat(spread.mean()).isCloseTo(20 * Math.exp(0.08), within(1.5));
    }

    @Test
    void aFewMoveItALittle() {
        var lengths = new Lengths(minute);
        for (int seen = 0; seen < 5; seen++) lengths.learn(20);
        assertThat(lengths.spread().mean()).isBetween(30.0, minute.spread().mean());
        assertThat(lengths.spread().within(30)).isGreaterThan(minute.spread().within(30));
    }

    /// No lognormal: half of the talks are over at once, half last.
    @Test
    void itLearnsAShapeThatIsNotTheUsualOne() {
        var lengths = new Lengths(minute);
        var dice = new Random(2);
        for (int seen = 0; seen < 3000; seen++)
            lengths.learn(dice.nextBoolean() ? 4 + 2 * dice.nextDouble() : 100 + 40 * dice.nextDouble());
        var spread = lengths.spread();
        assertThat(spread.within(8)).isCloseTo(0.5, within(0.05));
        assertThat(spread.within(80)).isCloseTo(0.5, within(0.07));
        assertThat(spread.within(150)).isGreaterThan(0.95);
        // who has talked for ten seconds talks on for long
        assertThat(spread.endsWithin(15, 30)).isLessThan(0.1);
    }

    @Test
    void theLastOnesCountMore() {
        var lengths = new Lengths(minute);
        for (int seen = 0; seen < 2000; seen++) lengths.learn(30);
        for (int seen = 0; seen < 2000; seen++) lengths.learn(120);
        assertThat(lengths.spread().within(60)).isLessThan(0.1);
    }

    @Test
    void theCurveIsDrawnAnewAfterSomeMoreOnly() {
        var lengths = new Lengths(minute);
        var first = lengths.spread();
        for (int seen = 0; seen < 3; seen++) lengths.learn(10);
        assertThat(lengths.spread()).isSameAs(first);
        lengths.learn(10);
        assertThat(lengths.spread()).isNotSameAs(first);
    }

    @Test
    void longerThanTheLongestIsTheLongest() {
        var lengths = new Lengths(minute);
        for (int seen = 0; seen < 500; seen++) lengths.learn(100_000);
        assertThat(lengths.spread().within(1500)).isLessThan(0.2);
        for (int seen = 0; seen < 500; seen++) lengths.learn(0);
        assertThat(lengths.spread().within(2)).isGreaterThan(0.3);
    }

    @Test
    void whoGoesOnFromItsMemoryHoldsTheSameForTrue() {
        var lengths = new Lengths(minute);
        for (int seen = 1; seen < 200; seen++) lengths.learn(seen);
        var out = new Memory.Writer();
        lengths.write(out, "talk");
        var other = new Lengths(minute);
        other.spread();
        other.read(new Memory(out.toString()), "talk");
        for (int second = 0; second < 2000; second += 7)
            assertThat(other.spread().beyond(second)).isEqualTo(lengths.spread().beyond(second));
    }
}
