package tritone.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Attempts in flight, by what is told and by what the floor shows.
class LinesTest extends LinesAtWork {
    @Test
    void anAttemptsLifeIsToldInFacts() {
        assertThat(lines.take(new Observation.Placed("a", 2, T))).isEmpty();
        assertThat(lines.take(new Observation.Rang("a", at(1)))).isEmpty();
        assertThat(lines.take(new Observation.Answered("a", at(9)))).contains(new PaceFact.Answer(9, 2, at(9)));
        assertThat(lines.take(new Observation.Joined("a", 7, at(9.5))))
                .contains(new PaceFact.Patience(0.5, false, at(9.5)));
        assertThat(lines.take(new Observation.TalkEnded("a", 7, at(70)))).contains(new PaceFact.Talk(60.5, at(70)));
        assertThat(lines.take(new Observation.WrapUpEnded(7, at(82)))).contains(new PaceFact.WrapUp(12, at(82)));
        assertThat(flying(at(82))).isZero();
        assertThat(lines.charges()).isZero();
    }

    @Test
    void anAnswerThatWasNotToldIsKnownFromWhatFollows() {
        place("a", "b");
        assertThat(lines.take(new Observation.Joined("a", 7, at(9)))).contains(new PaceFact.Answer(9, 1, at(9)));
        assertThat(lines.take(new Observation.Abandoned("b", at(11)))).contains(new PaceFact.Answer(11, 1, at(11)));
    }

    @Test
    void whatComesTwiceCountsOnce() {
        place("a", "b", "c");
        lines.take(new Observation.Answered("a", at(5)));
        assertThat(lines.take(new Observation.Answered("a", at(5)))).isEmpty();
        lines.take(new Observation.Abandoned("a", at(7)));
        assertThat(lines.take(new Observation.Abandoned("a", at(7)))).isEmpty();
        lines.take(new Observation.Failed("b", "BUSY", at(3)));
        assertThat(lines.take(new Observation.Failed("b", "BUSY", at(3)))).isEmpty();
        lines.take(new Observation.Joined("c", 7, at(4)));
        assertThat(lines.take(new Observation.Joined("c", 7, at(4)))).isEmpty();
        place("a", "b", "c");
        assertThat(lines.take(new Observation.Answered("b", at(4)))).isEmpty();
        assertThat(flying(at(8))).isZero();
        assertThat(lines.charges()).isEqualTo(1);
    }

    @Test
    void anAttemptCountsUntilItsEndIsTold() {
        place("a", "b", "c");
        assertThat(flying(at(10), "a")).isEqualTo(3);
        lines.take(new Observation.Failed("b", "NO_ANSWER", at(11)));
        assertThat(flying(at(12), "a")).isEqualTo(2);
        lines.take(new Observation.Answered("a", at(12)));
        assertThat(flying(at(12))).isEqualTo(2);
    }

    @Test
    void whatTheFloorShowsAndNobodyToldCountsToo() {
        assertThat(flying(at(10), "x", "y")).isEqualTo(2);
        lines.take(new Observation.Failed("x", "BUSY", at(11)));
        // the floor is behind: it is counted once more rather than once less
        assertThat(flying(at(12), "x", "y")).isEqualTo(2);
        assertThat(flying(at(13), "y")).isEqualTo(1);
        assertThat(lines.take(new Observation.Answered("y", at(14)))).contains(new PaceFact.Answer(14, 1, at(14)));
    }

    @Test
    void whoWaitsIsCountedOnceWhetherToldOrShown() {
        place("a");
        lines.take(new Observation.Answered("a", at(5)));
        lines.compare(floor(at(5), List.of(at(5))));
        assertThat(lines.flying()).isEqualTo(1);
        lines.compare(floor(at(5), List.of(at(4), at(5)), "b"));
        assertThat(lines.flying()).isEqualTo(3);
    }

    @Test
    void anAttemptThatLeavesTheFloorWithoutAWordIsHeldForAbandoned() {
        place("a");
        assertThat(flying(at(10), "a")).isEqualTo(1);
        assertThat(flying(at(69))).isEqualTo(1);
        assertThat(lines.charges()).isZero();
        assertThat(flying(at(70))).isZero();
        assertThat(lines.charges()).isEqualTo(1);
        // late news settle it
        lines.take(new Observation.Failed("a", "NO_ANSWER", at(25)));
        flying(at(100));
        assertThat(lines.charges()).isZero();
    }

    @Test
    void anAttemptHeldForAbandonedIsHeldAsLongAsTheLegalWindow() {
        place("a");
        flying(at(60));
        lines.take(new Observation.Answered("a", at(61)));
        place("a");
        assertThat(flying(T.plus(Duration.ofDays(29)))).isZero();
        assertThat(lines.charges()).isEqualTo(1);
        flying(at(60).plus(Duration.ofDays(30)));
        assertThat(lines.charges()).isZero();
    }

    @Test
    void oneThatComesBackToTheFloorIsInFlightAgain() {
        place("a");
        flying(at(60));
        assertThat(flying(at(61), "a")).isEqualTo(1);
        assertThat(lines.charges()).isZero();
    }

