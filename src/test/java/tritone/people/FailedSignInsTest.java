package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;

/// Nobody floods the journal, and whose sign-ins failed from where stays readable in it.
@QuarkusTest
@WithTestResource(Database.class)
class FailedSignInsTest {
    private static final int CAP = FailedSignIns.MOST_AN_HOUR;

    @Inject
    Audit audit;

    private final String tried = "t-" + UUID.randomUUID();
    private final Watch watch = new Watch();
    private FailedSignIns failures;

    @BeforeEach
    void anHourBegins() {
        failures = new FailedSignIns(audit, watch);
    }

    @Test
    void eachIsALineWithThePersonAndTheAddress() {
        failures.record(tried, Optional.of("203.0.113.9"), "wrong-password");
        assertThat(lines()).containsExactly("from 203.0.113.9, wrong-password");
    }

    @Test
    void soManyAnHourAreWrittenAndTheRestIsOneLine() {
        // When
        fail(CAP + 25);
        // Then
        assertThat(lines()).hasSize(CAP);
        failures.sumUp();
        assertThat(summary()).isEqualTo("further 25");
        // and a round with nothing new writes nothing
        long last = newest();
        failures.sumUp();
        assertThat(newest()).isEqualTo(last);
    }

    @Test
    void otherNamesAndAddressesShareTheCap() {
        for (int i = 0; i < CAP + 1; i++)
            failures.record("n-" + UUID.randomUUID(), Optional.of("198.51.100." + i % 250), "unknown");
        failures.record(tried, Optional.of("203.0.113.9"), "wrong-password");
        assertThat(lines()).isEmpty();
        failures.sumUp();
        assertThat(summary()).isEqualTo("further 2");
    }

    @Test
    void theNextHourHasItsOwn() {
        // Given
        fail(CAP + 1);
        failures.sumUp();
        // When
        watch.now = watch.now.plus(Duration.ofMinutes(59));
        fail(1);
        failures.sumUp();
        // Then
        assertThat(lines()).hasSize(CAP);
        watch.now = watch.now.plus(Duration.ofMinutes(1));
        fail(1);
        assertThat(lines()).hasSize(CAP + 1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) failures.record(tried, Optional.of("203.0.113.9"), "wrong-password");
    }

    private List<String> lines() {
        return audit.find(filter(tried, 2 * CAP)).stream()
                .map(entry -> String.valueOf(entry.detail()))
                .toList();
    }

    private String summary() {
        return String.valueOf(audit.find(filter("—", 1)).getFirst().detail());
    }

    private long newest() {
        return audit.find(filter("—", 1)).getFirst().id();
    }

    private static Audit.Filter filter(String whom, int most) {
        return new Audit.Filter(Optional.empty(), Optional.of("person"), Optional.of(whom), Optional.empty(), most);
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-30T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
