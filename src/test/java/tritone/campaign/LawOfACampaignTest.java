package tritone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.campaign.law.Jurisdiction.Permitted;
import tritone.campaign.law.Jurisdiction.Reason;
import tritone.campaign.law.Jurisdiction.Refused;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.LegalTerms;
import tritone.campaign.rules.RetryRules;
import tritone.people.TeamId;

class LawOfACampaignTest {
    private static final Optional<String> JOURNAL = Optional.of("log 14");

    @Test
    void whoAdvertisesWithoutEvidenceOfConsentMayCallOnlyLeadsWithTheirOwn() {
        var campaign = campaign(Mode.PROGRESSIVE, advertising(Law.RU, Optional.empty()));
        assertThat(campaign.asksEachLead()).isTrue();
        assertThat(campaign.verdict(false)).isEqualTo(new Refused(Reason.NO_CONSENT_ON_RECORD));
        assertThat(campaign.verdict(true)).isEqualTo(new Permitted());
    }

    @Test
    void nobodyIsAskedWhereTheCampaignHasEvidenceForAllOrAdvertisesNothingOrDialsByHand() {
        var told = new PaceTerms(1.5, 0.03, Law.RU, false, Optional.empty(), 1);
        for (var campaign : Set.of(
                campaign(Mode.PREDICTIVE, advertising(Law.RU, JOURNAL)),
                campaign(Mode.PREDICTIVE, told),
                campaign(Mode.PREVIEW, advertising(Law.RU, Optional.empty())),
                campaign(Mode.PREDICTIVE, advertising(Law.US, Optional.empty())))) {
            assertThat(campaign.asksEachLead()).isFalse();
            assertThat(campaign.verdict(false)).isEqualTo(new Permitted());
        }
    }

    @Test
    void theLawAddsItsTermsToTheRulesOfTheCampaign() {
        assertThat(campaign(Mode.PROGRESSIVE, advertising(Law.RU, Optional.empty()))
                        .legalTerms())
                .isEqualTo(new LegalTerms(Optional.of(2), Duration.ZERO, true, true));
        assertThat(campaign(Mode.PREDICTIVE, advertising(Law.UK, Optional.empty()))
                        .legalTerms())
                .isEqualTo(new LegalTerms(Optional.of(3), Duration.ofHours(72), false, false));
        assertThat(campaign(Mode.PREVIEW, advertising(Law.NONE, Optional.empty()))
                        .legalTerms())
                .isEqualTo(new LegalTerms(Optional.empty(), Duration.ZERO, true, false));
    }

    @Test
    void aCampaignBeginsUnderTheLawOfTheCompanysCountry() {
        assertThat(company("RU").law()).isEqualTo(Law.RU);
        assertThat(company("US").law()).isEqualTo(Law.US);
        assertThat(company("GB").law()).isEqualTo(Law.UK);
        assertThat(company("KZ").law()).as("a law that is not written here").isEqualTo(Law.RU);
    }

    @Test
    void aCampaignBeginsInAModeThatItsLawLets() {
        for (Law law : Law.values()) {
            var terms = PaceTerms.usual(law);
            assertThat(campaign(terms.usualMode(), terms).verdict(false))
                    .as("%s", law)
                    .isEqualTo(new Permitted());
        }
        assertThat(PaceTerms.usual(Law.RU).usualMode()).isEqualTo(Mode.PREVIEW);
        assertThat(advertising(Law.RU, JOURNAL).usualMode()).isEqualTo(Mode.PROGRESSIVE);
        assertThat(PaceTerms.usual(Law.US).usualMode()).isEqualTo(Mode.PROGRESSIVE);
    }

    private static Company company(String country) {
        return new Company(country, ZoneOffset.UTC);
    }

    private static PaceTerms advertising(Law law, Optional<String> consent) {
        return new PaceTerms(1.5, 0.03, law, true, consent, 1);
    }

    private static CampaignSettings campaign(Mode mode, PaceTerms pace) {
        return new CampaignSettings(
                "spring",
                new TeamId(1),
                Set.of(),
                mode,
                pace,
                "public",
                50,
                Optional.empty(),
                Duration.ofSeconds(20),
                false,
                true,
                "ru",
                Duration.ofSeconds(30),
                "ООО Тритон",
                Optional.empty(),
                TestCampaigns.ALWAYS,
                RetryRules.standard(),
                new AttemptCaps(3, 8),
                DayCaps.NONE);
    }
}
