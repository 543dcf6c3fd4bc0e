package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls.Answer;
import tritone.call.Calls.Reply;
import tritone.call.Corrections.Result;
import tritone.call.Drafts.Draft;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.TestCampaigns;
import tritone.campaign.rules.CallingHours;
import tritone.campaign.rules.Reason;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.script.Readings;
import tritone.script.Scripts;
import tritone.script.content.CardField;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.SomeScript;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.HangUpCause;
import tritone.telephony.WithFakeSwitch;

/// Whoever hands an operator's word on, the desk or not, is refused the same.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class WhatMayBeSaidTest {
    private static final Instant A_MINUTE_TO_MIDNIGHT_IN_MOSCOW = Instant.parse("2099-01-01T20:59:30Z");

    @Inject
    Calls calls;

    @Inject
    Corrections corrections;

    @Inject
    Campaigns campaigns;

    @Inject
    Scripts scripts;

    @Inject
    Readings readings;

    @Inject
    Agents agents;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    private TeamId team;
    private PersonId olga;

    @BeforeEach
    void anOperatorOfATeam() {
        phone.behaves();
        team = floor.aTeam().id();
        olga = floor.aReadyOperator(team);
    }

    @Test
    void whatTheSwitchSaysOrNobodyIsNotForAnOperatorToSay() {
        var call = aTalk(floor.aCampaign(team));
        for (var disposition : List.of(Disposition.CONNECTED, Disposition.NO_ANSWER, Disposition.NOT_STATED))
            assertThat(says(call, disposition)).isEqualTo(new OutcomeFault.NotForThemToSay());
        assertThat(floor.words(call)).isEmpty();
    }

    @Test
    void aCallbackNeedsATimeThatLiesAhead() {
        var call = aTalk(floor.aCampaign(team));
        assertThat(says(call, Disposition.CALLBACK)).isEqualTo(new OutcomeFault.WithoutTime());
        assertThat(calls.dispose(call, olga, callback(Instant.now().minusSeconds(1))))
                .isEqualTo(new OutcomeFault.InThePast());
        assertThat(calls.dispose(call, olga, callback(A_MINUTE_TO_MIDNIGHT_IN_MOSCOW)))
                .isEqualTo(Answer.DONE);
    }

    @Test
    void nobodyPromisesACallAtATimeAtWhichTheClientMayNotBeCalled() {
        var call = aTalk(aCampaignThatRestsAtMidnight());
        assertThat(calls.dispose(call, olga, callback(A_MINUTE_TO_MIDNIGHT_IN_MOSCOW)))
                .isEqualTo(new OutcomeFault.NotThen(
                        Reason.OUTSIDE_CALLING_HOURS,
                        Optional.of(A_MINUTE_TO_MIDNIGHT_IN_MOSCOW.plus(Duration.ofSeconds(30)))));
    }

    @Test
    void aTalkLedToItsEndHasFoundOutWhatTheScriptAsks() {
        var call = aTalkThatLacksAnswers();
        assertThat(says(call, Disposition.WARM)).isEqualTo(new OutcomeFault.AnswersMissing(List.of("Площадь")));
        assertThat(says(call, Disposition.REFUSAL_HARD)).isEqualTo(Answer.DONE);
    }

    @Test
    void ofAnothersCallNobodyLearnsWhatItLacks() {
        var call = aTalkThatLacksAnswers();
        var other = floor.aReadyOperator(team);
        assertThat(calls.dispose(call, other, said(Disposition.WARM))).isEqualTo(Answer.NOT_YOURS);
        assertThat(calls.dispose(call, other, callback(Instant.now().minusSeconds(1))))
                .isEqualTo(Answer.NOT_YOURS);
        assertThat(says(call, Disposition.REFUSAL_HARD)).isEqualTo(Answer.DONE);
    }

    @Test
    void whatWasSaidStandsWhateverIsSaidAfterIt() {
        var call = aTalk(floor.aCampaign(team));
        assertThat(says(call, Disposition.REFUSAL_HARD)).isEqualTo(Answer.DONE);
        assertThat(says(call, Disposition.CALLBACK)).isEqualTo(Answer.ALREADY);
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(says(call, Disposition.CALLBACK)).isEqualTo(Answer.ALREADY);
        assertThat(floor.words(call)).containsExactly("REFUSAL_HARD");
    }

    @Test
    void aDraftIsWholeOnlyIfItCouldBeSaid() {
        var call = aTalk(floor.aCampaign(team));
        assertThat(drafted(call, Optional.of(Disposition.WARM))).isTrue();
        assertThat(drafted(call, Optional.of(Disposition.CALLBACK))).isFalse();
        assertThat(drafted(call, Optional.of(Disposition.NOT_STATED))).isFalse();
        assertThat(drafted(call, Optional.empty())).isFalse();
        var other = floor.anOperator(team);
        assertThat(calls.draft(call, other, draft(Optional.of(Disposition.WARM))))
                .isEmpty();
    }

    @Test
    void aCorrectionIsHeldAgainstTheSameRules() {
        // Given
        var call = aTalk(floor.aCampaign(team));
        phone.customerGoes(call, HangUpCause.NORMAL);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        assertThat(says(call, Disposition.REFUSAL_HARD)).isEqualTo(Answer.DONE);
        await().until(() -> corrections.last(olga).isPresent());
        // When, Then
        var other = floor.anOperator(team);
        assertThat(corrections.correct(call, other, said(Disposition.WARM))).isEqualTo(new Result.NotTheirs());
        assertThat(corrections.correct(call, olga, said(Disposition.CALLBACK)))
                .isEqualTo(new Result.Objected(new OutcomeFault.WithoutTime()));
        assertThat(corrections.correct(call, olga, said(Disposition.NOT_STATED)))
                .isEqualTo(new Result.Objected(new OutcomeFault.NotForThemToSay()));
        assertThat(floor.words(call)).containsExactly("REFUSAL_HARD");
    }

    private Reply says(CallId call, Disposition disposition) {
        return calls.dispose(call, olga, said(disposition));
    }

    private boolean drafted(CallId call, Optional<Disposition> chosen) {
        return calls.draft(call, olga, draft(chosen)).orElseThrow().whole();
    }

    private static Draft draft(Optional<Disposition> chosen) {
        return new Draft(chosen, Optional.empty(), false, Optional.empty(), true);
    }

    private static Said said(Disposition disposition) {
        return new Said(disposition, Optional.empty(), false, Optional.empty());
    }

    private static Said callback(Instant at) {
        return new Said(Disposition.CALLBACK, Optional.of(at), false, Optional.empty());
    }

    private CampaignId aCampaignThatRestsAtMidnight() {
        var campaign = campaigns.byId(floor.aCampaign(team)).orElseThrow();
        var hours = CallingHours.everyDay(LocalTime.MIN, LocalTime.of(23, 59));
        var settings = TestCampaigns.with(
                campaign.settings(), team, campaign.settings().mode(), hours);
        return campaigns
                .edit(campaign.id(), campaign.version(), settings, null)
                .orElseThrow()
                .id();
    }

    private CallId aTalkThatLacksAnswers() {
        var area = new CardField("Площадь", FieldType.NUMBER, List.of(), true);
        var content = SomeScript.of(SomeScript.asking(SomeScript.aStep("a", "Площадь?"), area));
        var script = scripts.add("script " + UUID.randomUUID(), content, null).id();
        scripts.publish(script, Set.of(), null);
        var call = aTalk(floor.aCampaign(team, script));
        readings.of(call, script);
        return call;
    }

    private CallId aTalk(CampaignId campaign) {
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Talking);
        return call;
    }
}
