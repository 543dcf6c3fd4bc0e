package tritone.dialer.pacing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
    private static final String GOOD = """
            {
              "name": "small",
              "hours": 2,
              "agents": [{ "count": 3, "from": 0.5, "away": { "every": 600, "lasts": 60, "kind": "SIGN_OUT" } }],
              "answered": { "shape": "LINES", "points": [{ "hour": 0, "share": 0.4 }, { "hour": 2, "share": 0.2 }] },
              "byAttempt": [1, 0.5],
              "toAnswer": { "lognormal": { "median": 10, "spread": 0.5, "most": 25 } },
              "failures": [
                { "outcome": "NO_ANSWER", "share": 0.75, "after": { "uniform": { "from": 25, "to": 27 } } },
                { "outcome": "BUSY", "share": 0.25, "after": 4 }
              ],
              "patience": { "exponential": 10 },
              "talk": { "mixture": [{ "share": 0.5, "of": 20 }, { "share": 0.5, "of": { "exponential": 100 } }] },
              "wrapUp": { "empirical": [{ "seconds": 5, "weight": 1 }, { "seconds": 15, "weight": 3 }] },
              "events": { "lost": 0.01 }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "five-agents",
                "ten-agents",
                "twenty-come-and-go",
                "fifty-come-and-go",
                "two-hundred",
                "half-at-noon",
                "bad-news"
            })
    void everyShippedScenarioIsReadAndFitsTheSchema(String name) throws IOException, BadScenario {
        String text = resource(name + ".json");
        assertThat(fits(text)).isTrue();
        assertThat(ScenarioReader.read(text).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name': 'small' -> 'name': ' '",
                "'hours': 2 -> 'hours': 721",
                "'hours': 2 -> 'hours': -2",
                "'hours': 2 -> 'hours': null",
                "'hours': 2 -> 'hours': 2, 'about': 5",
                "'hours': 2 -> 'hours': 2, '$schema': 5",
                "'hours': 2 -> 'hours': 2, 'lines': 2.5",
                "'hours': 2 -> 'hours': 2, 'lines': 0",
                "'hours': 2 -> 'hours': 2, 'limit': {}",
                "'hours': 2 -> 'hours': 2, 'limit': { 'share': 0.06 }",
                "'hours': 2 -> 'hours': 2, 'ledger': { 'answered': 1e10, 'abandoned': 0 }",
                "'hours': 2 -> 'hours': 2, 'ledger': { 'answered': 10, 'abandoned': -1 }",
                "'hours': 2 -> 'hours': 2, 'tickSeconds': 0",
                "'from': 0.5 -> 'from': 1000",
                "'from': 0.5 -> 'from': 0.5, 'to': 1000",
                "'share': 0.4 -> 'share': 0",
                "'seconds': 5, 'weight': 1 -> 'seconds': 5, 'weight': 1e13",
                "'exponential': 10 } -> 'exponential': 10, 'uniform': { 'from': 1, 'to': 2 } }",
                "{ 'exponential': 10 } -> {}",
                "{ 'exponential': 10 } -> '10'",
                "'lost': 0.01 -> 'lost': -0.01",
                "[1, 0.5] -> []"
            })
    void whatTheSchemaRefusesTheReaderRefusesToo(String change) {
        var words = change.replace('\'', '"').split(" -> ", -1);
        String bad = GOOD.replace(words[0], words[1]);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThat(fits(GOOD)).isTrue();
        assertThat(fits(bad)).isFalse();
        assertThatThrownBy(() -> ScenarioReader.read(bad)).isInstanceOf(BadScenario.class);
    }

    @Test
    void aScenarioIsWhatItsFileSays() throws BadScenario {
        var scenario = ScenarioReader.read(GOOD);
        assertThat(scenario.length()).isEqualTo(Duration.ofHours(2));
        assertThat(scenario.agents().getFirst().from()).isEqualTo(Duration.ofMinutes(30));
        assertThat(scenario.agents().getFirst().to()).isEqualTo(Duration.ofHours(2));
        assertThat(scenario.subscribers().answered(1, 3600)).isEqualTo(0.3, within(1e-9));
        assertThat(scenario.subscribers().answered(5, 7200)).isEqualTo(0.1, within(1e-9));
        assertThat(scenario.work().talk().mean()).isEqualTo(60, within(1e-9));
        assertThat(scenario.work().wrapUp().mean()).isEqualTo(12.5, within(1e-9));
        assertThat(scenario.limit().share()).isEqualTo(0.03);
        assertThat(scenario.faults().lost()).isEqualTo(0.01);
    }

    @Test
    void drawnLengthsFollowTheirCurves() throws BadScenario {
        var scenario = ScenarioReader.read(GOOD);
        for (Length length : new Length[] {
            scenario.subscribers().toAnswer(),
            scenario.work().talk(),
            scenario.work().wrapUp(),
            scenario.subscribers().patience(),
            new Length.Uniform(2, 8)
        }) {
            var dice = new SplittableRandom(1);
            int longer = 0;
            double sum = 0;
            for (int i = 0; i < 20_000; i++) {
                double drawn = length.draw(dice);
                sum += drawn;
                if (drawn > 9.5) longer++;
            }
            assertThat(longer / 20_000.0).as("%s", length).isEqualTo(length.beyond(9.5), within(0.015));
            assertThat(sum / 20_000).as("%s", length).isEqualTo(length.mean(), within(length.mean() * 0.05));
        }
    }

    @Test
    void aBadScenarioIsRefusedWithItsLineFieldAndReason() {
        refused("", "line 1: the file is empty");
        refused("{\n \"name\": \"x\",\n}", "line 3: not JSON");
        refused(GOOD.replace("\"hours\": 2", "\"hours\": 0"), "line 3, field \"hours\": must be 0.01 to 720, not 0");
        refused(GOOD.replace("\"hours\": 2", "\"hours\": \"2\""), "line 3, field \"hours\": must be a number");
        refused(GOOD.replace("\"hours\": 2,", ""), "field \"hours\": is missing");
        refused(GOOD.replace("\"hours\"", "\"hour\""), "line 3, field \"hour\": there is no such field here");
        refused(GOOD.replace("\"count\": 3", "\"count\": 2.5"), "line 4, field \"agents[0].count\": must be a whole");
        refused(GOOD.replace("0.5, \"away\"", "3, \"away\""), "field \"agents[0].from\": must be 0 to 2, not 3");
        refused(GOOD.replace("SIGN_OUT", "GONE"), "must be one of PAUSE, SIGN_OUT, not \"GONE\"");
        refused(
                GOOD.replace("\"share\": 0.25", "\"share\": 0.5"),
                "line 8, field \"failures\": its shares must add up");
        refused(GOOD.replace("\"hour\": 2", "\"hour\": 0"), "must be later than the one before");
        refused(GOOD.replace("\"exponential\": 10", "\"normal\": 10"), "field \"patience.normal\": there is no such");
        refused(
                GOOD.replace("\"spread\": 0.5, \"most\": 25", "\"spread\": 0.01, \"most\": 6"),
                "field \"toAnswer.lognormal.most\": hardly any is so short");
        refused(
                GOOD.replace("\"exponential\": 10 }", "\"exponential\": 10, \"uniform\": { \"from\": 1, \"to\": 2 } }"),
                "field \"patience\": must be one of lognormal, uniform, exponential, mixture, empirical, and one only");
        refused(
                GOOD.replace("{ \"exponential\": 10 },\n", "\"10\",\n"),
                "line 12, field \"patience\": must be a number of seconds or a distribution");
        refused(GOOD + "{}", "something follows after the end");
        refused(GOOD.replace("\"to\": 27", "\"to\": 25"), "must be more than from");
        refused(
                GOOD.replace("\"name\": \"small\"", "\"name\": \"small\", \"name\": \"b\""),
                "line 2: not JSON: Duplicate");
    }

    private static boolean fits(String text) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(resource("scenario.schema.json"))
                    .validate(text, InputFormat.JSON)
                    .isEmpty();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> ScenarioReader.read(text))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining(message);
    }

    private static String resource(String name) throws IOException {
        try (var in = ScenarioReaderTest.class.getResourceAsStream("/scenarios/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
