package tritone.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.InFlight;
import tritone.call.Said;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.Mode;
import tritone.campaign.TestCampaigns;
import tritone.campaign.Trunks;
import tritone.lead.BaseId;
import tritone.lead.DoNotCall;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;
import tritone.telephony.TelephonyEvent.TrunkSeen;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class DialerTest {
    @Inject
    Dialer dialer;

    @Inject
    HopperFill fill;

    @Inject
    Recovery recovery;

    @Inject
    Previews previews;

    @Inject
    Standings standings;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Trunks trunks;

    @Inject
    DoNotCall doNotCall;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Floor floor;

    @Inject
    FakeSwitch phone;

    @Inject
    Event<TelephonyEvent> news;

    @Inject
    Clock clock;

    @Inject
    DataSource source;

    private Sql sql;
    private TeamId team;
    private BaseId base;

    @BeforeEach
    void aTeamAndABase() {
        phone.behaves();
        sql = new Sql(source);
        team = floor.aTeam().id();
        base = given.aBase();
    }

    @Test
    void eachFreeOperatorGetsOneLine() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(6));
        floor.aReadyOperator(team);
        floor.aReadyOperator(team);
        // When
        tick(campaign);
        tick(campaign);
        // Then
        assertThat(calls.inFlight(campaign.id())).hasSize(2);
        assertThat(standing(campaign, "DIALLING")).isEqualTo(2);
    }

    @Test
    void withNobodyFreeNothingIsDialled() {
        var campaign = running(Mode.PROGRESSIVE, leads(3));
        tick(campaign);
        assertThat(calls.inFlight(campaign.id())).isEmpty();
    }

    @Test
    void aConversationsOutcomeEndsTheLead() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(1));
        var olga = floor.aReadyOperator(team);
        tick(campaign);
        // When
        talk(campaign, olga, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        // Then
        assertThat(standing(campaign, "FINISHED")).isEqualTo(1);
        assertThat(lead(campaign).attempts()).isEqualTo(1);
    }

    @Test
    void aPromisedCallbackGoesToTheOneWhoPromised() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(1));
        var olga = floor.aReadyOperator(team);
        tick(campaign);
        Instant at = clock.instant().plus(Duration.ofDays(2));
        // When
        talk(campaign, olga, new Said(Disposition.CALLBACK, Optional.of(at), true, Optional.empty()));
        // Then
        assertThat(standing(campaign, "CALLBACK_LATER")).isEqualTo(1);
        due(campaign);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        tick(campaign);
        assertThat(sql.query(
                        row -> row.getLong(1),
                        "select for_agent from attempt where campaign_id = ? and number_of = 2",
                        campaign.id().value()))
                .containsExactly(olga.value());
    }

    @Test
    void aDeadNumberIsNeverDialledAgainAndTheNextOneIsAtOnce() {
        // Given
        String dead = TestCampaigns.aNumber();
        String next = TestCampaigns.aNumber();
        var lead = given.aLead(base, "Europe/Moscow", dead, next);
        var campaign = running(Mode.PROGRESSIVE, List.of(lead));
        floor.aReadyOperator(team);
        tick(campaign);
        // When
        ends(campaign, HangUpCause.DEAD_NUMBER);
        tick(campaign);
        // Then
        assertThat(dialled(campaign)).containsExactly(dead, next);
    }

    @Test
    void nobodyAtHomeIsTriedAgainLaterAndOthersMeanwhile() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(2));
        floor.aReadyOperator(team);
        tick(campaign);
        // When
        ends(campaign, HangUpCause.BUSY);
        tick(campaign);
        // Then
        assertThat(dialled(campaign)).doesNotHaveDuplicates().hasSize(2);
        assertThat(standing(campaign, "RETRY_LATER")).isEqualTo(1);
    }

    @Test
    void anAbandonedPersonIsCalledBackBeforeTheOthers() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(2));
        var olga = floor.aReadyOperator(team);
        tick(campaign);
        agents.pause(olga, "break");
        var call = only(campaign);
        // When
        phone.answer(call);
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(call)));
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
        // Then
        assertThat(standing(campaign, "CALLBACK_LATER")).isEqualTo(1);
        due(campaign);
        agents.ready(olga);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        tick(campaign);
        assertThat(dialled(campaign))
                .hasSize(2)
                .satisfies(numbers -> assertThat(numbers.getFirst()).isEqualTo(numbers.getLast()));
    }

    @Test
    void aPausedCampaignFinishesItsLinesAndPlacesNoMore() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(4));
        var olga = floor.aReadyOperator(team);
        tick(campaign);
        campaigns.become(campaign.id(), CampaignStatus.PAUSED, null);
        floor.aReadyOperator(team);
        // When
        tick(campaign);
        // Then
        assertThat(dialled(campaign)).hasSize(1);
        talk(campaign, olga, new Said(Disposition.CONTACT_MADE, Optional.empty(), false, Optional.empty()));
        assertThat(standing(campaign, "FINISHED")).isEqualTo(1);
        assertThat(standing(campaign, "CAMPAIGN_NOT_RUNNING")).isPositive();
    }

    @Test
    void aFailingTrunkCostsTheLeadsNothingIsStoppedAndGoesOnWhenItAnswersAgain() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(8));
        String trunk = campaign.settings().trunk();
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        for (int i = 0; i < 5; i++) floor.aReadyOperator(team);
        tick(campaign);
        // When
        calls.inFlight(campaign.id()).forEach(call -> phone.customerGoes(call.call(), HangUpCause.TRUNK_FAILURE));
        // Then
        await().until(() -> trunks.byName(trunk).orElseThrow().stopped().isPresent());
        assertThat(sql.query(
                        row -> row.getInt(1),
                        "select coalesce(sum(attempts), 0) from hopper where campaign_id = ?",
                        campaign.id().value()))
                .containsExactly(0);
        tick(campaign);
        assertThat(dialled(campaign)).hasSize(5);
        assertThat(standing(campaign, "TRUNK_STOPPED")).isEqualTo(3);
        // a word that it answers is no news while it always has
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        news.fire(new TrunkSeen(trunk, false, clock.instant()));
        news.fire(new TrunkSeen(trunk, true, clock.instant()));
        await().until(() -> trunks.byName(trunk).orElseThrow().stopped().isEmpty());
    }

    @Test
    void campaignsThatShareABaseNeverHaveOneLeadOnTwoLines() throws Exception {
        // Given
        var leads = leads(8);
        var one = running(Mode.PROGRESSIVE, leads);
        var otherTeam = floor.aTeam().id();
        var other = given.running(
                TestCampaigns.with(given.settings(base), otherTeam, Mode.PROGRESSIVE, TestCampaigns.ALWAYS));
        fill.fill(other);
        for (int i = 0; i < 6; i++) {
            floor.aReadyOperator(team);
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
        var one = running(Mode.PROGRESSIVE, leads(5));
        var otherBase = given.aBase();
        for (int i = 0; i < 5; i++) given.aLead(otherBase);
        var other = given.running(
                TestCampaigns.with(given.settings(otherBase), team, Mode.PROGRESSIVE, TestCampaigns.ALWAYS));
        fill.fill(other);
        floor.aReadyOperator(team);
        floor.aReadyOperator(team);
        // When
        dialer.tick(List.of(one, other));
        dialer.tick(List.of(one, other));
        // Then
        assertThat(calls.inFlight(one.id()).size() + calls.inFlight(other.id()).size())
                .isEqualTo(2);
    }

    @Test
    void whoAsksNotToBeCalledIsClosedInEveryCampaign() {
        // Given
        String number = TestCampaigns.aNumber();
        var lead = given.aLead(base, "Europe/Moscow", number);
        var campaign = running(Mode.PROGRESSIVE, List.of(lead));
        var other = given.running(given.settings(base));
        fill.fill(other);
        var olga = floor.aReadyOperator(team);
        tick(campaign);
        // When
        talk(campaign, olga, new Said(Disposition.DO_NOT_CALL, Optional.empty(), false, Optional.empty()));
        // Then
        assertThat(doNotCall.contains(new PhoneNumber(number))).isTrue();
        assertThat(standing(campaign, "DO_NOT_CALL")).isEqualTo(1);
        assertThat(standing(other, "DO_NOT_CALL")).isEqualTo(1);
    }

    @Test
    void anOrderLostInACrashIsDueAgain() {
        // Given
        var campaign = running(Mode.PROGRESSIVE, leads(1));
        sql.update(
                "update hopper set standing = 'DIALLING', call_id = ? where campaign_id = ?",
                CallId.at(clock.millis(), 1, 2).toString(),
                campaign.id().value());
        // When
        recovery.mend(campaign);
        // Then
        floor.aReadyOperator(team);
        tick(campaign);
        assertThat(calls.inFlight(campaign.id())).hasSize(1);
    }

    @Test
    void inPreviewTheOperatorSeesTheLeadAndSaysWhenToCall() {
        // Given
        var campaign = running(Mode.PREVIEW, leads(2));
        var olga = floor.aReadyOperator(team);
        // When
        tick(campaign);
        tick(campaign);
        // Then
        assertThat(calls.inFlight(campaign.id())).isEmpty();
        var shown = previews.of(olga).orElseThrow();
        assertThat(standing(campaign, "LEASED")).isEqualTo(1);
        assertThat(previews.call(olga)).isTrue();
        var call = calls.inFlight(campaign.id()).getFirst();
        assertThat(call.lead()).isEqualTo(shown.lead());
        assertThat(previews.of(olga)).isEmpty();
        talk(campaign, olga, new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        assertThat(standing(campaign, "FINISHED")).isEqualTo(1);
    }

    @Test
    void aLeadPassedOverInPreviewComesRoundTomorrow() {
        var campaign = running(Mode.PREVIEW, leads(1));
        var olga = floor.aReadyOperator(team);
        tick(campaign);
        assertThat(previews.passOver(olga)).isTrue();
        tick(campaign);
        assertThat(previews.of(olga)).isEmpty();
        assertThat(standing(campaign, "PASSED_OVER")).isEqualTo(1);
    }

    @Test
    void whyItDialsAsItDoesIsKeptWhenItChanges() {
        var campaign = running(Mode.PROGRESSIVE, leads(1));
        tick(campaign);
        tick(campaign);
        assertThat(sql.query(
                        row -> row.getString(1),
                        "select because from pacing_note where campaign_id = ?",
                        campaign.id().value()))
                .containsExactly("NOBODY_FREE free=0 lines=0");
    }

    private Campaign running(Mode mode, List<LeadId> leads) {
        assertThat(leads).isNotEmpty();
        var campaign = given.running(TestCampaigns.with(given.settings(base), team, mode, TestCampaigns.ALWAYS));
        fill.fill(campaign);
        return campaign;
    }

    private List<LeadId> leads(int count) {
        return java.util.stream.Stream.generate(() -> given.aLead(base))
                .limit(count)
                .toList();
    }

    private void tick(Campaign campaign) {
        dialer.tick(List.of(campaign));
    }

    private Void ticked(Campaign campaign) {
        for (int i = 0; i < 4; i++) tick(campaign);
        return null;
    }

    private CallId only(Campaign campaign) {
        return calls.inFlight(campaign.id()).getFirst().call();
    }

    private void ends(Campaign campaign, HangUpCause cause) {
        phone.customerGoes(only(campaign), cause);
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
    }

    private void talk(Campaign campaign, PersonId operator, Said said) {
        var call = only(campaign);
        phone.answer(call);
        await().until(() -> agents.stateOf(operator) instanceof AgentState.Talking);
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(operator) instanceof AgentState.WrapUp);
        calls.dispose(call, operator, said);
        await().until(() -> calls.inFlight(campaign.id()).isEmpty());
    }

    /// Time passes for what waits in the hopper.
    private void due(Campaign campaign) {
        sql.update(
                "update hopper set due_at = utc_timestamp(6) where campaign_id = ? and reason = 'CALLBACK_LATER'",
                campaign.id().value());
    }

    private List<String> dialled(Campaign campaign) {
        return sql.query(
                row -> row.getString(1),
                "select e164 from attempt where campaign_id = ? order by ordered_at",
                campaign.id().value());
    }

    private Standings.LeadStanding lead(Campaign campaign) {
        long lead = sql.query(
                        row -> row.getLong(1),
                        "select lead_id from hopper where campaign_id = ?",
                        campaign.id().value())
                .getFirst();
        return standings.of(campaign, new LeadId(lead)).orElseThrow();
    }

    private long standing(Campaign campaign, String reason) {
        var standing = standings.of(campaigns.byId(campaign.id()).orElseThrow());
        assertThat(standing.lines().stream().mapToLong(Standings.Line::leads).sum())
                .isEqualTo(standing.total());
        return standing.lines().stream()
                .filter(line -> line.reason().equals(reason))
                .mapToLong(Standings.Line::leads)
                .sum();
    }
}
