package tritone.web.desk;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.util.Map;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.NewAttempt;
import tritone.telephony.CallId;
import tritone.telephony.FakeSwitch;
import tritone.web.Visitor;

/// An operator who works through the desk's API, on the switch in memory.
public record AtDesk(Visitor who) {
    public void onShift() {
        who.sends(Map.of("phone", "SIP")).post("/api/shift").then().statusCode(200);
        await().until(() -> state() instanceof AgentState.Ready);
    }

    public CallId aTalk(NewAttempt attempt) {
        var call = Arc.container().instance(Calls.class).get().place(attempt);
        Arc.container().instance(FakeSwitch.class).get().answer(call);
        await().until(() -> state() instanceof AgentState.Talking);
        return call;
    }

    Response says(CallId call, Map<String, Object> said) {
        return who.sends(said).post("/api/calls/" + call + "/disposition");
    }

    AgentState state() {
        return Arc.container().instance(Agents.class).get().stateOf(who.id());
    }
}
