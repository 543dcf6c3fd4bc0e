package tritone.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.Sessions;
import tritone.web.Management;
import tritone.web.Visitor;

/// As [EveryInputTest], for the operations it leaves out: those that change what all tests share, or end, lock or
/// change the session that asks. Each try has a session of its own, and what is shared is put back.
@QuarkusTest
@WithTestResource(Database.class)
class EverySharedInputTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_130);
    private static final int MOST_TRIES = 80;
    private static final List<String> SHARED = List.of("setting", "disposition_word", "pause_reason");
    private static final Map<String, Role> ROLES = Map.of(
            "head", Role.HEAD_OF_SALES,
            "adm", Role.ADMINISTRATOR,
            "sup", Role.SUPERVISOR,
            "opr", Role.OPERATOR,
            "mgr", Role.MANAGER,
            "qa", Role.QA);

    @Inject
    Sessions sessions;

    @Inject
    Ground ground;

    @Inject
    EntityManager db;

    @Inject
    ObjectMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);

    @BeforeEach
    void whatIsSharedIsKept() {
        for (String table : SHARED) {
            sql("drop table if exists kept_" + table);
            sql("create table kept_" + table + " as select * from " + table);
        }
    }

    @AfterEach
    void andPutBack() {
        SHARED.forEach(this::putBack);
        SHARED.forEach(table -> sql("drop table kept_" + table));
        var head = Visitor.aVisitor(Role.HEAD_OF_SALES);
        head.asks().delete("/api/campaigns/" + ground.ids.get("campaign") + "/runs/current");
    }

    @Test
    void noInputBreaksTheServiceAndEveryRefusalSaysWhy() throws Exception {
        // Given
        ground.lay();
        ground.record();
        var document = json.readTree(Management.api());
        var judging = new Judging(json);
        var tries = new Tries(ground, new Samples(document, random));
        var asked = new TreeSet<String>();
        // When
        for (var operation : operations(document)) {
            var all = new ArrayList<Try>();
            tries.add(all, operation);
            // what the description allows is always asked
            Collections.shuffle(all, random);
            all.sort((one, other) -> Boolean.compare(other.allowed(), one.allowed()));
            for (var one : all.subList(0, Math.min(MOST_TRIES, all.size()))) {
                judging.judge(
                        one, one.send(http, aNewSession(operation.visitor().person())));
                forget(operation.visitor().person());
                asked.add(operation.name());
            }
        }
        // Then
        assertThat(judging.faults).isEmpty();
        assertThat(asked)
                .contains("PUT /api/security-settings", "POST /api/campaigns/{id}/runs", "POST /api/session/unlocking");
    }

    /// All that [EveryInputTest] does not ask: together they leave out none.
    private static List<Try.Operation> operations(JsonNode document) throws IOException {
        var first = EveryInputTest.firstWhoMay();
        var found = new ArrayList<Try.Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    String name = entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    if (first.containsKey(name) && EveryInputTest.isHarmless(name)) return;
                    var role = ROLES.get(first.getOrDefault(name, "opr"));
                    found.add(new Try.Operation(name, entry.getValue(), Visitor.aVisitor(role)));
                }));
        return found;
    }

    private Visitor aNewSession(Person person) {
        var wanted = new Sessions.Wanted(
                Duration.ofHours(1),
                new Sessions.From("127.0.0.1", Optional.empty()),
                Sessions.Way.PASSWORD,
                Optional.empty());
        var session = sessions.open(person, wanted);
        var cookie = new Cookie.Builder("tritone-session", session.token()).build();
        return new Visitor(person, new Cookies(cookie), session.csrf());
    }

    /// What a try has left would refuse the next one, whatever its input.
    private void forget(Person person) {
        putBack("setting");
        sql("delete from second_factor where person_id = " + person.id().value());
        sql("delete from sign_in_trial");
    }

    private void putBack(String table) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String statement : List.of(
                    "set foreign_key_checks = 0",
                    "delete from " + table,
                    "insert into " + table + " select * from kept_" + table,
                    "set foreign_key_checks = 1"))
                db.createNativeQuery(statement).executeUpdate();
        });
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(statement).executeUpdate());
    }
}
