package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.DayCaps.Nearness;
import tritone.dialer.CampaignAlarm.Signs;
import tritone.dialer.pacing.BecauseCode;

class CampaignAlarmTest {
    @Test
    void aCampaignThatDialsRaisesNone() {
        assertThat(CampaignAlarm.of(bound(BecauseCode.RISK))).isEmpty();
        assertThat(CampaignAlarm.of(new Signs(false, 7, 3, 1, Nearness.FAR, Nearness.FAR, Optional.empty())))
                .isEmpty();
    }

    @Test
    void nobodyOnShiftIsTheOnlyReasonToCallForPeople() {
        for (var code : BecauseCode.values())
            assertThat(CampaignAlarm.of(bound(code)).contains(CampaignAlarm.NOBODY_ON_SHIFT))
                    .as("%s", code)
                    .isEqualTo(code == BecauseCode.NOBODY_ON_SHIFT);
    }

    @Test
    void aCampaignWithoutLeadsHasNobodyLeft() {
        assertThat(CampaignAlarm.of(new Signs(true, 0, 0, 0, Nearness.FAR, Nearness.FAR, Optional.empty())))
                .containsExactly(CampaignAlarm.LINE_STOPPED, CampaignAlarm.NOBODY_LEFT);
    }

    @Test
    void theLimitIsReachedOnlyWhereSomethingMayBeAbandonedAtAll() {
        assertThat(CampaignAlarm.of(new Signs(false, 7, 1, 0, Nearness.FAR, Nearness.FAR, Optional.empty())))
                .containsExactly(CampaignAlarm.ABANDONED_LIMIT);
        assertThat(CampaignAlarm.of(new Signs(false, 7, 0.9, 0, Nearness.FAR, Nearness.FAR, Optional.empty())))
                .isEmpty();
    }

    @Test
    void ofTheCampaignAndItsLineTheNearerToItsDayCounts() {
        assertThat(CampaignAlarm.of(new Signs(false, 7, 0, 1, Nearness.NEAR, Nearness.REACHED, Optional.empty())))
                .containsExactly(CampaignAlarm.DAY_LIMIT);
        assertThat(CampaignAlarm.of(new Signs(false, 7, 0, 1, Nearness.FAR, Nearness.NEAR, Optional.empty())))
                .containsExactly(CampaignAlarm.DAY_LIMIT_NEAR);
    }

    private static Signs bound(BecauseCode code) {
        return new Signs(false, 7, 3, 1, Nearness.FAR, Nearness.FAR, Optional.of(code));
    }
}
