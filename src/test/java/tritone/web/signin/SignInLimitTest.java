package tritone.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock = new Moving();
    private final SignInLimit limit = new SignInLimit(clock);

    @Test
    void tenFailuresShutALoginUntilTheirTimeIsOver() {
        for (int i = 0; i < SignInLimit.MOST; i++) limit.failed("login:anna");
        assertThat(limit.reached("login:anna", SignInLimit.MOST)).isTrue();
        assertThat(limit.reached("login:boris", SignInLimit.MOST)).isFalse();
        now.updateAndGet(at -> at.plus(SignInLimit.WINDOW).plusSeconds(1));
        assertThat(limit.reached("login:anna", SignInLimit.MOST)).isFalse();
    }

    @Test
    void oneAddressCannotTryAHundredLogins() {
        for (int i = 0; i < SignInLimit.MOST_FROM_ADDRESS; i++) {
            assertThat(limit.reached("address:10.0.0.9", SignInLimit.MOST_FROM_ADDRESS))
                    .isFalse();
            limit.failed("address:10.0.0.9");
            now.updateAndGet(at -> at.plus(Duration.ofSeconds(1)));
        }
        assertThat(limit.reached("address:10.0.0.9", SignInLimit.MOST_FROM_ADDRESS))
                .isTrue();
        assertThat(limit.reached("address:10.0.0.10", SignInLimit.MOST_FROM_ADDRESS))
                .isFalse();
    }

    @Test
    void aRightPasswordForgivesTheLoginAndNotTheAddress() {
        limit.failed("login:anna");
        limit.succeeded("login:anna");
        assertThat(limit.reached("login:anna", 1)).isFalse();
    }

    private final class Moving extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }
    }
}
