package tritone.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tritone import`: a base from a file into the running service, through its public API.
@Command(name = "import", description = "Read a base from a file into the running service.", sortOptions = false)
final class ImportBase implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "XLSX, ODS, CSV of any usual delimiter and encoding, or a table in HTML or XML")
    private Path file = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "NAME",
            description = "the base to fill, made when there is none of that name; the file's name when left out")
    private @Nullable String base;

    @Option(
            names = "--columns",
            paramLabel = "FIELDS",
            description =
                    "one a column, with commas: PHONE, COMPANY, PERSON, REGION, SEGMENT, CATEGORY, SOURCE, CONSENT,"
                            + " DO_NOT_CALL, EXTRA, IGNORE; guessed when left out")
    private @Nullable String columns;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description =
                    "a sheet of a workbook, may be given several times; * for all that are visible; the first that"
                            + " holds numbers when left out")
    private List<String> sheets = new ArrayList<>();

    @Option(
            names = "--headings",
            paramLabel = "LINE",
            description = "the line that names the columns, 0 when none does; found when left out")
    private @Nullable Integer headings;

    @Option(
            names = "--within",
            paramLabel = "RULE",
            description = "rows whose number is in this base: SKIP, MERGE or KEEP")
    private @Nullable String within;

    @Option(names = "--others", paramLabel = "RULE", description = "rows whose number is in another base: SKIP or KEEP")
    private @Nullable String others;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "where to write the rejected rows with their reasons; --login names a head of sales")
    private @Nullable Path rejects;

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
        try (var session = signIn.open()) {
            if (rejects != null && !leads(session))
                throw new Trouble("Rejected rows are shown to a head of sales only: name one by --login.");
            var known = known(session);
            long into = known.isPresent() ? known.getAsLong() : added(session);
            try {
                return send(session, into);
            } catch (Trouble refused) {
                if (known.isEmpty()) session.delete("/api/bases/" + into);
                throw refused;
            }
        }
    }

    private static boolean leads(Session session) throws IOException, InterruptedException {
        JsonNode who = session.get("/api/session");
        return (who.path("role") + who.path("also").toString()).contains("HEAD_OF_SALES");
    }

    private int send(Session session, long into) throws IOException, InterruptedException {
        say("sending " + file.getFileName() + " (" + (Files.size(file) >> 10) + " kB)");
        JsonNode now = session.upload("/api/bases/" + into + "/imports", file, fields());
        if (now.path("unchanged").asBoolean()) {
            say("this file is in the base already: nothing changed");
            return 0;
        }
        sayWhatIsRead(now);
        return follow(session, now);
    }

    private static void sayWhatIsRead(JsonNode begun) {
        long line = begun.path("headings").asLong();
        say(line == 0 ? "no headings: the columns go by their content" : "headings in line " + line);
        var left = begun.path("sheetsLeftOut");
        if (left.isEmpty()) return;
        say("read: " + names(begun.path("sheets")));
        say("not read, name them with --sheet: " + names(left));
    }

    private static String names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private int follow(Session session, JsonNode begun) throws IOException, InterruptedException {
        String path = "/api/imports/" + begun.path("id").asLong();
        JsonNode now = begun;
        var never = new CountDownLatch(1);
        while (running(now)) {
            if (never.await(1, TimeUnit.SECONDS)) break;
            now = session.get(path);
            say("%d rows of about %d"
                    .formatted(
                            now.path("rowsRead").asLong(),
                            now.path("rowsExpected").asLong()));
        }
        if (!now.path("status").asText().equals("DONE")) {
            var problem = now.path("problem");
            throw new Trouble("The file was not imported: %s in line %d. The base is as before."
                    .formatted(
                            problem.path("code").asText("it broke on our side").replace('-', ' '),
                            problem.path("line").asLong()));
        }
        say("accepted %d, merged %d, duplicate %d, rejected %d"
                .formatted(
                        now.path("accepted").asLong(),
                        now.path("merged").asLong(),
                        now.path("duplicate").asLong(),
                        now.path("rejected").asLong()));
        if (rejects != null) {
            Files.writeString(rejects, session.text(path + "/rejections.csv"));
            say("the rejected rows are in " + rejects.toAbsolutePath());
        }
        return 0;
    }

    private static boolean running(JsonNode now) {
        String status = now.path("status").asText();
        return status.equals("WAITING") || status.equals("RUNNING");
    }

    private OptionalLong known(Session session) throws IOException, InterruptedException {
        for (JsonNode known : session.get("/api/bases")) {
            if (known.path("name").asText().equals(name()))
                return OptionalLong.of(known.path("id").asLong());
        }
        return OptionalLong.empty();
    }

    private long added(Session session) throws IOException, InterruptedException {
        say("a new base: " + name());
        return session.post("/api/bases", Map.of("name", name())).path("id").asLong();
    }

    private String name() {
        return base == null ? file.getFileName().toString().replaceAll("\\.[^.]*$", "") : base;
    }

    private Map<String, String> fields() throws IOException {
        var fields = new HashMap<String, String>();
        if (!sheets.isEmpty()) fields.put("sheets", new ObjectMapper().writeValueAsString(sheets));
        if (headings != null) fields.put("headings", headings.toString());
        if (columns != null)
            fields.put(
                    "mapping", "[\"" + columns.replaceAll("\\s*,\\s*", "\",\"").strip() + "\"]");
        if (within != null) fields.put("within", within);
        if (others != null) fields.put("others", others);
        return fields;
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
