package tritone.campaign.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.DayCaps.Nearness;
import tritone.campaign.rules.DayRoom.Account;
import tritone.campaign.rules.DayRoom.Share;
import tritone.campaign.rules.DialVerdict.Allowed;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.lead.Section;
import tritone.phone.AllowedNumbers;
import tritone.phone.NumberKind;
import tritone.phone.PhoneNumber;

class LineRulesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final PhoneNumber MOBILE = new PhoneNumber("+79161234567");
    private static final PhoneNumber PREMIUM = new PhoneNumber("+78091234567");
    private static final PhoneNumber SATELLITE = new PhoneNumber("+881612345678");
    private static final CallRate BY_MINUTES = rate("6", 60, 60);

    @Test
    void aLeadWhoseOnlyNumberTheLineBarsIsClosedWithThatReason() {
        assertThat(check(new AnOutboundLine(), PREMIUM)).isEqualTo(forGood(Reason.BARRED_BY_LINE));
        assertThat(check(new AnOutboundLine(), SATELLITE)).isEqualTo(forGood(Reason.BARRED_BY_LINE));
        assertThat(check(new AnOutboundLine(), PREMIUM, MOBILE))
                .isInstanceOfSatisfying(
                        Allowed.class,
                        allowed -> assertThat(allowed.number().number()).isEqualTo(MOBILE));
    }

    @Test
    void whatSomebodyAllowsTheLineIsDialled() {
        var satellites = new AllowedNumbers(Set.of("001"), Set.of(NumberKind.SATELLITE));
        assertThat(check(new AnOutboundLine().dials(satellites), SATELLITE)).isInstanceOf(Allowed.class);
        assertThat(check(new AnOutboundLine().dials(satellites), MOBILE)).isEqualTo(forGood(Reason.BARRED_BY_LINE));
    }

    @Test
    void aCallByHandIsHeldToTheSameLine() {
        var terms = terms(new AnOutboundLine());
        assertThat(DialRules.byHand(lead(facts(PREMIUM)), terms, NOW)).isEqualTo(forGood(Reason.BARRED_BY_LINE));
    }

    @Test
    void aNumberThatIsNotTheLinesOwnIsNotShown() {
        assertThat(check(new AnOutboundLine().showing(AnOutboundLine.OWN), MOBILE))
                .isInstanceOf(Allowed.class);
        assertThat(reason(check(new AnOutboundLine().showing(new PhoneNumber("+74957654321")), MOBILE)))
                .isEqualTo(Reason.CALLER_ID_NOT_OF_LINE);
    }

    @Test
    void aDaySpentIsOverUntilTheCompanysNextOne() {
        var spent = room(caps(null, 10), spend(600), Spend.NOTHING);
        assertThat(check(new AnOutboundLine().with(spent), MOBILE))
                .isEqualTo(new Refused(Reason.LINE_CAP_REACHED, Optional.of(AnOutboundLine.NEXT_DAY)));
        // set aside only: the calls on the line may use less of it
        var busy = room(caps(null, 10), Spend.NOTHING, spend(600));
        assertThat(check(new AnOutboundLine().with(busy), MOBILE))
                .isEqualTo(new Refused(Reason.LINE_CAP_REACHED, Optional.of(NOW.plus(DialRules.TRUNK_PATIENCE))));
    }

    @Test
    void whereCostIsCappedANumberWithoutAPriceIsNotDialled() {
        var prices = new RateTable(
                List.of(new CallRate(Optional.of("+7495"), Optional.empty(), Optional.empty(), BigDecimal.ONE, 1, 1)));
        var room = new DayRoom(
                prices,
                new Account(caps("100", null), Spend.NOTHING, Spend.NOTHING),
                Account.FREE,
                AnOutboundLine.NEXT_DAY);
        assertThat(reason(check(new AnOutboundLine().with(room), MOBILE))).isEqualTo(Reason.RATE_UNKNOWN);
        assertThat(check(new AnOutboundLine().with(room), new PhoneNumber("+74951234567")))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void theRateThatSaysMostAboutANumberIsItsPrice() {
        var all = rate("2", 1, 1);
        var mobiles = new CallRate(
                Optional.empty(), Optional.of("RU"), Optional.of(NumberKind.MOBILE), new BigDecimal("3"), 1, 1);
        var operator =
                new CallRate(Optional.of("+7916"), Optional.empty(), Optional.empty(), new BigDecimal("1"), 1, 1);
        var table = new RateTable(List.of(all, mobiles, operator));
        assertThat(table.of(MOBILE)).contains(operator);
        assertThat(table.of(new PhoneNumber("+79031234567"))).contains(mobiles);
        assertThat(table.of(new PhoneNumber("+74951234567"))).contains(all);
        assertThat(new RateTable(List.of(mobiles)).of(SATELLITE)).isEmpty();
        assertThat(new RateTable(List.of(mobiles)).complete()).isFalse();
    }

    @Test
    void secondsAreRoundedAsTheRateSays() {
        assertThat(BY_MINUTES.of(1)).isEqualTo(new Spend(60, new BigDecimal("6.0000")));
        assertThat(BY_MINUTES.of(61)).isEqualTo(new Spend(120, new BigDecimal("12.0000")));
        assertThat(rate("6", 1, 1).of(61)).isEqualTo(new Spend(61, new BigDecimal("6.1000")));
        assertThat(rate("6", 60, 10).of(61).seconds()).isEqualTo(70);
        assertThat(BY_MINUTES.of(0)).isEqualTo(Spend.NOTHING);
    }

    @Test
    void theAlarmComesAtFourFifthsAndAtTheCap() {
        var caps = caps("100", 10);
        assertThat(caps.nearness(new Spend(479, new BigDecimal("79.99")))).isEqualTo(Nearness.FAR);
        assertThat(caps.nearness(new Spend(480, BigDecimal.ONE))).isEqualTo(Nearness.NEAR);
        assertThat(caps.nearness(new Spend(1, new BigDecimal("80")))).isEqualTo(Nearness.NEAR);
        assertThat(caps.nearness(new Spend(1, new BigDecimal("100")))).isEqualTo(Nearness.REACHED);
        assertThat(DayCaps.NONE.nearness(spend(1_000_000))).isEqualTo(Nearness.FAR);
    }

    /// Ten thousand days at random: however many calls are placed at once, what is set aside for them never passes a
    /// cap, and as long as a billed part fits, one more is placed.
    @Test
    void callsPlacedAtOnceNeverPassACapTogether() {
        var random = new Random(3);
        for (int day = 0; day < 10_000; day++) {
            var rate = rate(Integer.toString(random.nextInt(20)), 1 + random.nextInt(60), 1 + random.nextInt(60));
            var line = new Account(randomCaps(random), spend(random.nextInt(900)), spend(random.nextInt(300)));
            var campaign = new Account(randomCaps(random), spend(random.nextInt(900)), Spend.NOTHING);
            var room = new DayRoom(new RateTable(List.of(rate)), line, campaign, AnOutboundLine.NEXT_DAY);
            var first = room;
            int placed = 0;
            while (placed < 200 && room.shareOf(MOBILE) instanceof Share.SetAside(var spend)) {
                assertThat(spend.seconds()).isBetween((long) rate.first(), DayRoom.SET_ASIDE);
                room = room.after(spend);
                placed++;
            }
            if (placed > 0) {
                assertWithin(room.line());
                assertWithin(room.campaign());
            }
            if (placed == 0) assertThat(first.shareOf(MOBILE)).isInstanceOf(Share.Refused.class);
        }
    }

    private static void assertWithin(Account account) {
        var all = account.used().and(account.setAside());
        account.caps().minutes().ifPresent(most -> assertThat(all.seconds()).isLessThanOrEqualTo(most * 60L));
        account.caps().cost().ifPresent(most -> assertThat(all.cost()).isLessThanOrEqualTo(most));
    }

    private static DayCaps randomCaps(Random random) {
        return caps(
                random.nextBoolean() ? Integer.toString(random.nextInt(300)) : null,
                random.nextBoolean() ? random.nextInt(60) : null);
    }

    private static DayCaps caps(@Nullable String cost, @Nullable Integer minutes) {
        return new DayCaps(Optional.ofNullable(cost).map(BigDecimal::new), Optional.ofNullable(minutes));
    }

    private static Spend spend(long seconds) {
        return new Spend(seconds, BigDecimal.ZERO);
    }

    private static CallRate rate(String perMinute, int first, int step) {
        return new CallRate(
                Optional.empty(), Optional.empty(), Optional.empty(), new BigDecimal(perMinute), first, step);
    }

    private static DayRoom room(DayCaps caps, Spend used, Spend setAside) {
        return new DayRoom(RateTable.UNKNOWN, new Account(caps, used, setAside), Account.FREE, AnOutboundLine.NEXT_DAY);
    }

    private static NumberFacts facts(PhoneNumber number) {
        return new NumberFacts(
                1, number, MOSCOW, List.of(), false, false, false, List.of(), Optional.empty(), Optional.empty());
    }

    private static DialVerdict check(AnOutboundLine line, PhoneNumber... numbers) {
        var facts = List.of(numbers).stream().map(LineRulesTest::facts).toArray(NumberFacts[]::new);
        return DialRules.check(lead(facts), terms(line), NOW);
    }

    private static DialFacts lead(NumberFacts... numbers) {
        return new DialFacts(Section.TO_CALL, false, true, 0, NOW.minusSeconds(60), false, List.of(numbers));
    }

    private static DialTerms terms(AnOutboundLine line) {
        var always = new CallingCalendar(CallingHours.everyDay(LocalTime.MIN, LocalTime.MAX), Set.of());
        return new DialTerms(always, 5, new AttemptCaps(2, 4), false, LegalTerms.NONE, line.facts());
    }

    private static Reason reason(DialVerdict verdict) {
        return ((Refused) verdict).reason();
    }

    private static Refused forGood(Reason reason) {
        return new Refused(reason, Optional.empty());
    }
}
