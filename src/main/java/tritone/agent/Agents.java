package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;

/// Who works now and who is free: a board in memory, backed by append-only rows.
@ApplicationScoped
public class Agents {
    /// On shift: rings the agent's phone. Again while disconnected: rings it anew.
    public Agent startShift(PersonId person) {
        throw new UnsupportedOperationException("startShift " + person);
    }

    /// Off shift, at once or after the call in hand.
    public Agent endShift(PersonId person) {
        throw new UnsupportedOperationException("endShift " + person);
    }

    /// Takes no calls from now on, or after the call in hand.
    public Agent pause(PersonId person, String reason) {
        throw new UnsupportedOperationException("pause " + person + reason);
    }

    public Agent ready(PersonId person) {
        throw new UnsupportedOperationException("ready " + person);
    }

    public AgentState stateOf(PersonId person) {
        throw new UnsupportedOperationException("stateOf " + person);
    }

    /// Empty for somebody who is not on shift.
    public Optional<Agent> onShift(PersonId person) {
        throw new UnsupportedOperationException("onShift " + person);
    }

    public List<Agent> onShift() {
        throw new UnsupportedOperationException("onShift");
    }

    /// The agents of a team who can be given a call now, longest idle first.
    public List<Agent> idle(TeamId team) {
        throw new UnsupportedOperationException("idle " + team);
    }

    /// Promises an idle agent to a call; false if somebody else was faster.
    public boolean reserve(PersonId person, CallId call) {
        throw new UnsupportedOperationException("reserve " + person + call);
    }
}
