package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.460172162722971",
        "0.5, 0.3085375387259869",
        "1, 0.15865525393145707",
        "2, 0.02275013194817922",
        "3, 0.0013498980316300957",
        "5, 2.866515718791946e-07",
        "7.05, 8.945889558769917e-13",
        "7.1, 6.23784446333164e-13",
        "10, 7.619853024160593e-24",
        "20, 2.7536241186063314e-89",
        "36.9, 2.3105244811407056e-298"
    })
    void itsTailsAreTheKnownOnesOnBothSides(double deviations, double tail) {
        assertThat(Normal.beyond(deviations) / tail).isCloseTo(1, within(1e-8));
        assertThat(Normal.beyond(deviations)).isCloseTo(tail, within(1e-15));
        assertThat(Normal.beyond(-deviations)).isCloseTo(1 - tail, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "37.1, 0", "-37.1, 1", "1000, 0", "-1000, 1"})
    void halfLieOnEachSideAndHardlyAnyFarOut(double deviations, double share) {
        assertThat(Normal.beyond(deviations)).isCloseTo(share, within(1e-15));
    }
}