    @Test
    void anAbandonedCallCountsBesideTheLedgerUntilTheLedgerMustHaveIt() {
        place("a");
        lines.take(new Observation.Abandoned("a", at(5)));
        flying(at(20));
        assertThat(lines.charges()).isEqualTo(1);
        flying(at(29.9));
        assertThat(lines.charges()).isEqualTo(1);
        flying(at(30));
        assertThat(lines.charges()).isZero();
    }

    @Test
    void aPersonTakenForAMachineCountsAsAbandoned() {
        place("a");
        lines.take(new Observation.Failed("a", "MACHINE", at(8)));
        lines.take(new Observation.MistakenForMachine("a", at(8)));
        flying(at(9));
        assertThat(lines.charges()).isEqualTo(1);
    }

    @Test
    void whatTheLineDidIsTakenBackOnce() {
        // Given
        place("a", "b", "c");
        lines.take(new Observation.Failed("a", "REJECTED", at(3)));
        lines.take(new Observation.Answered("b", at(4)));
        lines.take(new Observation.Joined("b", 7, at(5)));
        lines.take(new Observation.TalkEnded("b", 7, at(6)));
        // Then
        assertThat(lines.take(new Observation.WasTheLine("a", at(20))))
                .contains(new PaceFact.TakenBack(List.of(new PaceFact.Failure(3, 1, at(3))), at(20)));
        assertThat(lines.take(new Observation.WasTheLine("a", at(20)))).isEmpty();
        assertThat(lines.take(new Observation.WasTheLine("b", at(20))))
                .contains(new PaceFact.TakenBack(
                        List.of(
                                new PaceFact.Answer(4, 1, at(4)),
                                new PaceFact.Patience(1, false, at(5)),
                                new PaceFact.Talk(1, at(6))),
                        at(20)));
        assertThat(lines.take(new Observation.WasTheLine("c", at(20)))).isEmpty();
    }

    @Test
    void whatWasBrokenOffSaysNothingAboutPeople() {
        place("a", "b", "c", "d");
        assertThat(lines.take(new Observation.Failed("a", "CANCELLED", at(3)))).isEmpty();
        assertThat(lines.take(new Observation.Failed("b", "TRUNK_FAILURE", at(3))))
                .isEmpty();
        assertThat(lines.take(new Observation.Failed("c", "BUSY", at(3)))).contains(new PaceFact.Failure(3, 1, at(3)));
        lines.take(new Observation.Answered("d", at(4)));
        assertThat(lines.take(new Observation.Failed("d", "GONE_BEFORE_JOIN", at(5))))
                .contains(new PaceFact.Patience(1, true, at(5)));
    }

    @Test
    void workThatWasInterruptedTeachesNothing() {
        place("a", "b");
        lines.take(new Observation.Joined("a", 7, at(5)));
        lines.take(new Observation.AgentLeft(7, at(20)));
        assertThat(lines.take(new Observation.TalkEnded("a", 7, at(30)))).isEmpty();
        assertThat(lines.take(new Observation.WrapUpEnded(7, at(31)))).isEmpty();
        lines.take(new Observation.Joined("b", 8, at(5)));
        assertThat(lines.take(new Observation.TalkEnded("other", 8, at(30)))).isEmpty();
        lines.take(new Observation.TalkEnded("b", 8, at(30)));
        for (var gone : List.of(new Observation.AgentPaused(8, at(31)), new Observation.AgentCame(8, at(32))))
            assertThat(lines.take(gone)).isEmpty();
        assertThat(lines.take(new Observation.WrapUpEnded(8, at(40)))).isEmpty();
    }

    @Test
    void newsOutOfOrderNeverMakeALengthNegative() {
        place("a");
        assertThat(lines.take(new Observation.Answered("a", at(-3)))).contains(new PaceFact.Answer(0, 1, at(-3)));
    }

    @Test
    void anAnswerOfAnAttemptNobodyToldOfIsALineToo() {
        assertThat(lines.take(new Observation.Answered("a", at(3)))).isEmpty();
        assertThat(flying(at(3))).isEqualTo(1);
    }

    @Test
    void newsOfWhatWasOverLongAgoAreNewsOfSomethingElse() {
        place("a");
        lines.take(new Observation.Failed("a", "BUSY", at(3)));
        flying(at(302));
        place("a");
        assertThat(flying(at(302))).isZero();
        flying(at(303));
        lines.take(new Observation.Placed("a", 1, at(303)));
        assertThat(flying(at(303))).isEqualTo(1);
    }

    @Test
    void anAbandonedPersonsPatienceLastedFromTheAnswer() {
        place("a");
        lines.take(new Observation.Answered("a", at(5)));
        assertThat(lines.take(new Observation.Abandoned("a", at(7)))).contains(new PaceFact.Patience(2, false, at(7)));
    }

    @Test
    void whatIsShownThoughItIsOverCountsBesideWhatIsInFlight() {
        place("a", "b", "c");
        lines.take(new Observation.Failed("a", "BUSY", at(3)));
        lines.take(new Observation.Failed("b", "BUSY", at(3)));
        assertThat(flying(at(4), "a", "b")).isEqualTo(3);
        lines.compare(floor(at(4), List.of(at(3), at(4)), "c"));
        assertThat(lines.flying()).isEqualTo(3);
    }
}
