package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.dialer.pacing.Jurisdiction.Name;
import tritone.dialer.pacing.Jurisdiction.Permitted;
import tritone.dialer.pacing.Jurisdiction.Reason;
import tritone.dialer.pacing.Jurisdiction.Refused;

class JurisdictionTest {
    private static final Pace PREVIEW = new Pace.Preview();
    private static final Pace PROGRESSIVE = new Pace.Progressive();
    private static final Pace RATIO = new Pace.Ratio(2, Limit.USUAL);
    private static final Pace PREDICTIVE = new Pace.Predictive(Limit.USUAL);

    @Test
    void inRussiaAdvertisingWithoutConsentIsDialledByHandOnly() {
        var russia = Jurisdiction.of(Name.RU);
        assertThat(russia.permits(PREVIEW, false)).isEqualTo(new Permitted());
        for (Pace pace : List.of(PROGRESSIVE, RATIO, PREDICTIVE)) {
            assertThat(russia.permits(pace, false)).isEqualTo(new Refused(Reason.NO_CONSENT_ON_RECORD));
            assertThat(russia.permits(pace, true)).isEqualTo(new Permitted());
        }
        assertThat(russia.label()).isTrue();
        assertThat(russia.message()).isTrue();
        assertThat(russia.callsADay()).isEqualTo(2);
        assertThat(russia.from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(russia.to()).isEqualTo(LocalTime.of(21, 0));
        assertThat(russia.window()).isEqualTo(Duration.ofDays(30));
        assertThat(russia.shortestRing()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void inTheUnitedStatesThreeInAHundredWithinThirtyDaysIsTheMost() {
        var states = Jurisdiction.of(Name.US);
        assertThat(states.permits(PREDICTIVE, false)).isEqualTo(new Permitted());
        var more = new Limit(0.031, Duration.ofSeconds(2));
        assertThat(states.permits(new Pace.Predictive(more), true)).isEqualTo(new Refused(Reason.LIMIT_TOO_HIGH));
        assertThat(states.permits(new Pace.Ratio(2, more), true)).isEqualTo(new Refused(Reason.LIMIT_TOO_HIGH));
        assertThat(states.window()).isEqualTo(Duration.ofDays(30));
        assertThat(states.shortestRing()).isEqualTo(Duration.ofSeconds(15));
        assertThat(states.retention()).isEqualTo(Duration.ofDays(5 * 365));
        assertThat(states.message()).isTrue();
        assertThat(states.label()).isFalse();
    }

    @Test
    void nobodyMayBeLetWaitLongerThanTheLawSays() {
        var later = new Limit(0.02, Duration.ofMillis(2001));
        assertThat(Jurisdiction.of(Name.US).permits(new Pace.Predictive(later), true))
                .isEqualTo(new Refused(Reason.JOIN_TOO_LATE));
        assertThat(Jurisdiction.of(Name.US).permits(new Pace.Predictive(new Limit(0.02, Duration.ofSeconds(2))), true))
                .isEqualTo(new Permitted());
    }

    @Test
    void inTheUnitedKingdomAnAbandonedNumberRestsForThreeDays() {
        var kingdom = Jurisdiction.of(Name.UK);
        assertThat(kingdom.restAfterAbandoned()).isEqualTo(Duration.ofHours(72));
        assertThat(kingdom.window()).isEqualTo(Duration.ofDays(1));
        assertThat(kingdom.permits(PREDICTIVE, false)).isEqualTo(new Permitted());
        assertThat(kingdom.permits(new Pace.Predictive(new Limit(0.04, Limit.USUAL.join())), true))
                .isEqualTo(new Refused(Reason.LIMIT_TOO_HIGH));
    }

    @Test
    void whereNoLawIsKnownTheProductsOwnLimitsRemain() {
        var none = Jurisdiction.of(Name.NONE);
        for (Pace pace : List.of(
                PREVIEW, PROGRESSIVE, RATIO, PREDICTIVE, new Pace.Predictive(new Limit(0.05, Limit.USUAL.join()))))
            assertThat(none.permits(pace, false)).isEqualTo(new Permitted());
        assertThat(none.shortestRing()).isZero();
        assertThat(none.callsADay()).isEqualTo(Integer.MAX_VALUE);
        for (Name name : Name.values()) assertThat(Jurisdiction.of(name).name()).isEqualTo(name);
    }
}
