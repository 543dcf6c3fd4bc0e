package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
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

    @Test
    void theOtherModesLimitsAndHoursAreTheLawsToo() {
        var states = Jurisdiction.of(Name.US);
        assertThat(states.from()).isEqualTo(LocalTime.of(8, 0));
        assertThat(states.to()).isEqualTo(LocalTime.of(21, 0));
        assertThat(states.most()).contains(0.03);
        assertThat(states.permits(new Pace.Ratio(2, new Limit(0.03, Duration.ofMillis(2500))), true))
                .isEqualTo(new Refused(Reason.JOIN_TOO_LATE));
        assertThat(Jurisdiction.of(Name.RU).most()).isEmpty();
        assertThat(Jurisdiction.of(Name.UK).message()).isTrue();
        assertThat(Jurisdiction.of(Name.NONE).message()).isFalse();
    }

    @Test
    void aModeNoConsentAllowsIsForbiddenNotWantingConsent() {
        var states = Jurisdiction.of(Name.US);
        var byHand = new Jurisdiction(
                Name.US,
                Set.of(Jurisdiction.Mode.PREVIEW),
                Set.of(Jurisdiction.Mode.PREVIEW, Jurisdiction.Mode.PROGRESSIVE),
                states.most(),
                states.window(),
                states.shortestRing(),
                states.join(),
                true,
                states.from(),
                states.to(),
                3,
                Duration.ZERO,
                false,
                states.retention());
        assertThat(byHand.permits(RATIO, true)).isEqualTo(new Refused(Reason.MODE_FORBIDDEN));
        assertThat(byHand.permits(PREDICTIVE, false)).isEqualTo(new Refused(Reason.MODE_FORBIDDEN));
        assertThat(byHand.permits(PROGRESSIVE, false)).isEqualTo(new Refused(Reason.NO_CONSENT_ON_RECORD));
        assertThat(byHand.permits(PROGRESSIVE, true)).isEqualTo(new Permitted());
    }
}
