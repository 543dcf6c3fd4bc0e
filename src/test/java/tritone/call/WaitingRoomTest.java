package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.lifecycle.AgentLine;
import tritone.call.lifecycle.Fact;
import tritone.campaign.CampaignId;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.FakeSwitch;
import tritone.telephony.WithFakeSwitch;

@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class WaitingRoomTest {
    /// They are not to leave before a slow machine has served them.
    private static final Duration LONG = Duration.ofSeconds(5);

    @Inject
    Calls calls;

    @Inject
    LiveCalls live;

    @Inject
    Agents agents;

    @Inject
    Floor floor;

    @Inject
    FakeSwitch phone;

    private TeamId team;
    private CampaignId campaign;

    @BeforeEach
    void aCampaign() {
        phone.behaves();
        team = floor.aTeam().id();
        campaign = floor.aCampaign(team);
    }

    @Test
    void whoHasWaitedLongestIsJoinedToTheNextFreeOperatorAndNobodyTwice() {
        // Given
        var olga = anOperatorOnAPause();
        var vera = anOperatorOnAPause();
        var waiting = new ArrayList<CallId>();
        for (int n = 0; n < 3; n++) waiting.add(somebodyWaits());
        // When
        agents.ready(olga);
        // Then
        assertThat(callOf(olga)).isEqualTo(waiting.get(0));
        agents.ready(vera);
        assertThat(callOf(vera)).isEqualTo(waiting.get(1));
        await().until(() -> phone.orders(FakeSwitch.Apology.class).contains(new FakeSwitch.Apology(waiting.get(2))));
        assertThat(List.of(callOf(olga), callOf(vera))).isEqualTo(waiting.subList(0, 2));
    }

    @Test
    void aPromiseWhosePhoneHasDiedMeanwhileDoesNotKeepTheClientFromTheNextWhoIsFree() {
        // Given
        var olga = anOperatorOnAPause();
        var vera = anOperatorOnAPause();
        var call = somebodyWaits();
        // When
        var dead = new AgentLine(olga, new ChannelId("olga-before"));
        live.tell(live.byId(call).orElseThrow(), new Fact.Found(dead));
        agents.ready(vera);
        // Then
        assertThat(callOf(vera)).isEqualTo(call);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Paused.class);
    }

    private PersonId anOperatorOnAPause() {
        var person = floor.aReadyOperator(team);
        agents.pause(person, "break");
        return person;
    }

    private CallId somebodyWaits() {
        var call = calls.place(floor.anAttempt(campaign)).call().orElseThrow();
        phone.answer(call, LONG);
        await().until(() -> calls.inFlight(campaign).stream()
                .anyMatch(one -> one.call().equals(call) && one.phase() == InFlight.Phase.WAITING));
        return call;
    }

    private CallId callOf(PersonId person) {
        await().until(() -> agents.stateOf(person) instanceof AgentState.Talking);
        return calls.of(person).orElseThrow().call();
    }
}
