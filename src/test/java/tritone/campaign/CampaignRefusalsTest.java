package tritone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Refusal.BasesTakenOut;
import tritone.campaign.Refusal.ChangedMeanwhile;
import tritone.campaign.Refusal.NameTaken;
import tritone.campaign.Refusal.Unfit;
import tritone.campaign.Refusal.Unknown;
import tritone.campaign.Refusal.Unlawful;
import tritone.campaign.law.Jurisdiction.Reason;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.DayCaps;
import tritone.lead.BaseId;
import tritone.people.TeamId;
import tritone.phone.PhoneNumber;
import tritone.script.ScriptId;

/// Whoever sets up or changes a campaign, by the API or not, is refused the same.
@QuarkusTest
@WithTestResource(Database.class)
class CampaignRefusalsTest {
    private static final long NOBODYS = 4_000_000_000L;

    @Inject
    Campaigns campaigns;

    @Inject
    TestCampaigns given;

    private BaseId base;
    private CampaignSettings usual;

    @BeforeEach
    void aWish() {
        base = given.aBase();
        usual = given.settings(base);
    }

    @Test
    void aCampaignNamesOnlyWhatThereIs() {
        assertThat(adding(wish().trunk("nowhere"))).isEqualTo(refused(Unknown.TRUNK));
        assertThat(adding(wish().bases(base, new BaseId(NOBODYS)))).isEqualTo(refused(Unknown.BASES));
        assertThat(adding(wish().team(new TeamId(NOBODYS)))).isEqualTo(refused(Unknown.TEAM));
        assertThat(adding(wish().script(new ScriptId(NOBODYS)))).isEqualTo(refused(Unknown.SCRIPT));
        assertThat(adding(wish().trunk("nowhere").team(new TeamId(NOBODYS))))
                .isEqualTo(refused(Unknown.TRUNK, Unknown.TEAM));
        assertThat(campaigns.byName(usual.name())).isEmpty();
    }

    @Test
    void aCampaignShowsANumberOfItsOwnLineOnly() {
        assertThat(adding(wish().showing(new PhoneNumber("+74951234567")))).isEqualTo(refused(Unfit.CALLER_ID));
    }

    @Test
    void aCapOnCostNeedsTheLinesPrices() {
        var cap = new DayCaps(Optional.of(BigDecimal.TEN), Optional.empty());
        assertThat(adding(wish().day(cap))).isEqualTo(refused(Unfit.UNPRICED));
    }

    @Test
    void aCampaignIsDialledAsItsLawLets() {
        assertThat(adding(wish().mode(Mode.PREDICTIVE).pace(under(Law.RU, 0.03))))
                .isEqualTo(refused(new Unlawful(Reason.NO_CONSENT_ON_RECORD)));
        assertThat(adding(wish().mode(Mode.RATIO).pace(under(Law.US, 0.04))))
                .isEqualTo(refused(new Unlawful(Reason.LIMIT_TOO_HIGH)));
        assertThat(adding(wish().mode(Mode.PREVIEW).pace(under(Law.RU, 0.03)))).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void leadsThatAgreedThemselvesLetThemBeDialledWithoutAHuman() {
        given.said(given.aLead(base), "заявка с сайта");
        assertThat(adding(wish().mode(Mode.PREDICTIVE).pace(under(Law.RU, 0.03))))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aNameIsOneCampaigns() {
        var first = campaigns.add(usual, null).orElseThrow();
        assertThat(campaigns.add(usual, null)).isEqualTo(refused(new NameTaken()));
        var other = campaigns.add(given.settings(base), null).orElseThrow();
        assertThat(campaigns.edit(other.id(), other.version(), usual, null)).isEqualTo(refused(new NameTaken()));
        assertThat(campaigns.edit(first.id(), first.version(), usual, null)).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aBaseStaysWhereItsLeadsHaveTheirHistory() {
        var made = campaigns.add(usual, null).orElseThrow();
        var another = given.aBase();
        assertThat(campaigns.edit(
                        made.id(), made.version(), wish().bases(another).settings(), null))
                .isEqualTo(refused(new BasesTakenOut(Set.of(base))));
        var more = campaigns
                .edit(made.id(), made.version(), wish().bases(base, another).settings(), null)
                .orElseThrow();
        assertThat(more.settings().bases()).containsExactlyInAnyOrder(base, another);
    }

    @Test
    void aChangeOfWhatSomebodyHasChangedSinceIsNotMade() {
        var seen = campaigns.add(usual, null).orElseThrow();
        campaigns
                .edit(seen.id(), seen.version(), wish().mode(Mode.PREVIEW).settings(), null)
                .orElseThrow();
        assertThat(campaigns.edit(seen.id(), seen.version(), usual, null)).isEqualTo(refused(new ChangedMeanwhile()));
        var gone = new Campaign(new CampaignId(NOBODYS), CampaignStatus.DRAFT, 0, usual);
        assertThat(campaigns.edit(gone.id(), gone.version(), usual, null)).isEqualTo(refused(new ChangedMeanwhile()));
    }

    @Test
    void aChangeIsHeldAgainstTheSameRulesAsANewCampaign() {
        var made = campaigns.add(usual, null).orElseThrow();
        var cap = new DayCaps(Optional.of(BigDecimal.TEN), Optional.empty());
        var wish = wish().mode(Mode.PREDICTIVE).pace(under(Law.RU, 0.03)).day(cap);
        assertThat(campaigns.edit(made.id(), made.version(), wish.settings(), null))
                .isEqualTo(refused(Unfit.UNPRICED, new Unlawful(Reason.NO_CONSENT_ON_RECORD)));
        assertThat(campaigns.edit(
                        made.id(), made.version(), wish().trunk("nowhere").settings(), null))
                .isEqualTo(refused(Unknown.TRUNK));
        assertThat(campaigns.byId(made.id())).contains(made);
    }

    @Test
    void whoCountsOnNoRefusalIsToldOfOne() {
        var refused = adding(wish().trunk("nowhere"));
        assertThatThrownBy(refused::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TRUNK");
    }

    private Saving adding(SettingsDraft wish) {
        return campaigns.add(wish.settings(), null);
    }

    private SettingsDraft wish() {
        return new SettingsDraft(usual);
    }

    private static PaceTerms under(Law law, double abandoned) {
        return new PaceTerms(1.5, abandoned, law, true, Optional.empty(), 1);
    }

    private static Saving.Refused refused(Refusal... reasons) {
        return new Saving.Refused(List.of(reasons));
    }
}
