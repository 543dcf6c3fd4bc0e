package tritone.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tritone do-not-call`: a list of numbers that nobody calls any more, into the running service.
@Command(
        name = "do-not-call",
        description = "Put the numbers of a text file on the running service's do-not-call list.",
        sortOptions = false)
final class DoNotCallList implements Callable<Integer> {
    private static final int AT_ONCE = 5_000;

    @Parameters(paramLabel = "FILE", description = "one number a line; UTF-8 or Windows-1251")
    private Path file = Path.of("");

    @Option(
            names = "--country",
            paramLabel = "RU",
            description = "of numbers written without a country code; left out: such lines are refused, not guessed")
    private @Nullable String country;

    @Option(names = "--reason", paramLabel = "TEXT", description = "kept with each number", defaultValue = "LIST")
    private String reason = "LIST";

    @Mixin
    private final SignIn signIn = new SignIn();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) throw new Trouble("There is no file " + file.toAbsolutePath() + ".");
        List<String> lines = text(Files.readAllBytes(file)).lines().toList();
        long added = 0;
        long known = 0;
        long refused = 0;
        try (var session = signIn.open()) {
            for (int from = 0; from < lines.size(); from += AT_ONCE) {
                var some = lines.subList(from, Math.min(from + AT_ONCE, lines.size()));
                JsonNode answer = session.post("/api/do-not-call/lists", body(some));
                added += answer.path("added").asLong();
                known += answer.path("known").asLong();
                for (JsonNode one : answer.path("refused")) {
                    refused++;
                    say("line %d: %s: %s"
                            .formatted(
                                    from + one.path("line").asInt(),
                                    one.path("text").asText(),
                                    words(one.path("reason").asText())));
                }
            }
        }
        say("added %d, on the list already %d, refused %d".formatted(added, known, refused));
        return refused == 0 ? 0 : Main.FAILED;
    }

    private Map<String, Object> body(List<String> lines) {
        var body = new HashMap<String, Object>(Map.of("lines", lines, "reason", reason));
        if (country != null) body.put("country", country);
        return body;
    }

    private static String words(String reason) {
        return switch (reason) {
            case "COUNTRY_NEEDED" -> "which country? Write it with a plus, or say --country";
            case "NO_DIGITS", "SOMETHING_ELSE" -> "no number";
            case "TOO_SHORT" -> "too short";
            case "TOO_LONG" -> "too long";
            case "UNKNOWN_COUNTRY" -> "no such country code";
            case "NOT_IN_THE_PLAN" -> "no such number is given out";
            case "ROUNDED" -> "a spreadsheet has rounded it";
            default -> reason;
        };
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1251"));
        }
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
