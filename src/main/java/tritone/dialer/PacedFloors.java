package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.access.Postings;
import tritone.agent.Agent;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.campaign.Campaign;
import tritone.campaign.Trunk;
import tritone.dialer.pacing.Floor;
import tritone.people.PersonId;

/// Sees the floor of a campaign as its pacer needs it.
@ApplicationScoped
class PacedFloors {
    private final Agents agents;
    private final Postings postings;
    private final Calls calls;
    private final Ledgers ledgers;
    private final Shares shares;

    PacedFloors(Agents agents, Postings postings, Calls calls, Ledgers ledgers, Shares shares) {
        this.agents = agents;
        this.postings = postings;
        this.calls = calls;
        this.ledgers = ledgers;
        this.shares = shares;
    }

    /// Who of the campaign's team can be given a call now, longest idle first.
    List<PersonId> free(Campaign campaign, Set<PersonId> reserved) {
        return agents.idle(campaign.team()).stream()
                .filter(agent -> !agent.leaving())
                .map(Agent::person)
                .filter(person -> !reserved.contains(person) && postings.mayTake(person, campaign.id()))
                .toList();
    }

    /// @param reserved agents who look at a lead in preview
    /// @param team     the running campaigns of the same team
    Floor of(Campaign campaign, Trunk trunk, Set<PersonId> reserved, List<Campaign> team, Instant now) {
        var all = calls.inFlight();
        var own = all.stream()
                .filter(call -> call.campaign().equals(campaign.id()))
                .toList();
        var others = team.stream()
                .map(Campaign::id)
                .filter(id -> !id.equals(campaign.id()))
                .collect(Collectors.toSet());
        long elsewhere = all.stream()
                .filter(call -> others.contains(call.campaign()) && LinesInFlight.wantsAgent(call))
                .count();
        int lines = lines(own);
        int onTrunk = lines(
                all.stream().filter(call -> call.trunk().equals(trunk.name())).toList());
        int most = Math.min(campaign.settings().mostLines(), lines + Math.max(0, trunk.mostLines() - onTrunk));
        var idle = agents.idle(campaign.team()).stream().map(Agent::person).collect(Collectors.toSet());
        return new Floor(
                now,
                seats(campaign, idle, reserved),
                attempts(own),
                waiting(own, now),
                ledgers.ofLimit(campaign, now),
                new Floor.Caps(most, lines, (int) elsewhere, shares.of(campaign, team, now)));
    }

    private static int lines(List<InFlight> calls) {
        return (int) calls.stream()
                .filter(call -> call.phase() != InFlight.Phase.WRAP_UP)
                .count();
    }

    private List<Floor.Agent> seats(Campaign campaign, Set<PersonId> idle, Set<PersonId> reserved) {
        return agents.onShift().stream()
                .filter(agent -> agent.team().filter(campaign.team()::equals).isPresent())
                .filter(agent -> postings.mayTake(agent.person(), campaign.id()))
                .map(agent -> new Floor.Agent(
                        agent.person().value(),
                        doing(agent, idle, reserved),
                        agent.state().since()))
                .toList();
    }

    private static Floor.Doing doing(Agent agent, Set<PersonId> idle, Set<PersonId> reserved) {
        return switch (agent.state()) {
            case AgentState.Ready ready when reserved.contains(agent.person()) -> Floor.Doing.RESERVED;
            case AgentState.Ready ready
            when idle.contains(agent.person()) -> agent.leaving() ? Floor.Doing.LEAVING : Floor.Doing.IDLE;
            case AgentState.Ready notYet -> Floor.Doing.PAUSED;
            case AgentState.Joining joining -> Floor.Doing.TALKING;
            case AgentState.Talking talking -> Floor.Doing.TALKING;
            case AgentState.WrapUp wrapUp -> Floor.Doing.WRAPPING_UP;
            case AgentState.Off off -> Floor.Doing.PAUSED;
            case AgentState.Connecting connecting -> Floor.Doing.PAUSED;
            case AgentState.Paused paused -> Floor.Doing.PAUSED;
            case AgentState.Disconnected gone -> Floor.Doing.PAUSED;
        };
    }

    private static List<Floor.InFlight> attempts(List<InFlight> own) {
        var attempts = new ArrayList<Floor.InFlight>();
        for (InFlight call : own) {
            // an operator who pressed "call" is there already
            if (call.agent().isPresent()) continue;
            Floor.@Nullable Progress progress = switch (call.phase()) {
                case DIALLING -> Floor.Progress.DIALLING;
                case RINGING -> Floor.Progress.RINGING;
                case WAITING, TALKING, LEAVING, WRAP_UP -> null;
            };
            if (progress != null)
                attempts.add(new Floor.InFlight(call.call().toString(), progress, call.orderedAt(), call.number()));
        }
        return attempts;
    }

    private static List<Instant> waiting(List<InFlight> own, Instant now) {
        return own.stream()
                .filter(call ->
                        call.phase() == InFlight.Phase.WAITING && call.agent().isEmpty())
                .map(call -> call.answeredAt().orElse(now))
                .toList();
    }
}
