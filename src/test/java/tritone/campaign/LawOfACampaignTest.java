package tritone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
