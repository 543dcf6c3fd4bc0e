package tritone.web.desk;

import static org.awaitility.Awaitility.await;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.NewAttempt;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.web.Visitor;

/// An operator who works through the desk's API, on the switch in memory.
public record AtDesk(Visitor who) {
    /// An operator of a team with nobody else in it.
    static AtDesk alone() {
        the(FakeSwitch.class).behaves();
        return new AtDesk(
                aVisitor(Role.OPERATOR, Optional.of(the(Floor.class).aTeam().id())));
    }

    TeamId team() {
        return who.person().team().orElseThrow();
    }

    public void onShift() {
        who.sends(Map.of("phone", "SIP")).post("/api/shift").then().statusCode(200);
        await().until(() -> state() instanceof AgentState.Ready);
    }

    /// In a campaign of the team.
    CallId aTalk(String number) {
        var floor = the(Floor.class);
        return aTalk(floor.anAttempt(floor.aCampaign(team()), number));
    }

    public CallId aTalk(NewAttempt attempt) {
        var call = the(Calls.class).place(attempt).call().orElseThrow();
        the(FakeSwitch.class).answer(call);
        await().until(() -> state() instanceof AgentState.Talking);
        return call;
    }

    /// The answer is the desk as it stands then.
    Response says(CallId call, Map<String, Object> said) {
        return who.sends(said).post("/api/calls/" + call + "/outcome");
    }

    AgentState state() {
        return the(Agents.class).stateOf(who.id());
    }

    private static <T> T the(Class<T> bean) {
        return Arc.container().instance(bean).get();
    }
}
