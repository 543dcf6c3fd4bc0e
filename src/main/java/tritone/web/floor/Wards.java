package tritone.web.floor;

import jakarta.enterprise.context.RequestScoped;
import tritone.access.Walls;
import tritone.agent.Agent;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.people.PersonId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The agents whose shift whoever asks watches. Others are not there.
@RequestScoped
class Wards {
    private final Agents agents;
    private final Calls calls;
    private final Walls walls;
    private final Viewer viewer;

    Wards(Agents agents, Calls calls, Walls walls, Viewer viewer) {
        this.agents = agents;
        this.calls = calls;
        this.walls = walls;
        this.viewer = viewer;
    }

    Agent onShift(long id) {
        return agents.onShift(new PersonId(id))
                .filter(agent -> viewer.reader().watches(agent.team()))
                .orElseThrow(() -> Problem.notFound("agent").refused());
    }

    /// The talk they may hear.
    InFlight talk(Agent agent) {
        var call = calls.of(agent.person()).orElseThrow(Wards::nobodyTalks);
        var talk = new Walls.Talk(call.campaign(), agent.person(), agent.team());
        if (!walls.mayListen(viewer.reader(), talk))
            throw Problem.notFound("talk").refused();
        return call;
    }

    static Problem.Refused nobodyTalks() {
        return Problem.of(
                        409,
                        "nobody-talks",
                        "The agent is not in a conversation.",
                        "You can listen once a conversation begins.")
                .refused();
    }
}
