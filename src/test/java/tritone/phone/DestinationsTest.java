package tritone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationsTest {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final AllowedNumbers RUSSIANS = AllowedNumbers.usual(Set.of("RU"));

    @ParameterizedTest
    @CsvSource({
        "+79161234567, RU, MOBILE",
        "+79000170008, RU, MOBILE",
        "+74951234567, RU, FIXED",
        "+78002002020, RU, TOLL_FREE",
        "+78031234567, RU, PREMIUM",
        "+78041234567, RU, UNIVERSAL_ACCESS",
        "+78081234567, RU, PERSONAL",
        "+78090001701, RU, PREMIUM",
        "+79541234567, RU, SATELLITE",
        "+78402261234, GE, FIXED",
        "+79407712345, GE, MOBILE",
        "+77172123456, KZ, FIXED",
        "+77011234567, KZ, MOBILE",
        "+37190001702, LV, PREMIUM",
        "+37166123456, LV, FIXED",
        "+449090001703, GB, PREMIUM",
        "+448701234567, GB, PREMIUM",
        "+447012345678, GB, PERSONAL",
        "+447781123456, GG, MOBILE",
        "+441534123456, JE, FIXED",
        "+447624123456, IM, MOBILE",
        "+12125550100, US, FIXED_OR_MOBILE",
        "+14165550100, CA, FIXED_OR_MOBILE",
        "+18765551234, JM, MOBILE",
        "+18095551234, DO, FIXED_OR_MOBILE",
        "+12844961234, VG, MOBILE",
        "+19005550174, US, PREMIUM",
        "+12129761234, US, PREMIUM",
        "+12125551212, US, PREMIUM",
        "+15005551234, US, PERSONAL",
        "+881600017060, 001, SATELLITE",
        "+8821600017050, 001, INTERNATIONAL_NETWORK",
        "+883510001234567, 001, INTERNATIONAL_NETWORK",
        "+870773111632, 001, SATELLITE",
        "+87810123456789, 001, PERSONAL",
        "+979123456789, 001, PREMIUM",
        "+80812345678, 001, SHARED_COST",
        "+80012345678, 001, TOLL_FREE",
        "+33892123456, FR, PREMIUM",
        "+33912345678, FR, VOIP",
        "+491801234567, DE, SHARED_COST",
        "+420900123456, CZ, PREMIUM",
        "+44118118, ZZ, SHORT_CODE",
        "+99999999999, ZZ, UNKNOWN",
        "+380700123456, UA, UNKNOWN",
        // a habit of writing, and no number: the switch would dial it as it stands
        "+789161234567, ZZ, UNKNOWN",
    })
    void aNumberIsOfTheCountryAndKindThatItsCallIsBilledAs(String number, String country, NumberKind kind) {
        assertThat(Destinations.of(new PhoneNumber(number))).isEqualTo(new Destination(country, kind));
    }

    /// Every country's example of every kind: none of what costs more is ever taken for a fixed or a mobile number.
    @Test
    void noCountrysExampleOfACostlyKindPassesForAUsualNumber() {
        int looked = 0;
        for (String region : PLAN.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                var example = PLAN.getExampleNumberForType(region, type);
                if (example == null) continue;
                String e164 = PLAN.format(example, PhoneNumberFormat.E164);
                if (!e164.matches("\\+[1-9][0-9]{7,14}")) continue;
                var destination = Destinations.of(new PhoneNumber(e164));
                looked++;
                switch (type) {
                    // Finland and Åland share their mobile numbers
                    case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE ->
                        assertThat(PLAN.getCountryCodeForRegion(destination.country()))
                                .as(e164)
                                .isEqualTo(example.getCountryCode());
                    case TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN ->
                        assertThat(destination.kind())
                                .as(region + " " + type + " " + e164)
                                .isNotIn(NumberKind.FIXED, NumberKind.MOBILE, NumberKind.FIXED_OR_MOBILE);
                }
            }
        }
        assertThat(looked).isGreaterThan(800);
    }

    @Test
    void aRussianLineDialsNoCountrysExampleButItsOwnFixedAndMobileOnes() {
        for (String region : PLAN.getSupportedRegions()) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                var example = PLAN.getExampleNumberForType(region, type);
                if (example == null) continue;
                String e164 = PLAN.format(example, PhoneNumberFormat.E164);
                if (!e164.matches("\\+[1-9][0-9]{7,14}")) continue;
                boolean usual = type == PhoneNumberType.FIXED_LINE
                        || type == PhoneNumberType.MOBILE
                        || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
                assertThat(RUSSIANS.allows(new PhoneNumber(e164)))
                        .as(region + " " + type + " " + e164)
                        .isEqualTo(region.equals("RU") && usual);
            }
        }
    }

    /// A hundred thousand numbers at random: each has a kind, and what is not of this country is not dialled.
    @Test
    void anyDigitsWhateverHaveADestinationAndNoLineAtHomeDialsThemAbroad() {
        var random = new Random(17);
        for (int i = 0; i < 100_000; i++) {
            var digits = new StringBuilder("+").append(1 + random.nextInt(9));
            int length = 8 + random.nextInt(8);
            while (digits.length() <= length) digits.append(random.nextInt(10));
            var number = new PhoneNumber(digits.toString());
            var destination = Destinations.of(number);
            if (!digits.toString().startsWith("+7"))
                assertThat(RUSSIANS.allows(number)).as(digits.toString()).isFalse();
            if (RUSSIANS.allows(number)) assertThat(destination.country()).isEqualTo("RU");
            if (digits.length() > 12 && digits.charAt(1) == '7')
                assertThat(RUSSIANS.allows(number)).isFalse();
        }
    }

    @Test
    void whereAPlanDoesNotTellFixedFromMobileBothMustBeAllowed() {
        var american = new PhoneNumber("+12125550100");
        assertThat(AllowedNumbers.usual(Set.of("US")).allows(american)).isTrue();
        assertThat(new AllowedNumbers(Set.of("US"), Set.of(NumberKind.FIXED)).allows(american))
                .isFalse();
        // neither Jamaica nor the Dominican Republic is dialled with the United States
        assertThat(AllowedNumbers.usual(Set.of("US")).allows(new PhoneNumber("+18765551234")))
                .isFalse();
        assertThat(AllowedNumbers.usual(Set.of("US")).allows(new PhoneNumber("+18095551234")))
                .isFalse();
    }

    @Test
    void onlyALineThatAllowsTheNumberAndOwnsTheShownOneLetsACallOut() {
        var own = new PhoneNumber("+74951234567");
        var line = new OutboundLine("public", RUSSIANS, Set.of(own));
        var mobile = new PhoneNumber("+79161234567");
        assertThat(line.clear(mobile, Optional.empty())).isPresent();
        assertThat(line.clear(mobile, Optional.of(own)))
                .hasValueSatisfying(way -> assertThat(way.shown()).contains(own));
        assertThat(line.clear(mobile, Optional.of(new PhoneNumber("+74957654321"))))
                .isEmpty();
        assertThat(line.clear(new PhoneNumber("+78091234567"), Optional.of(own)))
                .isEmpty();
    }
}
