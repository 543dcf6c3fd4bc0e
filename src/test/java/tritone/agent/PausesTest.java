package tritone.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.call.Floor;
import tritone.telephony.WithFakeSwitch;

/// Whoever lets an agent pause, the agent or a supervisor, is refused the same.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(Database.class)
class PausesTest {
    @Inject
    Floor floor;

    @Inject
    Agents agents;

    @Test
    void onePausesForAReasonThatIsOffered() {
        var olga = floor.aReadyOperator(floor.aTeam().id());
        assertThat(agents.pause(olga, "fishing")).isEqualTo(PauseAnswer.NO_SUCH_REASON);
        assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Ready.class);
        assertThat(agents.pause(olga, "lunch")).isEqualTo(PauseAnswer.DONE);
        await().untilAsserted(() -> assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Paused.class));
        assertThat(agents.ready(olga)).isEqualTo(PauseAnswer.DONE);
        await().untilAsserted(() -> assertThat(agents.stateOf(olga)).isInstanceOf(AgentState.Ready.class));
    }

    @Test
    void whoIsNotOnShiftNeitherPausesNorGoesOn() {
        var vera = floor.anOperator(floor.aTeam().id());
        assertThat(agents.pause(vera, "lunch")).isEqualTo(PauseAnswer.NOT_ON_SHIFT);
        assertThat(agents.pause(vera, "fishing")).isEqualTo(PauseAnswer.NO_SUCH_REASON);
        assertThat(agents.ready(vera)).isEqualTo(PauseAnswer.NOT_ON_SHIFT);
        assertThat(agents.stateOf(vera)).isInstanceOf(AgentState.Off.class);
    }
}
