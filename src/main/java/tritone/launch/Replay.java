package tritone.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./tritone replay`: a campaign's pacing made anew from its tape, or tried with another policy or limit, by the
/// running service.
@Command(name = "replay", description = "A campaign's pacing made anew, or tried otherwise.", sortOptions = false)
final class Replay implements Callable<Integer> {
    @Option(
            names = "--campaign",
            paramLabel = "N",
            required = true,
            description = "its number, as in its page's address")
    private long campaign;

    @Option(names = "--from", paramLabel = "TIME", required = true, description = "like 2026-11-22T10:00:00Z")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", required = true, description = "at most a day later")
    private String to = "";

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "what it would have been with predictive, progressive, ratio:K or adaptive")
    private @Nullable String policy;

    @Option(
            names = "--tau",
            paramLabel = "SHARE",
            description = "what it would have been with another limit, 0.001 to 0.05")
    private @Nullable Double tau;

    @Mixin
    private final SignIn signIn = new SignIn();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String time = "?from=" + moment(from) + "&to=" + moment(to);
        String path = "/api/campaigns/" + campaign + "/replay";
        try (var session = signIn.open()) {
            if (policy == null && tau == null) return replayed(session.get(path + time));
            String other =
                    "&policy=" + URLEncoder.encode(policy == null ? "predictive" : policy, StandardCharsets.UTF_8);
            tried(session.get(path + "/what-if" + time + other + (tau == null ? "" : "&tau=" + tau)));
            return 0;
        }
    }

    private static String moment(String text) throws Trouble {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException none) {
            throw new Trouble("\"" + text + "\" is no time like 2026-11-22T10:00:00Z.");
        }
    }

    /// @return 1 when a plan came out otherwise than it was
    private static int replayed(JsonNode replay) {
        for (JsonNode minute : replay.path("minutes"))
            say(
                    "%s  %3d of %3d busy, %3d lines, %2d waiting, %3d placed  %s",
                    minute.path("at").asText(),
                    minute.path("busy").asInt(),
                    minute.path("present").asInt(),
                    minute.path("lines").asInt(),
                    minute.path("waiting").asInt(),
                    minute.path("orders").asInt(),
                    because(minute.path("because")));
        long ticks = replay.path("ticks").asLong();
        long identical = replay.path("identical").asLong();
        say("%d ticks, %d of them with the identical plan", ticks, identical);
        return ticks == identical ? 0 : Main.FAILED;
    }

    private static String because(JsonNode because) {
        var text = new StringBuilder(because.path("code").asText());
        because.path("figures")
                .properties()
                .forEach(figure -> text.append(' ')
                        .append(figure.getKey())
                        .append('=')
                        .append(figure.getValue().asText()));
        return text.toString();
    }

    private static void tried(JsonNode whatIf) {
        say("%-22s %10s %8s %9s %10s %10s", "", "occupancy", "dials", "contacts", "abandoned", "share");
        figures("as it was", whatIf.path("then"));
        figures("the same, simulated", whatIf.path("again"));
        figures("the other, simulated", whatIf.path("other"));
    }

    private static void figures(String name, JsonNode figures) {
        say(
                "%-22s %8.1f %% %8.0f %9.0f %10.1f %8.2f %%",
                name,
                100 * figures.path("occupancy").asDouble(),
                figures.path("dials").asDouble(),
                figures.path("contacts").asDouble(),
                figures.path("abandoned").asDouble(),
                100 * figures.path("abandonedShare").asDouble());
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, "  " + line + "%n", values);
    }
}
