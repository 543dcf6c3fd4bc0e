package tritone.campaign.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Jurisdiction.Modes;
import tritone.campaign.law.Jurisdiction.Permitted;
import tritone.campaign.law.Jurisdiction.Reason;
import tritone.campaign.law.Jurisdiction.Refused;
import tritone.campaign.rules.CallingHours.Window;

class JurisdictionTest {
    private static final List<Mode> WITHOUT_A_HUMAN = List.of(Mode.PROGRESSIVE, Mode.RATIO, Mode.PREDICTIVE);

    @Test
    void inRussiaAdvertisingWithoutConsentIsDialledByHandOnly() {
        var russia = Law.RU.jurisdiction();
        assertThat(russia.permits(Mode.PREVIEW, Limit.USUAL, false)).isEqualTo(new Permitted());
        for (Mode mode : WITHOUT_A_HUMAN) {
            assertThat(russia.permits(mode, Limit.USUAL, false)).isEqualTo(new Refused(Reason.NO_CONSENT_ON_RECORD));
            assertThat(russia.permits(mode, Limit.USUAL, true)).isEqualTo(new Permitted());
        }
        assertThat(russia.calling().label()).isTrue();
        assertThat(russia.abandoning().message()).isTrue();
        assertThat(russia.calling().callsADay()).contains(2);
        assertThat(russia.calling().hours()).contains(new Window(LocalTime.of(9, 0), LocalTime.of(21, 0)));
        assertThat(russia.abandoning().window()).isEqualTo(Duration.ofDays(30));
        assertThat(russia.calling().shortestRing()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void inTheUnitedStatesThreeInAHundredWithinThirtyDaysIsTheMost() {
        var states = Law.US.jurisdiction();
        assertThat(states.permits(Mode.PREDICTIVE, Limit.USUAL, false)).isEqualTo(new Permitted());
        var more = new Limit(0.031, Duration.ofSeconds(2));
        assertThat(states.permits(Mode.PREDICTIVE, more, true)).isEqualTo(new Refused(Reason.LIMIT_TOO_HIGH));
        assertThat(states.permits(Mode.RATIO, more, true)).isEqualTo(new Refused(Reason.LIMIT_TOO_HIGH));
        assertThat(states.abandoning().window()).isEqualTo(Duration.ofDays(30));
        assertThat(states.abandoning().daily()).isFalse();
        assertThat(states.calling().shortestRing()).isEqualTo(Duration.ofSeconds(15));
        assertThat(states.retention()).isEqualTo(Duration.ofDays(5 * 365));
        assertThat(states.abandoning().message()).isTrue();
        assertThat(states.calling().label()).isFalse();
    }

    @Test
    void nobodyMayBeLetWaitLongerThanTheLawSays() {
        var states = Law.US.jurisdiction();
        var later = new Limit(0.02, Duration.ofMillis(2001));
        assertThat(states.permits(Mode.PREDICTIVE, later, true)).isEqualTo(new Refused(Reason.JOIN_TOO_LATE));
        assertThat(states.permits(Mode.PREDICTIVE, new Limit(0.02, Duration.ofSeconds(2)), true))
                .isEqualTo(new Permitted());
    }

    @Test
    void whereAnOperatorIsKeptForEachCallNoLimitIsAsked() {
        var more = new Limit(0.05, Duration.ofSeconds(3));
        for (Law law : Law.values())
            for (Mode mode : List.of(Mode.PREVIEW, Mode.PROGRESSIVE))
                assertThat(law.jurisdiction().permits(mode, more, true)).isEqualTo(new Permitted());
    }

    @Test
    void inTheUnitedKingdomAnAbandonedNumberRestsForThreeDays() {
        var kingdom = Law.UK.jurisdiction();
        assertThat(kingdom.abandoning().rest()).isEqualTo(Duration.ofHours(72));
        assertThat(kingdom.abandoning().window()).isEqualTo(Duration.ofDays(1));
        assertThat(kingdom.abandoning().daily()).isTrue();
        assertThat(kingdom.permits(Mode.PREDICTIVE, Limit.USUAL, false)).isEqualTo(new Permitted());
        assertThat(kingdom.permits(Mode.PREDICTIVE, Limit.of(0.04), true))
                .isEqualTo(new Refused(Reason.LIMIT_TOO_HIGH));
    }

    @Test
    void whereNoLawIsKnownTheProductsOwnLimitsRemain() {
        var none = Law.NONE.jurisdiction();
        for (Mode mode : Mode.values())
            for (Limit limit : List.of(Limit.USUAL, Limit.of(0.05)))
                assertThat(none.permits(mode, limit, false)).isEqualTo(new Permitted());
        assertThat(none.calling().shortestRing()).isZero();
        assertThat(none.calling().callsADay()).isEmpty();
        assertThat(none.calling().hours()).isEmpty();
        for (Law law : Law.values()) assertThat(law.jurisdiction().law()).isEqualTo(law);
    }

    @Test
    void theOtherModesLimitsAndHoursAreTheLawsToo() {
        var states = Law.US.jurisdiction();
        assertThat(states.calling().hours()).contains(new Window(LocalTime.of(8, 0), LocalTime.of(21, 0)));
        assertThat(states.abandoning().most()).contains(0.03);
        assertThat(states.permits(Mode.RATIO, new Limit(0.03, Duration.ofMillis(2500)), true))
                .isEqualTo(new Refused(Reason.JOIN_TOO_LATE));
        assertThat(Law.RU.jurisdiction().abandoning().most()).isEmpty();
        assertThat(Law.UK.jurisdiction().abandoning().message()).isTrue();
        assertThat(Law.NONE.jurisdiction().abandoning().message()).isFalse();
    }

    @Test
    void aModeNoConsentAllowsIsForbiddenNotWantingConsent() {
        var states = Law.US.jurisdiction();
        var byHand = new Jurisdiction(
                Law.US,
                new Modes(Set.of(Mode.PREVIEW), Set.of(Mode.PREVIEW, Mode.PROGRESSIVE)),
                states.calling(),
                states.abandoning(),
                states.retention());
        assertThat(byHand.permits(Mode.RATIO, Limit.USUAL, true)).isEqualTo(new Refused(Reason.MODE_FORBIDDEN));
        assertThat(byHand.permits(Mode.PREDICTIVE, Limit.USUAL, false)).isEqualTo(new Refused(Reason.MODE_FORBIDDEN));
        assertThat(byHand.permits(Mode.PROGRESSIVE, Limit.USUAL, false))
                .isEqualTo(new Refused(Reason.NO_CONSENT_ON_RECORD));
        assertThat(byHand.permits(Mode.PROGRESSIVE, Limit.USUAL, true)).isEqualTo(new Permitted());
    }
}
