package tritone.dialer.pacing.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final int WORLDS = 120;
    /// Each forecast from so many simulated days: the second and the eighteenth bound eight of ten.
    private static final int DRAWS = 19;

    @Test
    void ofTenDaysEightFallIntoTheirSpan() {
        var hits = hits(Nature::usual);
        assertThat(hits.all() / (4.0 * WORLDS)).as("%s", hits).isBetween(0.75, 0.85);
    }

    @Test
    void soTheyDoWhenTheCampaignIsUnlikeOthersAndOnlyItsPastTells() {
        var hits = hits(Nature::any);
        assertThat(hits.all() / (4.0 * WORLDS)).as("%s", hits).isBetween(0.75, 0.85);
    }

    private static Hits hits(Function<RandomGenerator, Nature> natures) {
        return LongStream.range(0, WORLDS)
                .parallel()
                .mapToObj(seed -> hits(new World(seed, natures), seed))
                .reduce(new Hits(0, 0, 0, 0), Hits::and);
    }

    private static Hits hits(World world, long seed) {
        var forecast = Forecaster.of(world.known, DRAWS, seed);
        var outcome = world.goOn();
        return new Hits(
                hit(forecast.occupancy(), outcome.occupancy()),
                hit(forecast.contacts(), outcome.contacts()),
                hit(forecast.warm(), outcome.warm()),
                hit(forecast.days(), outcome.days()));
    }

    /// Of whole numbers, one on the very edge is half in.
    private static double hit(Span span, double value) {
        if (!span.covers(value)) return 0;
        return value == span.low() || value == span.high() ? 0.5 : 1;
    }

    record Hits(double occupancy, double contacts, double warm, double days) {
        Hits and(Hits more) {
            return new Hits(occupancy + more.occupancy, contacts + more.contacts, warm + more.warm, days + more.days);
        }

        double all() {
            return occupancy + contacts + warm + days;
        }
    }
}
