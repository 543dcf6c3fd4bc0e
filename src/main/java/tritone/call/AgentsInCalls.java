package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.agent.Agent;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.lifecycle.WrappingUp;
import tritone.lead.LeadId;
import tritone.lead.LeadOnTheLine;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// Which agent is in which call: for readers of leads, and after a restart.
@ApplicationScoped
class AgentsInCalls implements LeadOnTheLine {
    private final LiveCalls live;
    private final Agents agents;

    AgentsInCalls(LiveCalls live, Agents agents) {
        this.live = live;
        this.agents = agents;
    }

    @Override
    public Set<LeadId> leadsWith(PersonId person) {
        return live.all().stream()
                .filter(call -> with(call, person))
                .map(call -> call.placed.attempt().lead())
                .collect(Collectors.toSet());
    }

    /// Tells agents who wrap up until when, and frees those whose rows name a call that is none of the open ones.
    @Transactional
    void release(List<OpenCall> open) {
        for (var agent : agents.onShift()) {
            switch (agent.state()) {
                case AgentState.Joining(var call, var _) -> release(agent, call, open);
                case AgentState.Talking(var call, var _) -> release(agent, call, open);
                case AgentState.WrapUp(var call, var _, var _) -> release(agent, call, open);
                case AgentState.Off _, AgentState.Connecting _, AgentState.Ready _ -> {}
                case AgentState.Paused _, AgentState.Disconnected _ -> {}
            }
        }
    }

    /// Frees those who have been for some time in a call that lives no more.
    @Transactional
    void release(Instant before) {
        for (var agent : agents.onShift()) {
            switch (agent.state()) {
                case AgentState.Joining(var call, var since) -> release(agent, call, since.isBefore(before));
                case AgentState.Talking(var call, var since) -> release(agent, call, since.isBefore(before));
                case AgentState.WrapUp(var call, var since, var _) -> release(agent, call, since.isBefore(before));
                case AgentState.Off _, AgentState.Connecting _, AgentState.Ready _ -> {}
                case AgentState.Paused _, AgentState.Disconnected _ -> {}
            }
        }
    }

    private void release(Agent agent, CallId call, boolean longAgo) {
        if (longAgo && live.byId(call).isEmpty()) agents.free(agent.person(), call);
    }

    private void release(Agent agent, CallId call, List<OpenCall> open) {
        var state = open.stream()
                .filter(one -> one.placed.id().equals(call) && with(one, agent.person()))
                .map(OpenCall::state)
                .findFirst();
        if (state.isEmpty()) agents.free(agent.person(), call);
        if (state.isPresent() && state.get() instanceof WrappingUp wrapUp)
            agents.wrapUp(agent.person(), call, wrapUp.until());
    }

    private static boolean with(OpenCall call, PersonId person) {
        return call.state().agent().filter(line -> line.agent().equals(person)).isPresent();
    }
}
