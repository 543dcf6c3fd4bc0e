package tritone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.AtWork;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.web.Visitor;

/// The service locks by itself, whether a page asks for it or not.
@QuarkusTest
@WithTestResource(Database.class)
class IdleLockTest {
    @Inject
    InACall calls;

    @Inject
    EntityManager db;

    @Inject
    Clock clock;

    @Test
    void aScreenThatNobodyTouchesLocksByItself() {
        // Given
        var gone = aVisitor(Role.OPERATOR);
        var here = aVisitor(Role.OPERATOR);
        var program = aVisitor(Role.OPERATOR);
        touch(gone);
        touch(here);
        // When
        untouchedFor(gone, Duration.ofMinutes(16));
        untouchedFor(here, Duration.ofMinutes(10));
        // Then
        lookedAtLeastOnce().untilAsserted(() -> assertThat(standing(gone)).isEqualTo("LOCKED"));
        gone.asks().get("/api/results/today").then().statusCode(403).body("type", equalTo("/problems/session-locked"));
        assertThat(standing(here)).isEqualTo("OPEN");
        assertThat(standing(program)).isEqualTo("OPEN");
        // and whoever comes back goes on
        gone.sends(Map.of("password", Visitor.PASSWORD))
                .post("/api/session/unlocking")
                .then()
                .statusCode(204);
        gone.asks().get("/api/results/today").then().statusCode(200);
    }

    @Test
    void theLockWaitsForTheEndOfACall() {
        // Given
        var talks = aVisitor(Role.OPERATOR);
        var silent = aVisitor(Role.OPERATOR);
        calls.with.add(talks.id());
        touch(talks);
        touch(silent);
        // When
        untouchedFor(talks, Duration.ofMinutes(30));
        untouchedFor(silent, Duration.ofMinutes(30));
        // Then
        lookedAtLeastOnce().untilAsserted(() -> assertThat(standing(silent)).isEqualTo("LOCKED"));
        assertThat(standing(talks)).isEqualTo("OPEN");
        // and then it comes
        calls.with.remove(talks.id());
        lookedAtLeastOnce().untilAsserted(() -> assertThat(standing(talks)).isEqualTo("LOCKED"));
    }

    private static void touch(Visitor visitor) {
        visitor.asks().post("/api/session/activity").then().statusCode(204);
    }

    private void untouchedFor(Visitor visitor, Duration time) {
        int sessions = QuarkusTransaction.requiringNew()
                .call(() -> db.createNativeQuery(
                                "update sign_in_session set active_at = ?1 where person_id = ?2 and active_at is not"
                                        + " null")
                        .setParameter(1, clock.instant().minus(time))
                        .setParameter(2, visitor.id().value())
                        .executeUpdate());
        if (sessions != 1) throw new IllegalStateException("nobody has touched it");
    }

    private static String standing(Visitor visitor) {
        return visitor.asks().get("/api/session").path("standing");
    }

    private static ConditionFactory lookedAtLeastOnce() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500));
    }

    @Singleton
    static class InACall implements AtWork {
        final Set<PersonId> with = ConcurrentHashMap.newKeySet();

        @Override
        public boolean engaged(PersonId person) {
            return with.contains(person);
        }
    }
}
