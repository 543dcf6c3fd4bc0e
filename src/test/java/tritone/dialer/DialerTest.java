package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.InFlight;
import tritone.call.Said;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.TestCampaigns;
import tritone.campaign.law.Mode;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class DialerTest {
    @Inject
    ALine line;

    @Inject
    Dialer dialer;

    @Inject
    HopperFill fill;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Calls calls;

    @Inject
    Floor floor;

    @Inject
    CampaignProgress progress;

    @Test
    void eachFreeOperatorGetsOneLine() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(6));
        line.aReadyOperator();
        line.aReadyOperator();
        // When
        line.tick(campaign);
        line.tick(campaign);
        // Then
        assertThat(calls.inFlight(campaign.id())).hasSize(2);
        assertThat(line.standing(campaign, "DIALLING")).isEqualTo(2);
    }

    @Test
    void withNobodyFreeNothingIsDialled() {
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(3));
        line.tick(campaign);
        assertThat(calls.inFlight(campaign.id())).isEmpty();
    }

    @Test
    void aPausedCampaignFinishesItsLinesAndPlacesNoMore() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(4));
        var olga = line.aReadyOperator();
        line.tick(campaign);
        campaigns.become(campaign.id(), CampaignStatus.PAUSED, null);
        line.aReadyOperator();
        // When
        line.tick(campaign);
        // Then
        assertThat(line.dialled(campaign)).hasSize(1);
        line.talk(campaign, olga, new Said(Disposition.CONTACT_MADE, Optional.empty(), false, Optional.empty()));
        assertThat(line.standing(campaign, "FINISHED")).isEqualTo(1);
        assertThat(line.standing(campaign, "CAMPAIGN_NOT_RUNNING")).isPositive();
    }

    @Test
    void campaignsThatShareABaseNeverHaveOneLeadOnTwoLines() throws Exception {
        // Given
        var leads = line.leads(8);
        var one = line.running(Mode.PROGRESSIVE, leads);
        var otherTeam = floor.aTeam().id();
        var other = given.running(
                TestCampaigns.with(given.settings(line.base()), otherTeam, Mode.PROGRESSIVE, TestCampaigns.ALWAYS));
        fill.fill(other);
        for (int i = 0; i < 6; i++) {
            line.aReadyOperator();
            floor.aReadyOperator(otherTeam);
        }
        Callable<Void> first = () -> ticked(one);
        Callable<Void> second = () -> ticked(other);
        // When
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(first, second))) done.get();
        }
        // Then
        var numbers = calls.inFlight().stream()
                .filter(call ->
                        call.campaign().equals(one.id()) || call.campaign().equals(other.id()))
                .map(InFlight::lead)
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void campaignsOfOneTeamShareItsOperators() {
        // Given
        var one = line.running(Mode.PROGRESSIVE, line.leads(5));
        var otherBase = given.aBase();
        for (int i = 0; i < 5; i++) given.aLead(otherBase);
        var other = given.running(
                TestCampaigns.with(given.settings(otherBase), line.team(), Mode.PROGRESSIVE, TestCampaigns.ALWAYS));
        fill.fill(other);
        line.aReadyOperator();
        line.aReadyOperator();
        // When
        dialer.tick(List.of(one, other));
        dialer.tick(List.of(one, other));
        // Then
        assertThat(calls.inFlight(one.id()).size() + calls.inFlight(other.id()).size())
                .isEqualTo(2);
    }

    @Test
    void whyItDialsAsItDoesIsKeptWhenItChanges() {
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        line.tick(campaign);
        line.tick(campaign);
        assertThat(line.sql()
                        .query(
                                row -> row.getString(1),
                                "select because from pacing_note where campaign_id = ?",
                                campaign.id().value()))
                .containsExactly("NOBODY_FREE free=0 lines=0 surplus=0 budget=0 ratio=1.0");
    }

    @Test
    void thePaceLogCountsTheCallsThatWerePlacedAndNotThosePlanned() {
        // Given
        var campaign = line.running(Mode.PROGRESSIVE, line.leads(1));
        for (int i = 0; i < 3; i++) line.aReadyOperator();
        // When
        for (int i = 0; i < 3; i++) line.tick(campaign);
        // Then
        assertThat(calls.inFlight(campaign.id())).hasSize(1);
        assertThat(dialled(campaign)).isEqualTo(1);
    }

    @Test
    void aLeadThatAnOperatorLooksAtIsNotDialledYet() {
        var campaign = line.running(Mode.PREVIEW, line.leads(2));
        line.aReadyOperator();
        line.tick(campaign);
        assertThat(line.standing(campaign, "LEASED")).isEqualTo(1);
        assertThat(dialled(campaign)).isZero();
    }

    private int dialled(Campaign campaign) {
        return progress.of(campaign.id()).notes().stream()
                .mapToInt(CampaignProgress.Reasoned::dialled)
                .sum();
    }

    private Void ticked(Campaign campaign) {
        for (int i = 0; i < 4; i++) line.tick(campaign);
        return null;
    }
}
