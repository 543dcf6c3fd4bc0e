package tritone.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.Postings;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.people.Teams;
import tritone.recording.ARecording;
import tritone.script.Scripts;
import tritone.web.Management;
import tritone.web.Visitor;

/// Whatever somebody sends, to any operation of the API's description: it is done, or refused by a problem that says
/// why, and what the description allows is not refused as malformed. Drawn anew by `-Dfuzz.seed=7`.
@QuarkusTest
@WithTestResource(Database.class)
class EveryInputTest {
    private static final Path TABLE = Path.of("src/test/resources/tritone/web/walls/walls.txt");
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_130);
    private static final Duration LONGEST = Duration.ofSeconds(Long.getLong("fuzz.seconds", 60));
    /// What changes what all tests share, or ends, locks or changes the session that asks.
    private static final Set<String> SHARED = Set.of(
            "PUT /api/dispositions",
            "PUT /api/pause-reasons",
            "PUT /api/security-settings",
            "POST /api/holiday-calendars",
            "POST /api/campaigns/{id}/runs");
    private static final List<String> ENDING = List.of("/api/session", "/api/sessions", "/api/second-factor");
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "[null]",
            "{}",
            "{",
            "\"x\"",
            "1",
            "true",
            "{\"a\":1,\"a\":2}",
            "[".repeat(5_000),
            "{\"a\":".repeat(3_000),
            "{\"name\": \"\\ud800\"}",
            "\u0000",
            "{\"x\": 1e999999999}");
    private static final List<String> PARAMETERS = List.of(
            "",
            "abc",
            "-1",
            "0",
            "1.5",
            "9999999999999999999",
            "NO_SUCH",
            "%00",
            "a%01b",
            "%ED%A0%80",
            "%ff",
            "%20",
            "%2B999999999-12-31",
            "2026-02-30",
            "%F0%9F%98%80",
            "x".repeat(3_000));
    private static final Set<String> SEMANTIC = Set.of(
            "unknown",
            "twice",
            "missing",
            "not an outcome an operator can give",
            "a callback needs a time",
            "is in the past",
            "never-dialled",
            "NO_DIGITS",
            "TOO_SHORT",
            "TOO_LONG",
            "UNKNOWN_COUNTRY",
            "NOT_IN_THE_PLAN",
            "caps must be at least 1, and the week's not below the day's");

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Teams teams;

    @Inject
    Scripts scripts;

    @Inject
    Postings postings;

    @Inject
    ARecording recordings;

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);
    private final Set<String> faults = new TreeSet<>();
    private Ground ground;

    /// Names that look like a number are masked wherever the tests that come after read them.
    @AfterEach
    void nothingKeepsAStrangeName() {
        QuarkusTransaction.requiringNew()
                .run(() -> List.of("base", "campaign")
                        .forEach(table -> db.createNativeQuery("update " + table
                                        + " set name = concat('tried ', id) where name regexp '[0-9]{4}|@'"
                                        + " and name not regexp '^[A-Za-zА-Яа-я]'")
                                .executeUpdate()));
    }

    @Test
    void noInputBreaksTheServiceAndEveryRefusalSaysWhy() throws Exception {
        // Given
        ground = new Ground(
                given,
                campaigns,
                teams,
                scripts,
                postings,
                recordings,
                Arc.container().instance(Ground.Lines.class).get(),
                db);
        ground.lay();
        ground.record();
        var document = json.readTree(Management.api());
        var samples = new Samples(document, random);
        var tries = tries(document, samples);
        Collections.shuffle(tries, random);
        // When
        int asked = 0;
        var until = Instant.now().plus(LONGEST);
        for (var one : tries) {
            if (Instant.now().isAfter(until)) break;
            judge(one, one.send(http));
            asked++;
        }
        for (String address :
                List.of("/api/campaigns/%zz", "/api/audit?limit=%zz", "/api/recordings?from=%", "/api//", "/api/none"))
            judgeRaw(address);
        // Then
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }

    private List<Try> tries(JsonNode document, Samples samples) throws IOException {
        var all = new ArrayList<Try>();
        var visitors = visitors();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    String name = entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    var visitor = visitors.get(name);
                    if (visitor != null && isHarmless(name, path.getKey()))
                        add(all, new Try.Operation(name, entry.getValue(), visitor), samples);
                }));
        return all;
    }

    private static boolean isHarmless(String name, String path) {
        boolean ending = ENDING.stream().anyMatch(end -> path.equals(end) || path.startsWith(end + "/"));
        return !SHARED.contains(name) && (!ending || name.equals("POST /api/session"));
    }

    private void add(List<Try> all, Try.Operation operation, Samples samples) {
        String address = ground.address(operation.path());
        var body = operation.schema();
        var type = operation.type();
        String good = type.endsWith("json") ? samples.allowed(body).toString() : type.isEmpty() ? "" : "x";
        for (int i = 0; i < 3 && type.endsWith("json"); i++)
            all.add(new Try(operation, address, samples.allowed(body).toString(), type, Map.of(), true));
        for (String id : List.of("0", "-1", "abc", "9999999999999999999", "9223372036854775807", "%00", "%ED%A0%80"))
            if (operation.path().contains("{"))
                all.add(new Try(operation, operation.path().replaceAll("\\{\\w+}", id), good, type, Map.of(), false));
        for (var parameter : operation.node().path("parameters")) {
            if (!parameter.path("in").asText().equals("query")) continue;
            String query = address + (address.contains("?") ? "&" : "?")
                    + parameter.path("name").asText() + "=";
            String fit = samples.allowed(parameter.path("schema")).asText();
            all.add(new Try(
                    operation,
                    query + fit + "&" + parameter.path("name").asText() + "=" + fit,
                    good,
                    type,
                    Map.of(),
                    false));
            for (String value : PARAMETERS) all.add(new Try(operation, query + value, good, type, Map.of(), false));
        }
        for (String referer : List.of("mailto:a@b.ru", "http://[bad", "data:,x"))
            all.add(new Try(operation, address, good, type, Map.of("Referer", referer), false));
        if (type.isEmpty()) return;
        for (String raw : BODIES) all.add(new Try(operation, address, raw, type, Map.of(), false));
        for (String other : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json; charset=x",
                "nonsense")) all.add(new Try(operation, address, good, other, Map.of(), false));
        if (!type.endsWith("json")) return;
        int fields = Math.max(1, samples.resolved(body).path("properties").size());
        for (int i = 0; i < Math.min(60, fields * 8); i++)
            all.add(new Try(operation, address, samples.spoilt(body), type, Map.of(), false));
    }

    private void judge(Try one, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 400) return;
        String where = one.operation().name() + " " + status + " ";
        String how = shortened(one.address()) + " " + one.type() + " " + one.headers() + " " + shortened(one.body());
        if (status >= 500) faults.add(where + "broken: " + how + " -> " + shortened(answer.body()));
        else if (!isProblem(answer)) faults.add(where + "no problem: " + how + " -> " + shortened(answer.body()));
        else if (one.allowed() && malformed(answer.body()))
            faults.add(where + "allowed, and refused: " + how + " -> " + shortened(answer.body()));
        else if (status == 400 && namesNothing(answer.body()))
            faults.add(where + "names no field: " + how + " -> " + shortened(answer.body()));
    }

    private boolean isProblem(HttpResponse<String> answer) {
        boolean typed = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return typed && read(answer.body()).path("title").asText().length() > 3;
    }

    private boolean malformed(String body) {
        var problem = read(body);
        if (!problem.path("type").asText().endsWith("invalid-input"))
            return problem.path("type").asText().contains("http-4");
        for (var field : problem.path("fields"))
            if (!SEMANTIC.contains(field.path("reason").asText())) return true;
        return problem.path("fields").isEmpty();
    }

    private boolean namesNothing(String body) {
        var problem = read(body);
        return problem.path("type").asText().endsWith("invalid-input")
                && problem.path("fields").isEmpty();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            return json.createObjectNode();
        }
    }

    /// Addresses that no library of ours would send.
    private void judgeRaw(String address) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 4")) faults.add("raw " + address + " -> " + shortened(answer));
        }
    }

    /// Of those who may, the first: nothing else than the input refuses.
    private Map<String, Visitor> visitors() throws IOException {
        var lines = Files.readAllLines(TABLE);
        var names = List.of(lines.getFirst().strip().split(" +"));
        var found = new HashMap<String, Visitor>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.length() < 58) continue;
            var cells = List.of(line.substring(58).strip().split(" +"));
            for (String preferred : List.of("head", "adm", "sup", "opr", "mgr", "qa")) {
                String cell = cells.get(names.indexOf(preferred));
                if (cell.equals("403") || cell.equals("401")) continue;
                found.putIfAbsent(line.substring(0, 58).strip(), ground.visitors.get(preferred));
            }
        }
        return found;
    }

    private static String shortened(String text) {
        String line = text.replace("\r", " ").replace("\n", " ");
        return line.substring(0, Math.min(line.length(), 260));
    }
}
