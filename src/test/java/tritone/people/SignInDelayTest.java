package tritone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tritone.people.SignInDelay.Failures;

class SignInDelayTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private final SignInDelay delay =
            new SignInDelay(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(12));

    @Test
    void someTriesAreFreeAndThenTheWaitDoublesUpToTheLongest() {
        assertThat(left(4)).isZero();
        assertThat(left(5)).hasSeconds(30);
        assertThat(left(6)).hasMinutes(1);
        assertThat(left(7)).hasMinutes(2);
        assertThat(left(9)).hasMinutes(8);
        assertThat(left(10)).hasMinutes(15);
        assertThat(left(1_000_000)).hasMinutes(15);
    }

    @Test
    void theWaitPasses() {
        assertThat(delay.left(new Failures(6, NOW), NOW.plusSeconds(59))).hasSeconds(1);
        assertThat(delay.left(new Failures(6, NOW), NOW.plusSeconds(60))).isZero();
    }

    @Test
    void failuresAreForgottenAfterAQuietTime() {
        var later = NOW.plus(Duration.ofHours(13));
        assertThat(delay.left(new Failures(50, NOW), later)).isZero();
        assertThat(delay.andOneMore(new Failures(50, NOW), later).count()).isEqualTo(1);
        assertThat(delay.andOneMore(new Failures(50, NOW), NOW.plusSeconds(1)).count())
                .isEqualTo(51);
    }

    @Test
    void oneIpv6NetworkIsOneAddress() {
        assertThat(SignIns.network("2001:db8:1:2::1")).isEqualTo(SignIns.network("2001:db8:1:2:ffff::9"));
        assertThat(SignIns.network("2001:db8:1:2::1")).isNotEqualTo(SignIns.network("2001:db8:1:3::1"));
        assertThat(SignIns.network("10.0.0.9")).isEqualTo("10.0.0.9");
    }

    @Test
    void spellingsOfALoginThatNobodyHasAreOne() {
        for (String spelling : new String[] {"ADMIN", " admin ", "ádmin", "ａｄｍｉｎ", "ad min", "a\u200bdmin"})
            assertThat(SignIns.folded(spelling)).as(spelling).isEqualTo("admin");
    }

    private Duration left(int failures) {
        return delay.left(new Failures(failures, NOW), NOW);
    }
}
