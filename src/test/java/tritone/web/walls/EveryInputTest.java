package tritone.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.web.Management;

/// Whatever somebody sends, to any operation of the API's description: it is done, or refused by a problem that says
/// why, and what the description allows is not refused as malformed. Drawn anew by `-Dfuzz.seed=7`. Operations that
/// change what all tests share have a test of their own.
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
            "POST /api/campaigns/{id}/runs");
    private static final List<String> ENDING = List.of("/api/session", "/api/sessions", "/api/second-factor");

    @Inject
    Ground ground;

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);
    private Judging judging;

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
        judging = new Judging(json);
        ground.lay();
        ground.record();
        var document = json.readTree(Management.api());
        var tries = tries(document, new Tries(ground, new Samples(document, random)));
        Collections.shuffle(tries, random);
        // When
        int asked = 0;
        var until = Instant.now().plus(LONGEST);
        for (var one : tries) {
            if (Instant.now().isAfter(until)) break;
            judging.judge(one, one.send(http));
            asked++;
        }
        for (String address :
                List.of("/api/campaigns/%zz", "/api/audit?limit=%zz", "/api/recordings?from=%", "/api//", "/api/none"))
            judgeRaw(address);
        // Then
        assertThat(judging.faults).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }

    private List<Try> tries(JsonNode document, Tries tries) throws IOException {
        var all = new ArrayList<Try>();
        var visitors = firstWhoMay();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    String name = entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    String who = visitors.get(name);
                    if (who != null && isHarmless(name))
                        tries.add(all, new Try.Operation(name, entry.getValue(), ground.visitors.get(who)));
                }));
        return all;
    }

    /// The others are asked by [EverySharedInputTest].
    static boolean isHarmless(String name) {
        String path = name.split(" ")[1];
        boolean ending = ENDING.stream().anyMatch(end -> path.equals(end) || path.startsWith(end + "/"));
        return !SHARED.contains(name) && (!ending || name.equals("POST /api/session"));
    }

    /// Addresses that no library of ours would send.
    private void judgeRaw(String address) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 4"))
                judging.faults.add("raw " + address + " -> " + Judging.shortened(answer));
        }
    }

    /// Of those who may, the first: nothing else than the input refuses.
    static Map<String, String> firstWhoMay() throws IOException {
        var lines = Files.readAllLines(TABLE);
        var names = List.of(lines.getFirst().strip().split(" +"));
        var found = new HashMap<String, String>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.length() < 58) continue;
            var cells = List.of(line.substring(58).strip().split(" +"));
            for (String preferred : List.of("head", "adm", "sup", "opr", "mgr", "qa")) {
                String cell = cells.get(names.indexOf(preferred));
                if (cell.equals("403") || cell.equals("401")) continue;
                found.putIfAbsent(line.substring(0, 58).strip(), preferred);
            }
        }
        return found;
    }
}
