package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.RealPhones;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.campaign.message.CompanyMessage;
import tritone.campaign.message.CompanyMessages;
import tritone.campaign.message.CompanyMessages.Kind;
import tritone.campaign.message.SomeWave;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;

/// Calls from order to word on a real switch, with a real phone and a far end that answers.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(tritone.Switchboard.class)
class RealTalkTest {
    private static final Said WARM = new Said(Disposition.WARM, Optional.empty(), false, Optional.empty());

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    RealPhones phones;

    @Inject
    CompanyMessages messages;

    @Inject
    CallHistory history;

    @Inject
    Floor floor;

    private TeamId team;
    private CampaignId campaign;
    private PersonId olga;

    @BeforeEach
    void anOperatorWithAPhone() {
        phones.linked();
        team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
        olga = floor.anOperator(team);
        phones.plugIn(olga);
        phones.startShift(olga);
    }

    @Test
    void anAnsweredPersonIsJoinedAndTheWordSaidInTheTalkEndsIt() {
        // Given
        var call =
                calls.place(floor.anAttempt(campaign, aNumber("+7900"))).call().orElseThrow();
        await().atMost(LONG).until(() -> floor.open(call).contains("TALKING"));
        var talk = calls.of(olga).orElseThrow();
        // When
        calls.dispose(call, olga, WARM);
        calls.hangUp(call, olga);
        // Then
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        assertThat(talk.joinedAt().orElseThrow())
                .isAfterOrEqualTo(talk.answeredAt().orElseThrow());
        assertThat(floor.words(call)).containsExactly("WARM");
    }

    @Test
    void aClientWhoHangsUpLeavesTheOperatorToWrapUp() {
        var call =
                calls.place(floor.anAttempt(campaign, aNumber("+7901"))).call().orElseThrow();
        await().atMost(LONG).until(() -> agents.stateOf(olga) instanceof AgentState.WrapUp);
        assertThat(floor.outcomes(call)).containsExactly("CONNECTED");
        calls.dispose(call, olga, WARM);
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
    }

    @Test
    void aBusyNumberIsBusy() {
        var call =
                calls.place(floor.anAttempt(campaign, aNumber("+7902"))).call().orElseThrow();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("BUSY"));
    }

    @Test
    void aPersonNobodyIsFreeForHearsUsApologiseAndIsCounted() {
        agents.pause(olga, "break");
        var call =
                calls.place(floor.anAttempt(campaign, aNumber("+7900"))).call().orElseThrow();
        await().atMost(LONG).until(() -> floor.open(call).contains("LEAVING"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("ABANDONED"));
    }

    @Test
    void aPersonNobodyIsFreeForHearsTheCampaignsOwnMessage() throws Exception {
        // Given
        var message = CompanyMessage.of(SomeWave.pcm(8000).seconds(3).noise().file());
        messages.put(campaign, Kind.APOLOGY, message);
        agents.pause(olga, "break");
        String number = aNumber("+7910");
        // When
        var call = calls.place(floor.anAttempt(campaign, number)).call().orElseThrow();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("ABANDONED"));
        // Then the middle of what was sent is there, byte by byte: nothing was coded anew on the way
        byte[] middle = Arrays.copyOfRange(message.alaw(), 8000, 16_000);
        Path heard = tritone.Switchboard.running().heardBy(number);
        await().untilAsserted(() -> assertThat(text(Files.readAllBytes(heard))).contains(text(middle)));
    }

    @Test
    void whoAnswersIsToldOfTheRecordingBeforeTheyAreJoined() {
        // Given
        var telling = floor.aCampaignWithNotice(team);
        String number = aNumber("+7911");
        // When
        var call = calls.place(floor.anAttempt(telling, number)).call().orElseThrow();
        await().atMost(Duration.ofSeconds(60)).until(() -> floor.open(call).contains("TALKING"));
        // Then
        var talk = calls.of(olga).orElseThrow();
        var played = history.noticePlayed(call).orElseThrow();
        assertThat(played)
                .isAfter(talk.answeredAt().orElseThrow())
                .isBefore(talk.joinedAt().orElseThrow());
        calls.dispose(call, olga, WARM);
        calls.hangUp(call, olga);
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
    }

    @Test
    void whoHangsUpInTheNoticeAnsweredAndIsNotAbandoned() {
        var call = calls.place(floor.anAttempt(floor.aCampaignWithNotice(team), aNumber("+7901")))
                .call()
                .orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("GONE_BEFORE_JOIN"));
        assertThat(history.noticePlayed(call)).isEmpty();
        await().until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
    }

    @Test
    void aSwitchThatIsKilledLeavesNoCallOpenAndItsAgentsComeBack() {
        // Given
        var talk =
                calls.place(floor.anAttempt(campaign, aNumber("+7900"))).call().orElseThrow();
        await().atMost(LONG).until(() -> floor.open(talk).contains("TALKING"));
        var board = tritone.Switchboard.running();
        // When
        board.killPbx();
        board.startPbx();
        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(floor.outcomes(talk)).containsExactly("CONNECTED"));
        calls.dispose(talk, olga, WARM);
        await().atMost(Duration.ofSeconds(90)).until(() -> agents.stateOf(olga) instanceof AgentState.Ready);
        CallId next =
                calls.place(floor.anAttempt(campaign, aNumber("+7900"))).call().orElseThrow();
        await().atMost(LONG).until(() -> floor.open(next).contains("TALKING"));
        calls.dispose(next, olga, WARM);
        calls.hangUp(next, olga);
        await().untilAsserted(() -> assertThat(floor.outcomes(next)).containsExactly("CONNECTED"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String aNumber(String prefix) {
        return prefix + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }
}
