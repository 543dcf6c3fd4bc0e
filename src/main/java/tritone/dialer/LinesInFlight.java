package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.agent.Agent;
import tritone.agent.Agents;
import tritone.agent.LinesOnTheirWay;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.people.TeamId;

/// Lines that will want an agent of a team, whichever campaign placed them and whether it still runs.
@ApplicationScoped
class LinesInFlight implements LinesOnTheirWay {
    private final Calls calls;
    private final Campaigns campaigns;
    private final Agents agents;

    LinesInFlight(Calls calls, Campaigns campaigns, Agents agents) {
        this.calls = calls;
        this.campaigns = campaigns;
        this.agents = agents;
    }

    @Override
    public boolean countOn(Agent agent) {
        return agent.team().filter(team -> countOn(agent, team)).isPresent();
    }

    private boolean countOn(Agent agent, TeamId team) {
        long lines = calls.inFlight().stream()
                .filter(LinesInFlight::wantsAgent)
                .filter(call -> isOf(call.campaign(), team))
                .count();
        if (lines == 0) return false;
        long others = agents.idle(team).stream()
                .filter(other -> !other.leaving() && !other.person().equals(agent.person()))
                .count();
        return lines > others;
    }

    private boolean isOf(CampaignId campaign, TeamId team) {
        return campaigns
                .lately(campaign)
                .filter(known -> known.team().equals(team))
                .isPresent();
    }

    /// Whoever has one of their own promised already wants no other.
    static boolean wantsAgent(InFlight call) {
        return switch (call.phase()) {
            case DIALLING, RINGING, WAITING -> call.agent().isEmpty();
            case TALKING, LEAVING, WRAP_UP -> false;
        };
    }
}
