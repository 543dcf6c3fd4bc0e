package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.CallingHours.Window;
import tritone.campaign.rules.DialVerdict.Allowed;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.lead.Section;

class LegalRulesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    /// 16:00 in London, 19:00 in Moscow, 22:00 in Omsk
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");

    private static final Duration REST = Duration.ofHours(72);
    private static final Window LAWFUL = new Window(LocalTime.of(8, 0), LocalTime.of(21, 0));
    private static final CallingCalendar ALWAYS = calendar(LocalTime.MIN, LocalTime.MAX);
    private static final DialTerms MANY_LINES = terms(ALWAYS, false);

    @Test
    void aCampaignThatCallsAllDayIsHeldToItsLawsHoursAtTheCallee() {
        assertThat(check(MANY_LINES, new ANumber(OMSK)))
                .isEqualTo(refused(Reason.OUTSIDE_LAWFUL_HOURS, "2026-11-25T02:00:00Z"));
        assertThat(check(MANY_LINES, new ANumber(MOSCOW))).isInstanceOf(Allowed.class);
    }

    @Test
    void theNarrowerOfTheCampaignsAndTheLawsHoursHolds() {
        var late = calendar(LocalTime.of(12, 0), LocalTime.of(23, 0));
        Instant tenInTheMorning = Instant.parse("2026-11-24T07:00:00Z");
        assertThat(late.closed(tenInTheMorning, MOSCOW)).contains(Reason.OUTSIDE_CALLING_HOURS);
        assertThat(late.openFrom(tenInTheMorning, MOSCOW)).contains(Instant.parse("2026-11-24T09:00:00Z"));
        Instant tenAtNight = Instant.parse("2026-11-24T19:00:00Z");
        assertThat(late.closed(tenAtNight, MOSCOW)).contains(Reason.OUTSIDE_LAWFUL_HOURS);
        assertThat(late.openFrom(tenAtNight, MOSCOW)).contains(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(calendar(LocalTime.of(21, 30), LocalTime.of(23, 0)).openFrom(NOW, MOSCOW))
                .isEmpty();
    }

    @Test
    void aNumberIsDialledNoMoreOftenADayThanItsLawLetsWhateverTheCampaignAllows() {
        var twice = new ANumber(LONDON).attempts(NOW.minusSeconds(60), NOW.minusSeconds(120));
        assertThat(check(MANY_LINES, twice)).isEqualTo(refused(Reason.LAWFUL_CALLS_SPENT, "2026-11-25T08:00:00Z"));
        var yesterday = new ANumber(LONDON).attempts(NOW.minusSeconds(60), NOW.minus(Duration.ofDays(1)));
        assertThat(check(MANY_LINES, yesterday)).isInstanceOf(Allowed.class);
    }

    @Test
    void theCampaignsOwnCapIsNamedWhereItIsReached() {
        var often = new ANumber(LONDON)
                .attempts(IntStream.range(1, 6).mapToObj(NOW::minusSeconds).toArray(Instant[]::new));
        assertThat(check(MANY_LINES, often)).isEqualTo(refused(Reason.CAP_PER_NUMBER, "2026-11-25T08:00:00Z"));
    }

    @Test
    void anAbandonedNumberRestsFromLinesWithoutAnOperator() {
        var abandoned = new ANumber(LONDON).abandoned(NOW.minus(Duration.ofHours(71)));
        assertThat(check(MANY_LINES, abandoned))
                .isEqualTo(refused(Reason.RESTS_AFTER_ABANDONED, "2026-11-24T17:00:00Z"));
        var atNight = new ANumber(LONDON).abandoned(NOW.minus(Duration.ofHours(60)));
        assertThat(check(MANY_LINES, atNight)).isEqualTo(refused(Reason.RESTS_AFTER_ABANDONED, "2026-11-25T08:00:00Z"));
        assertThat(check(MANY_LINES, new ANumber(LONDON).abandoned(NOW.minus(REST))))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void withAnOperatorReservedOrByHandAnAbandonedNumberMayBeDialled() {
        var abandoned = new ANumber(LONDON).abandoned(NOW.minusSeconds(60));
        assertThat(check(terms(ALWAYS, true), abandoned)).isInstanceOf(Allowed.class);
        assertThat(DialRules.byHand(lead(List.of(abandoned.facts())), MANY_LINES, NOW))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void anotherNumberOfTheLeadDoesNotRest() {
        var other = new ANumber(LONDON).facts();
        var lead =
                lead(List.of(new ANumber(LONDON).abandoned(NOW.minusSeconds(60)).facts(), other));
        assertThat(DialRules.check(lead, MANY_LINES, NOW)).isEqualTo(new Allowed(other));
    }

    @Test
    void whereTheLawWantsConsentOnlyThoseWithEvidenceAreDialledAndByHandAnybody() {
        var law = new LegalTerms(Optional.empty(), Duration.ZERO, false, true);
        var terms = new DialTerms(ALWAYS, 5, new AttemptCaps(5, 9), false, law, new AnOutboundLine().facts());
        var numbers = List.of(new ANumber(LONDON).facts());
        assertThat(DialRules.check(lead(numbers, false), terms, NOW))
                .isEqualTo(new Refused(Reason.NO_CONSENT, Optional.empty()));
        assertThat(DialRules.check(lead(numbers, true), terms, NOW)).isInstanceOf(Allowed.class);
        assertThat(DialRules.byHand(lead(numbers, false), terms, NOW)).isInstanceOf(Allowed.class);
    }

    /// Twenty thousand leads at random under random laws: nothing is dialled that the law forbids, and what rests by
    /// law may be dialled when it says so, unless something else has come up.
    @Test
    void whateverIsDialledBreaksNoLaw() {
        var random = new Random(7);
        var reasons = EnumSet.noneOf(Reason.class);
        int dialled = 0;
        for (int i = 0; i < 20_000; i++) {
            var terms = random(random);
            var number = number(random);
            var lead = lead(List.of(number), random.nextInt(4) > 0);
            switch (DialRules.check(lead, terms, NOW)) {
                case Allowed allowed -> {
                    dialled++;
                    assertThat(lead.agreed() || !terms.law().consent()).isTrue();
                    assertLawful(number, terms, NOW);
                }
                case Refused refused -> {
                    reasons.add(refused.reason());
                    if (refused.reason() == Reason.NO_CONSENT) continue;
                    Instant until = refused.until().orElseThrow();
                    assertThat(until).isAfter(NOW);
                    if (DialRules.check(lead, terms, until) instanceof Refused again)
                        assertThat(again.reason()).isNotEqualTo(refused.reason());
                    else assertLawful(number, terms, until);
                }
            }
        }
        assertThat(dialled).isGreaterThan(2_000);
        assertThat(reasons)
                .contains(
                        Reason.OUTSIDE_LAWFUL_HOURS,
                        Reason.LAWFUL_CALLS_SPENT,
                        Reason.RESTS_AFTER_ABANDONED,
                        Reason.NO_CONSENT);
    }

    private static void assertLawful(NumberFacts number, DialTerms terms, Instant at) {
        var local = at.atZone(number.zone());
        terms.calendar().lawful().ifPresent(hours -> {
            assertThat(local.toLocalTime()).isAfterOrEqualTo(hours.from());
            assertThat(local.toLocalTime()).isBefore(hours.to());
        });
        LocalDate today = local.toLocalDate();
        long calls = number.attempts().stream()
                .filter(call -> call.atZone(number.zone()).toLocalDate().equals(today))
                .count();
        terms.law().callsADay().ifPresent(most -> assertThat(calls).isLessThan(most));
        if (!terms.law().reserved())
            number.abandonedAt()
                    .ifPresent(call -> assertThat(call.plus(terms.law().rest())).isBeforeOrEqualTo(at));
    }

    private static DialTerms random(Random random) {
        var lawful = random.nextInt(4) == 0 ? Optional.<Window>empty() : Optional.of(LAWFUL);
        var law = new LegalTerms(
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(3)),
                random.nextBoolean() ? REST : Duration.ZERO,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0);
        return new DialTerms(
                new CallingCalendar(ALWAYS.hours(), Set.of(), lawful),
                5,
                new AttemptCaps(50, 100),
                false,
                law,
                new AnOutboundLine().facts());
    }

    private static NumberFacts number(Random random) {
        var zone = List.of(LONDON, MOSCOW, OMSK).get(random.nextInt(3));
        var attempts = new ArrayList<Instant>();
        for (int i = random.nextInt(5); i > 0; i--) attempts.add(NOW.minusSeconds(random.nextInt(3 * 86_400)));
        var number = new ANumber(zone).attempts(attempts.toArray(Instant[]::new));
        boolean abandoned = !attempts.isEmpty() && random.nextInt(3) == 0;
        return (abandoned ? number.abandoned(attempts.getFirst().plusSeconds(30)) : number).facts();
    }

    private static CallingCalendar calendar(LocalTime from, LocalTime to) {
        return new CallingCalendar(CallingHours.everyDay(from, to), Set.of(), Optional.of(LAWFUL));
    }

    private static DialTerms terms(CallingCalendar calendar, boolean reserved) {
        return new DialTerms(
                calendar,
                5,
                new AttemptCaps(5, 9),
                false,
                new LegalTerms(Optional.of(2), REST, reserved, false),
                new AnOutboundLine().facts());
    }

    private static DialVerdict check(DialTerms terms, ANumber number) {
        return DialRules.check(lead(List.of(number.facts())), terms, NOW);
    }

    private static DialFacts lead(List<NumberFacts> numbers) {
        return lead(numbers, true);
    }

    private static DialFacts lead(List<NumberFacts> numbers, boolean agreed) {
        return new DialFacts(Section.TO_CALL, false, agreed, 0, NOW.minusSeconds(60), false, numbers);
    }

    private static Refused refused(Reason reason, String until) {
        return new Refused(reason, Optional.of(Instant.parse(until)));
    }
}
