package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
    /// A third ends in the first second, half of the rest in the second, and so on to a tail.
    private final Spread some = new Spread(new double[] {1, 0.6, 0.3, 0.2, 0.1});

    @Test
    void betweenWholeSecondsItFallsInALine() {
        assertThat(some.beyond(-1)).isEqualTo(1);
        assertThat(some.beyond(0)).isEqualTo(1);
        assertThat(some.beyond(1)).isCloseTo(0.6, within(1e-12));
        assertThat(some.beyond(1.5)).isCloseTo(0.45, within(1e-12));
        assertThat(some.within(1.5)).isCloseTo(0.55, within(1e-12));
        assertThat(some.beyond(3.25)).isCloseTo(0.175, within(1e-12));
    }

    @Test
    void beyondTheLastSecondItEndsAsBeforeAtTheSameRiskInEach() {
        // from the middle to the end, two seconds, it fell from 0.3 to 0.1
        assertThat(some.beyond(4)).isCloseTo(0.1, within(1e-12));
        assertThat(some.beyond(6)).isCloseTo(0.1 / 3, within(1e-12));
        assertThat(some.beyond(8)).isCloseTo(0.1 / 9, within(1e-12));
    }

    @Test
    void whatHasLastedEndsByWhatIsLeftOfIt() {
        assertThat(some.endsWithin(0, 1)).isCloseTo(0.4, within(1e-12));
        assertThat(some.endsWithin(1, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(some.endsWithin(1, 0)).isZero();
        assertThat(some.endsWithin(1, -1)).isZero();
        assertThat(some.endsWithin(6, 2)).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void whatHasLastedLongerThanAnythingStillEnds() {
        var fixed = new Spread(new double[] {1, 1, 0, 0, 0});
        assertThat(fixed.endsWithin(3, 1)).isCloseTo(1 - Math.exp(-1), within(1e-9));
        assertThat(fixed.endsWithin(1, 1)).isEqualTo(1);
    }

    @Test
    void itsMeanIsTheAreaUnderIt() {
        // trapezes, then the tail: 0.1 at a rate of ln 3 in two seconds
        double tail = 0.1 / (Math.log(3) / 2);
        assertThat(some.mean()).isCloseTo(0.8 + 0.45 + 0.25 + 0.15 + tail, within(1e-9));
        assertThat(new Spread(new double[] {1, 1, 0, 0, 0}).mean()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void theArrayItWasMadeOfMayChange() {
        double[] array = {1, 0.5, 0.2};
        var spread = new Spread(array);
        array[1] = 0;
        assertThat(spread.beyond(1)).isEqualTo(0.5);
    }
}
