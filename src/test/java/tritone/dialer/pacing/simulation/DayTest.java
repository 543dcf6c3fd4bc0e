package tritone.dialer.pacing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Days short enough for every build; `./tritone bench pacing` runs the long ones.
class DayTest {
    @Test
    void theSameSeedMakesTheSameDay() throws IOException, BadScenario {
        var scenario = shipped("bad-news", Duration.ofHours(1));
        var predictive = named("predictive");
        assertThat(predictive.run(scenario, 7)).isEqualTo(predictive.run(scenario, 7));
        assertThat(predictive.run(scenario, 7)).isNotEqualTo(predictive.run(scenario, 8));
    }

    @Test
    void oneLineForEachFreeAgentIsAsBusyAsTheFormulaSays() throws IOException, BadScenario {
        var scenario = shipped("ten-agents", Duration.ofHours(8));
        var day = named("progressive").run(scenario, 1);
        double handle = scenario.work().talk().mean() + scenario.work().wrapUp().mean();
        double fail = scenario.subscribers().failures().stream()
                .mapToDouble(failure -> failure.share() * failure.after().mean())
                .sum();
        double idle = scenario.subscribers().toAnswer().mean() + (1 / 0.3 - 1) * (fail + 0.25) + 0.25;
        assertThat(day.utilisation()).isEqualTo(handle / (handle + idle), within(0.015));
        assertThat(day.abandoned()).isZero();
    }

    @Test
    void predictiveKeepsAgentsBusierAndTheLimitAtEveryMoment() throws IOException, BadScenario {
        var scenario = shipped("ten-agents", Duration.ofHours(8));
        var day = named("predictive").run(scenario, 2);
        assertThat(day.utilisation())
                .isGreaterThan(named("progressive").run(scenario, 2).utilisation() + 0.12);
        assertThat(day.timesOverLimit()).isZero();
        assertThat(day.greatestShare()).isLessThanOrEqualTo(0.03);
        assertThat(day.abandoned()).isPositive();
    }

    @Test
    void newsThatAreLateTwiceOrNeverCostSomeWorkAndNeverTheLimit() throws IOException, BadScenario {
        var scenario = shipped("bad-news", Duration.ofHours(6));
        for (long seed = 1; seed <= 2; seed++) {
            var day = named("predictive").run(scenario, seed);
            assertThat(day.timesOverLimit()).isZero();
            assertThat(day.utilisation())
                    .isGreaterThan(named("progressive").run(scenario, seed).utilisation() + 0.05);
        }
    }

    @Test
    void schemesThatWatchTheShareOnlyAfterwardsPassTheLimit() throws IOException, BadScenario {
        var scenario = shipped("twenty-come-and-go", Duration.ofHours(4));
        assertThat(named("adaptive").run(scenario, 1).timesOverLimit()).isPositive();
        assertThat(named("ratio:3").run(scenario, 1).timesOverLimit()).isPositive();
        assertThat(named("predictive").run(scenario, 1).timesOverLimit()).isZero();
    }

    @Test
    void aDayOnWhichNobodyWorksIsNotBusyAtAll() throws IOException, BadScenario {
        var nobody = ScenarioReader.read(text("ten-agents").replace("\"count\": 10", "\"count\": 10, \"to\": 1e-9"));
        var day = named("predictive").run(nobody.lasting(Duration.ofMinutes(10)), 1);
        assertThat(day.utilisation()).isZero();
        assertThat(day.dials()).isZero();
    }

    @Test
    void thereAreNoOtherPolicies() {
        assertThat(Policy.named("clairvoyant")).isEmpty();
        assertThat(Policy.named("ratio:0")).isEmpty();
        assertThat(Policy.named("ratio:many")).isEmpty();
    }

    private static Policy named(String word) {
        return Policy.named(word).orElseThrow();
    }

    private static Scenario shipped(String name, Duration length) throws IOException, BadScenario {
        return ScenarioReader.read(text(name)).lasting(length);
    }

    private static String text(String name) throws IOException {
        try (var in = DayTest.class.getResourceAsStream("/scenarios/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
