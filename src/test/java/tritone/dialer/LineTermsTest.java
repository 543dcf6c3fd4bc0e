package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Calls;
import tritone.call.NewAttempt;
import tritone.call.Placing;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignSettings;
import tritone.campaign.LineBook;
import tritone.campaign.LineTerms;
import tritone.campaign.TestCampaigns;
import tritone.campaign.TrunkNumbers;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.CallRate;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.DayRoom.Account;
import tritone.campaign.rules.RateTable;
import tritone.campaign.rules.Reason;
import tritone.lead.LeadId;
import tritone.phone.AllowedNumbers;
import tritone.phone.NumberKind;
import tritone.phone.PhoneNumber;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.Telephony.Dial;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class LineTermsTest {
    private static final AllowedNumbers USUAL = AllowedNumbers.usual(Set.of("RU"));

    @Inject
    ALine line;

    @Inject
    TestCampaigns given;

    @Inject
    LineBook lines;

    @Inject
    LineDays days;

    @Inject
    LineShares shares;

    @Inject
    TrunkNumbers numbers;

    @Inject
    LineSieve sieve;

    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Test
    void aCostlyNumberIsCountedAtOnceIsNeverDialledAndComesBackWhenSomebodyAllowsIt() {
        // Given
        var satellite = given.aLead(line.base(), "Europe/Moscow", "+881612345678");
        told(satellite, "001", "SATELLITE");
        var premium = given.aLead(line.base(), "Europe/Moscow", "+78091234567");
        var usual = given.aLead(line.base());
        var campaign = line.running(Mode.PROGRESSIVE, List.of(satellite, premium, usual));
        assertThat(line.standing(campaign, "BARRED_BY_LINE"))
                .as("told by the import")
                .isEqualTo(1);
        line.aReadyOperator();
        line.aReadyOperator();
        line.aReadyOperator();
        // When
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign))
                .singleElement()
                .satisfies(number -> assertThat(number).startsWith("+79"));
        assertThat(line.standing(campaign, "BARRED_BY_LINE")).isEqualTo(2);
        // When
        lines.put(
                campaign.settings().trunk(),
                terms(
                        new AllowedNumbers(Set.of("RU", "001"), Set.of(NumberKind.MOBILE, NumberKind.SATELLITE)),
                        RateTable.UNKNOWN,
                        DayCaps.NONE));
        sieve.sift(campaign);
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).contains("+881612345678").doesNotContain("+78091234567");
    }

    @Test
    void nobodyWhoPlacesACallPastTheRulesGetsABarredNumberToTheSwitch() {
        var campaign = line.running(Mode.PROGRESSIVE, List.of(given.aLead(line.base())));
        var barred = new PhoneNumber("+37190001702");
        var call = calls.place(attempt(campaign, given.aLead(given.aBase()), barred))
                .call()
                .orElseThrow();
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
        assertThat(phone.orders(Dial.class)).noneMatch(dial -> dial.call().equals(call));
        assertThat(phone.orders(Dial.class)).noneMatch(dial -> dial.way().to().equals(barred));
    }

    @Test
    void whatTheHopperFiltersAndWhatTheRulesRefuseAreTheSame() {
        var allowed = new AllowedNumbers(
                Set.of("RU", "US", "001"), Set.of(NumberKind.FIXED, NumberKind.MOBILE, NumberKind.SATELLITE));
        for (String e164 : List.of(
                "+79161234567", "+78091234567", "+12125550100", "+18765551234", "+881612345678", "+37166123456")) {
            var number = new PhoneNumber(e164);
            var lead = given.aLead(line.base(), "Europe/Moscow", e164);
            var destination = tritone.phone.Destinations.of(number);
            told(lead, destination.country(), destination.kind().name());
            boolean barred = line.sql()
                    .query(row -> row.getBoolean(1), "select " + LineSieve.barred(Long.toString(lead.value()), allowed))
                    .getFirst();
            assertThat(barred).as(e164).isNotEqualTo(allowed.allows(number));
        }
    }

    @Test
    void callsPlacedAtOnceByManyDoNotPassTheDaysMinutesTogether() throws Exception {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        // room for five calls of three minutes
        capped(campaign, RateTable.UNKNOWN, new DayCaps(Optional.empty(), Optional.of(15)));
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 24; i++) {
            var attempt = attempt(campaign, given.aLead(given.aBase()), new PhoneNumber(TestCampaigns.aNumber()));
            attempts.add(() -> placed(attempt));
        }
        // When
        long placed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(attempts)) placed += one.get() ? 1 : 0;
        }
        // Then
        assertThat(placed).isEqualTo(5);
        assertThat(today(campaign).setAside().seconds()).isEqualTo(15 * 60);
        // nothing stays of those that were refused
        assertThat(line.dialled(campaign)).hasSize(5);
        calls.inFlight(campaign.id()).forEach(call -> phone.customerGoes(call.call(), HangUpCause.NO_ANSWER));
        await().until(() -> today(campaign).setAside().seconds() == 0);
        assertThat(today(campaign).used().seconds()).isZero();
        assertThat(placed(attempt(campaign, given.aLead(given.aBase()), new PhoneNumber(TestCampaigns.aNumber()))))
                .isTrue();
    }

    @Test
    void atItsCapALineDialsNobodyAndSaysSoUntilTheCapIsRaised() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(3));
        capped(campaign, prices(), new DayCaps(Optional.of(new BigDecimal("10")), Optional.empty()));
        line.aReadyOperator();
        spent(campaign, 180, "9.50");
        // When
        line.tick(campaign);
        // Then: not one whole minute is left
        assertThat(line.dialled(campaign)).isEmpty();
        assertThat(line.standing(campaign, Reason.LINE_CAP_REACHED.name())).isGreaterThan(0);
        // When
        capped(campaign, prices(), new DayCaps(Optional.of(new BigDecimal("100")), Optional.empty()));
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).hasSize(1);
    }

    @Test
    void whatACallCostIsCountedFromItsAnswerInWholeMinutesForItsLineAndItsCampaign() {
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        capped(campaign, prices(), new DayCaps(Optional.of(new BigDecimal("1000")), Optional.empty()));
        line.aReadyOperator();
        line.tick(campaign);
        var call = line.only(campaign);
        assertThat(today(campaign).setAside().cost()).isEqualByComparingTo("18");
        phone.answer(call);
        await().until(() -> calls.inFlight(campaign.id()).getFirst().joinedAt().isPresent());
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> today(campaign).used().seconds() == 60);
        assertThat(today(campaign).used().cost()).isEqualByComparingTo("6");
        assertThat(today(campaign).setAside().seconds()).isZero();
        assertThat(days.campaign(campaign).used().cost()).isEqualByComparingTo("6");
    }

    @Test
    void aTalkThatOutlastsItsShareHasMoreSetAside() {
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        capped(campaign, RateTable.UNKNOWN, new DayCaps(Optional.empty(), Optional.of(100)));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        var call = line.only(campaign);
        phone.answer(call);
        await().until(() -> calls.inFlight(campaign.id()).getFirst().joinedAt().isPresent());
        line.sql()
                .update(
                        "update open_attempt set answered_at = answered_at - interval 10 minute where id = ?",
                        call.toString());
        shares.outlasting();
        assertThat(today(campaign).setAside().seconds()).isBetween(660L, 680L);
        assertThat(olga).isNotNull();
    }

    @Test
    void aCampaignWhoseNumberWasTakenFromItsLineDialsNobody() {
        var own = new PhoneNumber("+74951234567");
        var settings = settings();
        numbers.put(settings.trunk(), List.of(new TrunkNumbers.OwnNumber(own, "")));
        var campaign = line.running(TestCampaigns.showing(settings, own));
        line.aReadyOperator();
        numbers.put(settings.trunk(), List.of());
        line.tick(campaign);
        assertThat(line.dialled(campaign)).isEmpty();
        assertThat(line.standing(campaign, Reason.CALLER_ID_NOT_OF_LINE.name())).isEqualTo(1);
        numbers.put(settings.trunk(), List.of(new TrunkNumbers.OwnNumber(own, "")));
        line.tick(campaign);
        assertThat(line.dialled(campaign)).hasSize(1);
        assertThat(phone.orders(Dial.class)).anyMatch(dial -> dial.way().shown().equals(Optional.of(own)));
    }

    private CampaignSettings settings() {
        given.aLead(line.base());
        return TestCampaigns.with(given.settings(line.base()), line.team(), Mode.PROGRESSIVE, TestCampaigns.ALWAYS);
    }

    private boolean placed(NewAttempt attempt) {
        return switch (calls.place(attempt)) {
            case Placing.Placed _ -> true;
            case Placing.Refused(Reason reason) -> {
                assertThat(reason).isEqualTo(Reason.LINE_CAP_REACHED);
                yield false;
            }
        };
    }

    private Account today(Campaign campaign) {
        return days.line(campaign.settings().trunk(), DayCaps.NONE);
    }

    private void capped(Campaign campaign, RateTable rates, DayCaps caps) {
        lines.put(campaign.settings().trunk(), terms(USUAL, rates, caps));
    }

    private static LineTerms terms(AllowedNumbers allowed, RateTable rates, DayCaps caps) {
        return new LineTerms(allowed, "RUB", rates, caps, Optional.empty());
    }

    private static RateTable prices() {
        return new RateTable(List.of(
                new CallRate(Optional.empty(), Optional.empty(), Optional.empty(), new BigDecimal("6"), 60, 60)));
    }

    private void spent(Campaign campaign, long seconds, String cost) {
        QuarkusTransaction.requiringNew()
                .run(() -> days.add(
                        days.today(),
                        campaign.settings().trunk(),
                        campaign.id(),
                        new LineDays.Change(
                                new tritone.campaign.rules.Spend(seconds, new BigDecimal(cost)), 0, BigDecimal.ZERO)));
    }

    private void told(LeadId lead, String country, String kind) {
        line.sql().update("update lead_phone set country = ?, kind = ? where lead_id = ?", country, kind, lead.value());
    }

    private static NewAttempt attempt(Campaign campaign, LeadId lead, PhoneNumber number) {
        return new NewAttempt(
                campaign.id(),
                lead,
                1,
                number,
                java.time.ZoneId.of("Europe/Moscow"),
                campaign.settings().trunk(),
                1,
                Optional.empty());
    }
}
