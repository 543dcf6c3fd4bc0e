package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateTest {
    @TempDir
    Path folder;

    @Test
    void aScenarioIsAFileOrTheNameOfOneShipped() throws Exception {
        Path own = folder.resolve("own.json");
        try (var shipped = SimulateTest.class.getResourceAsStream("/scenarios/five-agents.json")) {
            Files.write(own, shipped.readAllBytes());
        }
        assertThat(Simulate.read(own.toString()))
                .isEqualTo(Simulate.read("five-agents"))
                .satisfies(scenario -> assertThat(scenario.name()).isEqualTo("five-agents"));
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() throws Exception {
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe9, '"'});
        Path broken = Files.writeString(folder.resolve("broken.json"), "{ \"name\": \"x\"");
        refused(folder, "\"" + folder + "\" is a folder, not a scenario.");
        refused(Path.of(""), "\"\" is a folder, not a scenario.");
        refused(latin, latin + " is no text in UTF-8.");
        refused(broken, broken + ", line 1: not JSON: Unexpected end-of-input: expected close marker for Object.");
        refused(Path.of("nowhere.json"), "There is no scenario nowhere.json, neither a file nor shipped.");
    }

    @Test
    void whereTheReportCannotBeWrittenIsSaidBeforeTheDayIsRun() {
        var command = new CommandLine(new Simulate()).setExecutionExceptionHandler((failure, line, parsed) -> {
            assertThat(failure).hasMessage("There is no folder " + folder.resolve("gone") + " to write to.");
            return Main.explain(failure);
        });
        Path report = folder.resolve("gone").resolve("day.json");
        assertThat(command.execute("--scenario", "two-hundred", "--report", report.toString()))
                .isEqualTo(Main.IN_THE_WAY);
    }

    private static void refused(Path scenario, String sentence) {
        assertThatThrownBy(() -> Simulate.read(scenario.toString()))
                .isInstanceOf(Trouble.class)
                .hasMessage(sentence);
    }
}
