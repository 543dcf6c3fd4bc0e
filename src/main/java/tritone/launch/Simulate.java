package tritone.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tritone.dialer.pacing.simulation.BadScenario;
import tritone.dialer.pacing.simulation.Policy;
import tritone.dialer.pacing.simulation.Report;
import tritone.dialer.pacing.simulation.Scenario;
import tritone.dialer.pacing.simulation.ScenarioReader;

/// `./tritone simulate`: a day of a campaign in seconds, with the pacing of the live dialler or another.
@Command(name = "simulate", description = "A day of a campaign in seconds, by discrete events.", sortOptions = false)
final class Simulate implements Callable<Integer> {
    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            required = true,
            description =
                    "JSON as src/main/resources/scenarios/scenario.schema.json describes; or the name of one shipped there")
    private String scenario = "";

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            defaultValue = "predictive",
            description = "one of " + Policy.WORDS)
    private String policy = "predictive";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "the same seed makes the same day")
    private long seed = 1;

    @Option(names = "--report", paramLabel = "FILE", description = "write the figures as JSON")
    private @Nullable Path report;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        var chosen = Policy.named(policy)
                .orElseThrow(() -> new Trouble(
                        "There is no policy \"" + policy + "\"; there are " + Policy.WORDS + " (K from 1 to 10)."));
        if (report != null) writable(report);
        var day = chosen.run(read(scenario), seed);
        System.out.print(table(day));
        if (report != null) {
            Files.writeString(
                    report,
                    new ObjectMapper()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(day) + "\n");
            System.out.println("written to " + report.toAbsolutePath());
        }
        return 0;
    }

    private static void writable(Path report) throws Trouble {
        @Nullable Path folder = report.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new Trouble("There is no folder " + folder + " to write to.");
    }

    /// A file, or else one that is shipped.
    static Scenario read(String name) throws IOException {
        try {
            return ScenarioReader.read(text(name));
        } catch (BadScenario bad) {
            throw new Trouble(name + ", " + bad.getMessage() + ".");
        }
    }

    private static String text(String name) throws IOException {
        if (Files.isDirectory(Path.of(name))) throw new Trouble("\"" + name + "\" is a folder, not a scenario.");
        try {
            return Files.readString(Path.of(name));
        } catch (CharacterCodingException binary) {
            throw new Trouble(name + " is no text in UTF-8.", binary);
        } catch (NoSuchFileException missing) {
            try (var shipped = Simulate.class.getResourceAsStream("/scenarios/" + name + ".json")) {
                if (shipped == null)
                    throw new Trouble("There is no scenario " + name + ", neither a file nor shipped.");
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String table(Report day) {
        return row("%s, %s, seed %d", day.scenario(), day.policy(), day.seed())
                + row("  utilisation            %6.2f %%", 100 * day.utilisation())
                + row("  waited, median and 95%% %6.2f s, %.2f s", day.waitMedian(), day.wait95())
                + row(
                        "  abandoned              %6.2f %% (%d of %d who answered)",
                        100 * day.abandonedShare(), day.abandoned(), day.answered())
                + row("  abandoned at the most  %6.2f %% after 100 answers", 100 * day.greatestShare())
                + row("  over the limit         %6d times", day.timesOverLimit())
                + row("  contacts               %6d, %.2f dials each", day.contacts(), day.dialsPerContact())
                + row("  adapted within         %6.0f s", day.adaptationSeconds());
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
