package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcessTest {
    @Test
    void nobodyIsExpectedFromNothing() {
        var excess = new Excess(3);
        assertThat(excess.atLeast(1)).isZero();
        assertThat(excess.atLeast(0)).isEqualTo(1);
        assertThat(excess.mean()).isZero();
    }

    @Test
    void oneWhoMayAnswerCountsAsLikelyAsTheyAnswer() {
        var excess = new Excess(3);
        excess.answer(0.3);
        assertThat(excess.atLeast(1)).isCloseTo(0.3, within(1e-12));
        assertThat(excess.atLeast(0)).isCloseTo(1, within(1e-12));
        assertThat(excess.atLeast(2)).isZero();
        assertThat(excess.mean()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void anAgentWhoMayBecomeFreeTakesOneOff() {
        var excess = new Excess(3);
        excess.answer(0.5);
        excess.free(0.2);
        // one more than agents: answered, and the agent still busy
        assertThat(excess.atLeast(1)).isCloseTo(0.5 * 0.8, within(1e-12));
        assertThat(excess.atLeast(0)).isCloseTo(1 - 0.5 * 0.2, within(1e-12));
        assertThat(excess.atLeast(-1)).isCloseTo(1, within(1e-12));
        assertThat(excess.mean()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void fewAreCountedExactly() {
        var dice = new Random(1);
        double[] answers = dice.doubles(9).toArray();
        double[] frees = dice.doubles(7).toArray();
        var excess = new Excess(16);
        for (double chance : answers) excess.answer(chance);
        for (double chance : frees) excess.free(chance);
        for (int many = -7; many <= 9; many++)
            assertThat(excess.atLeast(many)).isCloseTo(counted(answers, frees, many), within(1e-9));
    }

    /// Sums over all that can happen.
    private static double counted(double[] answers, double[] frees, int many) {
        int all = answers.length + frees.length;
        double sum = 0;
        for (int world = 0; world < 1 << all; world++) {
            double chance = 1;
            int excess = 0;
            for (int one = 0; one < all; one++) {
                boolean happens = (world >> one & 1) == 1;
                boolean answer = one < answers.length;
                double of = answer ? answers[one] : frees[one - answers.length];
                chance *= happens ? of : 1 - of;
                if (happens) excess += answer ? 1 : -1;
            }
            if (excess >= many) sum += chance;
        }
        return sum;
    }

    @Test
    void manyMakeACurveThatIsNearlyAsGood() {
        var dice = new Random(2);
        var exact = new Excess(Excess.MOST_EXACT);
        var curve = new Excess(Excess.MOST_EXACT + 1);
        for (int one = 0; one < 45; one++) {
            double chance = 0.05 + 0.5 * dice.nextDouble();
            exact.answer(chance);
            curve.answer(chance);
        }
        for (int one = 0; one < 25; one++) {
            double chance = 0.2 * dice.nextDouble();
            exact.free(chance);
            curve.free(chance);
        }
        assertThat(curve.mean()).isEqualTo(exact.mean());
        for (int many = -5; many <= 30; many++)
            assertThat(curve.atLeast(many)).isCloseTo(exact.atLeast(many), within(0.004));
    }

    @Test
    void moreThanExpectedGoesOnAsACurve() {
        var excess = new Excess(10);
        var curve = new Excess(1000);
        for (int one = 0; one < 200; one++) {
            excess.answer(0.3);
            curve.answer(0.3);
        }
        assertThat(excess.atLeast(60)).isEqualTo(curve.atLeast(60)).isBetween(0.45, 0.6);
    }

    @Test
    void whatIsCertainIsNoCurve() {
        var excess = new Excess(1000);
        for (int one = 0; one < 5; one++) excess.answer(1);
        assertThat(excess.atLeast(5)).isEqualTo(1);
        assertThat(excess.atLeast(6)).isZero();
        excess.free(1);
        assertThat(excess.atLeast(5)).isZero();
        assertThat(excess.atLeast(4)).isEqualTo(1);
    }

    /// Of a hundred who answer one time in twenty, and thirty agents of whom one in ten becomes free.
    @Test
    void whatIsSeldomMakesALopsidedCurve() {
        double[] answers = new double[100];
        Arrays.fill(answers, 0.05);
        var alone = new Excess(1000);
        for (double chance : answers) alone.answer(chance);
        for (int many = 1; many <= 14; many++)
            assertThat(alone.atLeast(many)).isCloseTo(binomial(100, 0.05, many), within(0.006));
        double[] frees = new double[30];
        Arrays.fill(frees, 0.1);
        var exact = new Excess(10);
        var curve = new Excess(1000);
        for (double chance : frees) {
            exact.free(chance);
            curve.free(chance);
        }
        for (int many = -9; many <= 0; many++) {
            assertThat(exact.atLeast(many)).isCloseTo(1 - binomial(30, 0.1, 1 - many), within(1e-9));
            assertThat(curve.atLeast(many)).isCloseTo(exact.atLeast(many), within(0.009));
        }
    }

    private static double binomial(int of, double chance, int atLeast) {
        double sum = 0;
        double one = Math.pow(1 - chance, of);
        for (int many = 0; many <= of; many++) {
            if (many >= atLeast) sum += one;
            one *= chance / (1 - chance) * (of - many) / (many + 1);
        }
        return sum;
    }

    @Test
    void whoHardlyEverAnswersIsLeftOut() {
        var excess = new Excess(3);
        excess.answer(1e-8);
        assertThat(excess.atLeast(1)).isZero();
        excess.free(1e-8);
        assertThat(excess.atLeast(0)).isEqualTo(1);
        assertThat(excess.mean()).isZero();
    }
}
