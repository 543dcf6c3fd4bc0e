package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Limit;

/// By [Told], the eight moments at which a call is answered are 9 1/16, 9 3/16 and so on to 9 15/16 seconds away.
class HorizonTest {
    private static final Offset<Double> EXACT = within(1e-4);

    private final Told told = new Told();
    private final Horizon horizon = joining(Duration.ZERO);

    @Test
    void ofANewCallAsManyAreAnsweredByEachMomentAsLieBeforeIt() {
        double[] chances = horizon.answers(0, 1);
        assertThat(chances).hasSize(8);
        for (int moment = 0; moment < 8; moment++) assertThat(chances[moment]).isCloseTo((moment + 0.5) / 16, EXACT);
    }

    @Test
    void theLongerItRingsTheLessItIsAnswered() {
        // half of those who answer at all have; nobody has failed
        for (double chance : horizon.answers(9.5, 1)) assertThat(chance).isCloseTo(1.0 / 3, EXACT);
        for (double chance : horizon.answers(15, 1)) assertThat(chance).isZero();
        for (double chance : horizon.answers(25, 1)) assertThat(chance).isZero();
        // with half of the failures over, there are twice as many answers among the rest
        told.toFailure = Told.lasting(5);
        for (double chance : horizon.answers(4.5, 1)) assertThat(chance).isCloseTo(0.5 / 0.75, EXACT);
    }

    @Test
    void laterAttemptsAreAnsweredLessAndAfterTheFourthTheSame() {
        assertThat(horizon.answers(0, 2)[7]).isCloseTo(horizon.answers(0, 1)[7] / 2, EXACT);
        assertThat(horizon.answers(0, 4)[7]).isCloseTo(horizon.answers(0, 1)[7] / 4, EXACT);
        assertThat(horizon.answers(0, 9)).containsExactly(horizon.answers(0, 4));
        assertThat(horizon.answered()).isEqualTo(0.5);
    }

    @Test
    void atAnotherHourOtherPeopleAnswer() {
        horizon.at(Told.NOON);
        assertThat(horizon.answered()).isEqualTo(0.25);
        assertThat(horizon.answers(0, 1)[7]).isCloseTo(0.25 * 15 / 16, EXACT);
    }

    @Test
    void whoWrapsUpIsFreeWhenThatEndsBeforeTheMoment() {
        double[] chances = horizon.freedFromWrapUp(0);
        for (int moment = 0; moment < 8; moment++) assertThat(chances[moment]).isCloseTo((moment + 0.5) / 8, EXACT);
        for (double chance : horizon.freedFromWrapUp(5)) assertThat(chance).isEqualTo(1);
    }

    @Test
    void anAgentMayComeAsMuchLaterAsPeopleMayWait() {
        for (double chance : joining(Duration.ofSeconds(1)).freedFromWrapUp(0))
            assertThat(chance).isEqualTo(1);
        told.wrapUp = Told.lasting(12);
        assertThat(joining(Duration.ofSeconds(2)).freedFromWrapUp(0)[3]).isCloseTo(3.5 / 8, EXACT);
        assertThat(joining(Duration.ofSeconds(1)).freedFromTalk(99)[7]).isZero();
        assertThat(joining(Duration.ofSeconds(2)).freedFromTalk(99)[7]).isCloseTo(0.44, within(0.01));
    }

    @Test
    void whoTalksMustWrapUpToo() {
        for (double chance : horizon.freedFromTalk(50)) assertThat(chance).isZero();
        for (double chance : horizon.freedFromTalk(98)) assertThat(chance).isZero();
        double[] chances = horizon.freedFromTalk(99.5);
        assertThat(chances[0]).isCloseTo(0, within(0.01));
        assertThat(chances[7]).isCloseTo(0.44, within(0.01));
        told.wrapUp = Told.lasting(5);
        // the talk ends in the fifth second, the wrap-up in the fifth after it: as likely before the ninth as after
        assertThat(joining(Duration.ZERO).freedFromTalk(95)[0]).isCloseTo(0.5625, within(0.01));
        for (double chance : joining(Duration.ofSeconds(1)).freedFromTalk(95))
            assertThat(chance).isEqualTo(1);
    }

    @Test
    void aTalkLongerThanAnHourIsTakenForOneOfAnHour() {
        assertThat(horizon.freedFromTalk(90_000)).isSameAs(horizon.freedFromTalk(3_600));
        assertThat(horizon.freedFromTalk(3_600.9)).isSameAs(horizon.freedFromTalk(3_600));
        assertThat(horizon.freedFromTalk(3_599)).isNotSameAs(horizon.freedFromTalk(3_600));
    }

    @Test
    void whatIsKnownOfTalksIsKeptUntilSomethingIsLearnt() {
        var kept = horizon.freedFromTalk(99);
        assertThat(horizon.at(Told.NOON).freedFromTalk(99)).isSameAs(kept);
        told.talk = Told.lasting(105);
        assertThat(horizon.at(Told.NOON).freedFromTalk(99)[7]).isZero();
        told.talk = Told.lasting(100);
        told.wrapUp = Told.lasting(5);
        assertThat(horizon.at(Told.NOON).freedFromTalk(99)[7]).isEqualTo(1);
        told.toAnswer = Told.lasting(5);
        assertThat(horizon.at(Told.NOON).freedFromTalk(99)[7]).isLessThan(0.5);
        assertThat(horizon.usualAge()).isCloseTo(4.3125, EXACT);
    }

    @Test
    void whoWaitsMayHangUpBeforeAnAgentMustBeThere() {
        assertThat(joining(Duration.ofSeconds(2)).staysFor(0)).isEqualTo(1);
        assertThat(joining(Duration.ofMillis(4_500)).staysFor(0)).isCloseTo(0.5, EXACT);
        assertThat(joining(Duration.ofMillis(4_500)).staysFor(4.2)).isCloseTo(0.625, EXACT);
        assertThat(joining(Duration.ofSeconds(6)).staysFor(0)).isZero();
        // it is too late already: whoever is still there wants an agent
        assertThat(joining(Duration.ofSeconds(2)).staysFor(4.2)).isEqualTo(1);
    }

    @Test
    void aLineOfAnotherCampaignHasRungForAsLongAsTheQuickerOnesTakeToAnswer() {
        assertThat(horizon.usualAge()).isCloseTo(9.3125, EXACT);
    }

    private Horizon joining(Duration join) {
        return new Horizon(told, new Limit(0.03, join)).at(Instant.parse("2026-11-24T08:00:00Z"));
    }
}
