package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerRateTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T08:10:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-24T17:10:00Z");

    private final AnswerRate rate = new AnswerRate();

    @Test
    void beforeAnythingWasSeenAFifthAnswer() {
        assertThat(rate.share(1, MORNING)).isEqualTo(0.2, within(1e-9));
        assertThat(rate.share(4, EVENING)).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void fewAttemptsMoveItALittleManyAllTheWay() {
        for (int i = 0; i < 4; i++) rate.learn(true, 1, MORNING);
        assertThat(rate.share(1, MORNING)).isBetween(0.3, 0.95);
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) rate.learn(random.nextDouble() < 0.35, 1, MORNING);
        assertThat(rate.share(1, MORNING)).isEqualTo(0.35, within(0.04));
    }

    @Test
    void whenHalfAsManyAnswerFiftyAttemptsTellAndAHundredTellItWell() {
        double before = 0;
        double after50 = 0;
        double after100 = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var learnt = new AnswerRate();
            for (int i = 0; i < 1_500; i++) learnt.learn(random.nextDouble() < 0.4, 1, MORNING);
            before += learnt.share(1, MORNING) / 200;
            for (int i = 0; i < 50; i++) learnt.learn(random.nextDouble() < 0.2, 1, MORNING);
            after50 += learnt.share(1, MORNING) / 200;
            for (int i = 0; i < 50; i++) learnt.learn(random.nextDouble() < 0.2, 1, MORNING);
            after100 += learnt.share(1, MORNING) / 200;
        }
        // two thirds of the way; fifty attempts alone tell a fifth from a quarter no better
        assertThat(before).isEqualTo(0.4, within(0.02));
        assertThat(after50).isLessThan(0.267);
        assertThat(after100).isLessThan(0.23);
    }

    @Test
    void aSteadyShareIsKnownCloselyAllTheSame() {
        var random = new Random(5);
        double squares = 0;
        for (int i = 0; i < 6_000; i++) {
            rate.learn(random.nextDouble() < 0.3, 1, MORNING);
            double error = rate.share(1, MORNING) / 0.3 - 1;
            if (i >= 2_000) squares += error * error / 4_000;
        }
        assertThat(Math.sqrt(squares)).isLessThan(0.14);
    }

    @Test
    void aDriftIsFollowed() {
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var learnt = new AnswerRate();
            double share = 0.5;
            for (int i = 0; i < 6_000; i++, share -= 0.35 / 6_000)
                learnt.learn(random.nextDouble() < share, 1, MORNING);
            sum += learnt.share(1, MORNING) / 40;
        }
        // it lags by some hundreds of attempts
        assertThat(sum).isEqualTo(0.15, within(0.035));
    }

    @Test
    void hoursAndAttemptNumbersDiffer() {
        var random = new Random(3);
        for (int i = 0; i < 12_000; i++) {
            boolean evening = i % 4 >= 2;
            int number = 1 + i % 2;
            double share = (evening ? 0.4 : 0.2) * (number == 1 ? 1 : 0.5);
            rate.learn(random.nextDouble() < share, number, evening ? EVENING : MORNING);
        }
        double first = rate.share(1, EVENING);
        assertThat(rate.share(1, MORNING) / first).isEqualTo(0.5, within(0.1));
        assertThat(rate.share(2, EVENING) / first).isEqualTo(0.5, within(0.1));
        // the fifth and later count as the fourth, of which nothing is known yet
        assertThat(rate.share(9, EVENING)).isEqualTo(rate.share(4, EVENING));
        assertThat(rate.share(4, EVENING)).isGreaterThan(rate.share(2, EVENING));
    }

    @Test
    void itGoesOnFromItsMemoryToTheLastBit() {
        var random = new Random(4);
        for (int i = 0; i < 500; i++) rate.learn(random.nextDouble() < 0.3, 1 + i % 3, i % 2 == 0 ? MORNING : EVENING);
        var out = new Memory.Writer();
        rate.write(out);
        var again = new AnswerRate();
        again.read(new Memory(out.toString()));
        for (int i = 0; i < 50; i++) {
            boolean answered = random.nextBoolean();
            rate.learn(answered, 1, MORNING);
            again.learn(answered, 1, MORNING);
            for (int number = 1; number <= 4; number++)
                assertThat(again.share(number, EVENING)).isEqualTo(rate.share(number, EVENING));
        }
    }
}
