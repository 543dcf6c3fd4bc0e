package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.DialVerdict.Allowed;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.lead.Section;

class DialRulesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    /// 19:00 in Moscow, 22:00 in Omsk
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");

    private static final CallingCalendar OFFICE =
            new CallingCalendar(CallingHours.everyDay(LocalTime.of(9, 0), LocalTime.of(20, 0)), Set.of());
    private static final DialTerms TERMS = terms(OFFICE, false);

    private static DialTerms terms(CallingCalendar calendar, boolean stopped) {
        return new DialTerms(
                calendar, 5, new AttemptCaps(2, 4), stopped, LegalTerms.NONE, new AnOutboundLine().facts());
    }

    @Test
    void aFreshLeadWithinCallingHoursIsDialled() {
        var number = new ANumber(MOSCOW).facts();
        assertThat(check(new Prospect(number))).isEqualTo(new Allowed(number));
    }

    @Test
    void aLeadOutsideCallingHoursIsNotDialledBeforeItsNextOpening() {
        assertThat(check(new Prospect(new ANumber(OMSK).facts())))
                .isEqualTo(refused(Reason.OUTSIDE_CALLING_HOURS, "2026-11-25T03:00:00Z"));
    }

    @Test
    void aHolidayIsNotWorked() {
        var holiday = new CallingCalendar(OFFICE.hours(), Set.of(java.time.LocalDate.parse("2026-11-24")));
        var terms = terms(holiday, false);
        assertThat(DialRules.check(new Prospect(new ANumber(MOSCOW).facts()).facts(), terms, NOW))
                .isEqualTo(refused(Reason.HOLIDAY, "2026-11-25T06:00:00Z"));
    }

    @Test
    void anotherNumberInAnOpenZoneIsDialledInstead() {
        var asleep = new ANumber(OMSK).facts();
        var awake = new ANumber(MOSCOW).facts();
        assertThat(check(new Prospect(asleep, awake))).isEqualTo(new Allowed(awake));
    }

    @Test
    void whoMayBeInSeveralZonesIsDialledOnlyWhileAllAreOpen() {
        var somewhere = new ANumber(MOSCOW).orIn(OMSK).facts();
        // Omsk has closed, and Moscow opens three hours after it
        assertThat(check(new Prospect(somewhere)))
                .isEqualTo(refused(Reason.OUTSIDE_CALLING_HOURS, "2026-11-25T06:00:00Z"));
        Instant both = Instant.parse("2026-11-25T13:59:00Z");
        assertThat(DialRules.check(new Prospect(somewhere).facts(), TERMS, both))
                .isEqualTo(new Allowed(somewhere));
        var farApart = new ANumber(MOSCOW).orIn(ZoneId.of("America/Anchorage")).facts();
        assertThat(check(new Prospect(farApart))).isInstanceOf(Refused.class);
    }

    @Test
    void whoeverAskedNotToBeCalledIsLeftAloneForGood() {
        assertThat(check(new Prospect(new ANumber(MOSCOW).doNotCall().facts()))).isEqualTo(forGood(Reason.DO_NOT_CALL));
        var dead = new ANumber(MOSCOW).dead().facts();
        assertThat(check(new Prospect(dead, new ANumber(MOSCOW).doNotCall().facts())))
                .isEqualTo(forGood(Reason.DO_NOT_CALL));
    }

    @Test
    void aLeadWithoutALiveNumberIsClosed() {
        assertThat(check(new Prospect(new ANumber(MOSCOW).dead().facts()))).isEqualTo(forGood(Reason.NO_LIVE_NUMBER));
        assertThat(check(new Prospect())).isEqualTo(forGood(Reason.NO_LIVE_NUMBER));
    }

    @Test
    void aDeadNumberGivesWayToTheNext() {
        var next = new ANumber(MOSCOW).facts();
        assertThat(check(new Prospect(new ANumber(MOSCOW).dead().facts(), next)))
                .isEqualTo(new Allowed(next));
    }

    @Test
    void theNumberTriedLeastComesFirst() {
        var tried = new ANumber(MOSCOW).attempts(NOW.minus(Duration.ofDays(2))).facts();
        var fresh = new ANumber(MOSCOW).facts();
        assertThat(check(new Prospect(tried, fresh))).isEqualTo(new Allowed(fresh));
    }

    @Test
    void aNumberAtItsCapRestsUntilTheCalleesNextDayOpens() {
        var full = new ANumber(MOSCOW)
                .attempts(NOW.minusSeconds(60), NOW.minusSeconds(120))
                .facts();
        assertThat(check(new Prospect(full))).isEqualTo(refused(Reason.CAP_PER_NUMBER, "2026-11-25T06:00:00Z"));
    }

    @Test
    void aNumberSaidToBeNobodysRestsUntilTheCalleesNextDay() {
        // Given
        var today = new ANumber(MOSCOW).saidDead(NOW.minus(Duration.ofHours(3))).facts();
        var yesterday =
                new ANumber(MOSCOW).saidDead(NOW.minus(Duration.ofDays(1))).facts();
        // When
        var one = check(new Prospect(today));
        var both = check(new Prospect(today, yesterday));
        // Then
        assertThat(one).isEqualTo(refused(Reason.RETRY_LATER, "2026-11-25T06:00:00Z"));
        assertThat(both).isEqualTo(new Allowed(yesterday));
    }

    @Test
    void aNumberOnTheLineIsNotDialledTwice() {
        assertThat(check(new Prospect(new ANumber(MOSCOW).busy().facts())))
                .isEqualTo(new Refused(Reason.NUMBER_BUSY, java.util.Optional.of(NOW.plus(DialRules.BUSY_PATIENCE))));
    }

    @Test
    void aSectionNotToCallAndALeadInWorkAreLeftAlone() {
        var archived = new Prospect(new ANumber(MOSCOW).facts()).in(Section.STRATEGIC_ARCHIVE);
        assertThat(check(archived)).isEqualTo(forGood(Reason.NOT_TO_CALL_SECTION));
        assertThat(check(new Prospect(new ANumber(MOSCOW).facts()).inWork())).isEqualTo(forGood(Reason.IN_WORK));
    }

    @Test
    void aManagerMayCallALeadInWorkByHandButNoneThatRefusedAndNobodyAtNight() {
        var lead = new Prospect(new ANumber(MOSCOW).facts()).inWork().after(9);
        assertThat(byHand(lead)).isInstanceOf(Allowed.class);
        assertThat(byHand(lead.in(Section.STRATEGIC_ARCHIVE))).isInstanceOf(Allowed.class);
        assertThat(byHand(lead.in(Section.REFUSED_OR_NON_PROFILE))).isEqualTo(forGood(Reason.NOT_TO_CALL_SECTION));
        assertThat(DialRules.byHand(lead.facts(), TERMS, NOW.plus(java.time.Duration.ofHours(12))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.OUTSIDE_CALLING_HOURS));
    }

    @Test
    void spentAttemptsEndALeadButNotAPromise() {
        var spent = new Prospect(new ANumber(MOSCOW).facts()).after(5);
        assertThat(check(spent)).isEqualTo(forGood(Reason.ATTEMPTS_SPENT));
        assertThat(check(spent.promised(NOW.minusSeconds(1)))).isInstanceOf(Allowed.class);
    }

    @Test
    void callbackAndRetryWaitForTheirTime() {
        Instant later = NOW.plusSeconds(600);
        var lead = new Prospect(new ANumber(MOSCOW).facts());
        assertThat(check(lead.promised(later))).isEqualTo(refused(Reason.CALLBACK_LATER, later.toString()));
        assertThat(check(lead.due(later))).isEqualTo(refused(Reason.RETRY_LATER, later.toString()));
    }

    @Test
    void nothingIsDialledOnAStoppedTrunk() {
        var stopped = terms(OFFICE, true);
        var verdict = DialRules.check(new Prospect(new ANumber(MOSCOW).facts()).facts(), stopped, NOW);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TRUNK_STOPPED));
    }

    /// Ten thousand leads at random: whatever is dialled breaks no rule, whatever is refused has a time to come or is
    /// refused for good, and the rules do not contradict themselves when that time has come.
    @Test
    void whateverIsDialledBreaksNoRule() {
        var random = new Random(42);
        int dialled = 0;
        var reasons = EnumSet.noneOf(Reason.class);
        for (int i = 0; i < 10_000; i++) {
            var lead = random(random);
            DialVerdict verdict = DialRules.check(lead, TERMS, NOW);
            switch (verdict) {
                case Allowed allowed -> {
                    dialled++;
                    assertBreaksNothing(lead, allowed.number());
                }
                case Refused refused -> {
                    reasons.add(refused.reason());
                    refused.until().ifPresent(until -> assertThat(until).isAfter(NOW));
                    refused.until().ifPresent(until -> assertNotRefusedAgainForTheSame(lead, refused, until));
                }
            }
        }
        assertThat(dialled).isGreaterThan(500);
        assertThat(reasons)
                .contains(
                        Reason.OUTSIDE_CALLING_HOURS,
                        Reason.DO_NOT_CALL,
                        Reason.ATTEMPTS_SPENT,
                        Reason.CAP_PER_NUMBER,
                        Reason.NO_LIVE_NUMBER,
                        Reason.NOT_TO_CALL_SECTION,
                        Reason.IN_WORK,
                        Reason.CALLBACK_LATER,
                        Reason.RETRY_LATER,
                        Reason.NUMBER_BUSY);
    }

    private static void assertBreaksNothing(DialFacts lead, NumberFacts number) {
        assertThat(lead.section()).isEqualTo(Section.TO_CALL);
        assertThat(lead.inWork()).isFalse();
        assertThat(lead.dueAt()).isBeforeOrEqualTo(NOW);
        assertThat(lead.promised() || lead.attempts() < 5).isTrue();
        assertThat(number.dead() || number.doNotCall() || number.busy()).isFalse();
        assertThat(OFFICE.open(NOW, number.zone())).isTrue();
        assertThat(number.attempts().stream().filter(at -> at.isAfter(NOW.minus(Duration.ofHours(19)))))
                .hasSizeLessThan(2);
        assertThat(number.attempts()).hasSizeLessThan(4);
        assertThat(lead.numbers()).contains(number);
    }

    private static void assertNotRefusedAgainForTheSame(DialFacts lead, Refused refused, Instant until) {
        // of several numbers each may be refused for the same reason, at its own time
        boolean passes =
                refused.reason() != Reason.NUMBER_BUSY && lead.numbers().size() == 1;
        if (passes && DialRules.check(lead, TERMS, until) instanceof Refused again)
            assertThat(again.reason()).isNotEqualTo(refused.reason());
    }

    private static DialFacts random(Random random) {
        var numbers = new ArrayList<NumberFacts>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var number = new ANumber(random.nextInt(3) == 0 ? OMSK : MOSCOW)
                    .attempts(IntStream.range(0, random.nextInt(5))
                            .mapToObj(n -> NOW.minusSeconds(random.nextInt(6 * 86_400)))
                            .toArray(Instant[]::new));
            if (random.nextInt(5) == 0) number = number.dead();
            if (random.nextInt(6) == 0) number = number.doNotCall();
            if (random.nextInt(8) == 0) number = number.busy();
            numbers.add(number.facts());
        }
        return new DialFacts(
                random.nextInt(8) == 0 ? Section.REFUSED_OR_NON_PROFILE : Section.TO_CALL,
                random.nextInt(8) == 0,
                random.nextBoolean(),
                random.nextInt(6),
                NOW.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(90_000) : -random.nextInt(90_000)),
                random.nextInt(4) == 0,
                numbers);
    }

    private static DialVerdict check(Prospect lead) {
        return DialRules.check(lead.facts(), TERMS, NOW);
    }

    private static DialVerdict byHand(Prospect lead) {
        return DialRules.byHand(lead.facts(), TERMS, NOW);
    }

    private static Refused refused(Reason reason, String until) {
        return new Refused(reason, java.util.Optional.of(Instant.parse(until)));
    }

    private static Refused forGood(Reason reason) {
        return new Refused(reason, java.util.Optional.empty());
    }

    private record Prospect(DialFacts facts) {
        Prospect(NumberFacts... numbers) {
            this(new DialFacts(Section.TO_CALL, false, true, 0, NOW.minusSeconds(60), false, Arrays.asList(numbers)));
        }

        Prospect in(Section section) {
            return new Prospect(new DialFacts(section, false, true, 0, facts.dueAt(), false, facts.numbers()));
        }

        Prospect inWork() {
            return new Prospect(new DialFacts(Section.TO_CALL, true, true, 0, facts.dueAt(), false, facts.numbers()));
        }

        Prospect after(int attempts) {
            return new Prospect(
                    new DialFacts(Section.TO_CALL, false, true, attempts, facts.dueAt(), false, facts.numbers()));
        }

        Prospect promised(Instant at) {
            return new Prospect(
                    new DialFacts(Section.TO_CALL, false, true, facts.attempts(), at, true, facts.numbers()));
        }

        Prospect due(Instant at) {
            return new Prospect(
                    new DialFacts(Section.TO_CALL, false, true, facts.attempts(), at, false, facts.numbers()));
        }
    }
}
