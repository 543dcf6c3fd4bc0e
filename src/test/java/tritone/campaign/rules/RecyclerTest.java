package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.campaign.Disposition;
import tritone.campaign.rules.NextStep.Callback;
import tritone.campaign.rules.NextStep.Done;
import tritone.campaign.rules.NextStep.NextNumber;
import tritone.campaign.rules.NextStep.RetryAt;
import tritone.campaign.rules.NextStep.SameAgain;
import tritone.campaign.rules.NextStep.Wait;
import tritone.people.PersonId;

class RecyclerTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    /// 11:00 in Moscow, a Tuesday
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static final CallingCalendar OFFICE =
            new CallingCalendar(CallingHours.everyDay(LocalTime.of(9, 0), LocalTime.of(20, 0)), Set.of());
    private static final RetryRules RULES = new RetryRules(
            6,
            Map.of(
                    Disposition.NO_ANSWER, new RetryRule(Duration.ofHours(2), PartOfDay.ANY, 4),
                    Disposition.BUSY, new RetryRule(Duration.ofMinutes(15), PartOfDay.ANY, 9),
                    Disposition.OUT_OF_REACH, new RetryRule(Duration.ofMinutes(30), PartOfDay.ANOTHER, 6),
                    Disposition.MACHINE, new RetryRule(Duration.ofHours(1), PartOfDay.EVENING, 6),
                    Disposition.ABANDONED, new RetryRule(Duration.ofMinutes(20), PartOfDay.ANY, 6)));

    @Test
    void nobodyAtHomeIsTriedAgainAfterTheDelay() {
        assertThat(after(Disposition.NO_ANSWER, 1)).isEqualTo(new RetryAt(Instant.parse("2026-11-24T10:00:00Z")));
    }

    @Test
    void aRetryThatWouldFallOutsideCallingHoursWaitsForTheOpening() {
        Instant evening = Instant.parse("2026-11-24T16:30:00Z");
        assertThat(Recycler.after(ended(Disposition.NO_ANSWER, 1), RULES, OFFICE, evening))
                .isEqualTo(new RetryAt(Instant.parse("2026-11-25T06:00:00Z")));
    }

    @Test
    void theNextTryFallsInAnotherPartOfTheDayWhenTheRuleSaysSo() {
        assertThat(after(Disposition.OUT_OF_REACH, 1)).isEqualTo(new RetryAt(Instant.parse("2026-11-24T09:00:00Z")));
        assertThat(after(Disposition.MACHINE, 1)).isEqualTo(new RetryAt(Instant.parse("2026-11-24T14:00:00Z")));
    }

    @Test
    void aPartOfTheDayThatNeverOpensIsGivenUp() {
        var mornings = new CallingCalendar(CallingHours.everyDay(LocalTime.of(9, 0), LocalTime.of(11, 30)), Set.of());
        assertThat(Recycler.after(ended(Disposition.MACHINE, 1), RULES, mornings, NOW))
                .isEqualTo(new RetryAt(Instant.parse("2026-11-25T06:00:00Z")));
    }

    @Test
    void theOutcomesOwnMostAndTheCampaignsMostEndALead() {
        assertThat(after(Disposition.NO_ANSWER, 4)).isEqualTo(new Done(Reason.ATTEMPTS_SPENT));
        assertThat(after(Disposition.BUSY, 5)).isInstanceOf(RetryAt.class);
        assertThat(after(Disposition.BUSY, 6)).isEqualTo(new Done(Reason.ATTEMPTS_SPENT));
    }

    @Test
    void anAbandonedPersonIsCalledBackBeforeTheOthers() {
        assertThat(after(Disposition.ABANDONED, 1))
                .isEqualTo(new Callback(NOW.plus(Duration.ofMinutes(20)), Optional.empty()));
    }

    @Test
    void aBrokenTrunkIsNotTheLeadsFault() {
        assertThat(after(Disposition.TRUNK_FAILURE, 99)).isEqualTo(new SameAgain(NOW.plus(Recycler.PATIENCE)));
        assertThat(after(Disposition.CANCELLED, 99)).isEqualTo(new SameAgain(NOW.plus(Recycler.PATIENCE)));
    }

    @Test
    void whoIsDialledInVainAgainAndAgainWaitsLongerEachTime() {
        assertThat(inVain(2)).isEqualTo(new SameAgain(NOW.plus(Duration.ofMinutes(2))));
        assertThat(inVain(4)).isEqualTo(new SameAgain(NOW.plus(Duration.ofMinutes(8))));
        assertThat(inVain(99)).isEqualTo(new SameAgain(NOW.plus(Recycler.MOST_PATIENCE)));
    }

    @Test
    void aNumberSaidToBeNobodysOnceIsTriedAgainOnAnotherDay() {
        // Given
        var once = new EndedAttempt(
                Disposition.DEAD_NUMBER, 1, MOSCOW, false, false, 0, Optional.empty(), Optional.empty());
        var hourly = new RetryRules(
                6, Map.of(Disposition.DEAD_NUMBER, new RetryRule(Duration.ofHours(1), PartOfDay.ANY, 6)));
        // When
        var byDefault = Recycler.after(once, RULES, OFFICE, NOW);
        var byRule = Recycler.after(once, hourly, OFFICE, NOW);
        // Then
        assertThat(byDefault).isEqualTo(new RetryAt(NOW.plus(Duration.ofDays(1))));
        assertThat(byRule).isEqualTo(new RetryAt(Instant.parse("2026-11-25T06:00:00Z")));
    }

    @Test
    void aDeadNumberGivesWayToTheNextAtOnce() {
        var certain = new EndedAttempt(
                Disposition.DEAD_NUMBER, 1, MOSCOW, true, false, 0, Optional.empty(), Optional.empty());
        assertThat(Recycler.after(certain, RULES, OFFICE, NOW)).isEqualTo(new Done(Reason.NO_LIVE_NUMBER));
        var another =
                new EndedAttempt(Disposition.DEAD_NUMBER, 1, MOSCOW, true, true, 1, Optional.empty(), Optional.empty());
        assertThat(Recycler.after(another, RULES, OFFICE, NOW)).isEqualTo(new NextNumber());
    }

    @Test
    void aPromisedCallbackKeepsItsTimeAndItsAgent() {
        Instant at = NOW.plus(Duration.ofHours(30));
        var promised = new EndedAttempt(
                Disposition.CALLBACK, 3, MOSCOW, false, false, 0, Optional.of(at), Optional.of(new PersonId(5)));
        assertThat(Recycler.after(promised, RULES, OFFICE, NOW))
                .isEqualTo(new Callback(at, Optional.of(new PersonId(5))));
    }

    @Test
    void aConversationWithAResultEndsTheLead() {
        for (var said : List.of(
                Disposition.WARM,
                Disposition.CONTACT_MADE,
                Disposition.REFUSAL_HARD,
                Disposition.REFUSAL_FOLLOW_UP,
                Disposition.NON_PROFILE)) assertThat(after(said, 1)).isEqualTo(new Done(Reason.FINISHED));
        assertThat(after(Disposition.DO_NOT_CALL, 1)).isEqualTo(new Done(Reason.DO_NOT_CALL));
        assertThat(after(Disposition.CONNECTED, 1)).isEqualTo(new Wait());
    }

    /// Five thousand lives of a lead: each ends, no retry falls outside the calendar or before its delay.
    @Test
    void noLeadGoesRoundForEver() {
        var rules = RetryRules.standard();
        var outcomes = Disposition.values();
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            Instant now = NOW.plusSeconds(random.nextInt(86_400));
            int attempts = 0;
            boolean alive = true;
            for (int step = 0; alive && step < 400; step++) {
                var outcome = outcomes[random.nextInt(outcomes.length)];
                if (outcome == Disposition.CALLBACK || outcome == Disposition.CONNECTED) continue;
                boolean costs = outcome != Disposition.TRUNK_FAILURE && outcome != Disposition.CANCELLED;
                if (costs) attempts++;
                var ended = new EndedAttempt(
                        outcome,
                        attempts,
                        MOSCOW,
                        random.nextBoolean(),
                        random.nextInt(20) == 0,
                        1 + random.nextInt(9),
                        Optional.empty(),
                        Optional.empty());
                var next = Recycler.after(ended, rules, OFFICE, now);
                switch (next) {
                    case RetryAt retry -> {
                        assertThat(OFFICE.open(retry.at(), MOSCOW)).isTrue();
                        var delay = rules.after(outcome).map(RetryRule::delay).orElse(Duration.ofDays(1));
                        assertThat(retry.at()).isAfterOrEqualTo(now.plus(delay));
                        now = retry.at();
                    }
                    case Callback back -> {
                        assertThat(OFFICE.open(back.at(), MOSCOW)).isTrue();
                        now = back.at();
                    }
                    case SameAgain same -> now = same.at();
                    case NextNumber number -> assertThat(outcome).isEqualTo(Disposition.DEAD_NUMBER);
                    case Wait wait -> assertThat(outcome).isEqualTo(Disposition.CONNECTED);
                    case Done done -> alive = false;
                }
            }
            assertThat(alive).isFalse();
        }
    }

    private static NextStep inVain(int times) {
        var ended = new EndedAttempt(
                Disposition.TRUNK_FAILURE, 1, MOSCOW, false, false, times, Optional.empty(), Optional.empty());
        return Recycler.after(ended, RULES, OFFICE, NOW);
    }

    private static NextStep after(Disposition disposition, int attempts) {
        return Recycler.after(ended(disposition, attempts), RULES, OFFICE, NOW);
    }

    private static EndedAttempt ended(Disposition disposition, int attempts) {
        return new EndedAttempt(disposition, attempts, MOSCOW, false, false, 1, Optional.empty(), Optional.empty());
    }
}
