package tritone.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.CallHistory;
import tritone.campaign.Campaigns;
import tritone.campaign.Trunks;
import tritone.lead.Base;
import tritone.lead.Bases;
import tritone.people.People;
import tritone.people.Role;
import tritone.script.Scripts;
import tritone.telephony.Telephony;
import tritone.web.setup.SetupResource.SetupStep;
import tritone.web.setup.SetupResource.SetupView;
import tritone.web.setup.SetupResource.StepView;

/// How far the way from nothing to the first joined call has been gone.
@ApplicationScoped
class SetupSteps {
    private final People people;
    private final Trunks trunks;
    private final Telephony telephony;
    private final Bases bases;
    private final Scripts scripts;
    private final Campaigns campaigns;
    private final Agents agents;
    private final CallHistory calls;

    SetupSteps(
            People people,
            Trunks trunks,
            Telephony telephony,
            Bases bases,
            Scripts scripts,
            Campaigns campaigns,
            Agents agents,
            CallHistory calls) {
        this.people = people;
        this.trunks = trunks;
        this.telephony = telephony;
        this.bases = bases;
        this.scripts = scripts;
        this.campaigns = campaigns;
        this.agents = agents;
        this.calls = calls;
    }

    @Transactional
    SetupView now() {
        long leads = bases.all().stream().mapToLong(Base::leads).sum();
        long published = scripts.all().stream()
                .filter(script -> script.published().isPresent())
                .count();
        boolean called = calls.anyConversation();
        var steps = List.of(
                StepView.of(SetupStep.PEOPLE, operators()),
                StepView.of(SetupStep.TRUNK, reachable()),
                StepView.of(SetupStep.BASE, leads),
                StepView.of(SetupStep.SCRIPT, published),
                StepView.of(SetupStep.CAMPAIGN, campaigns.all().size()),
                new StepView(
                        SetupStep.START,
                        called || !campaigns.running().isEmpty(),
                        campaigns.running().size()),
                new StepView(SetupStep.CALL, called, ready()));
        return new SetupView(called, steps);
    }

    /// Operators of a team: only those get calls.
    private long operators() {
        return people.accounts().stream()
                .filter(account -> account.active() && account.person().role() == Role.OPERATOR)
                .filter(account -> account.person().team().isPresent())
                .count();
    }

    private long reachable() {
        var seen = telephony.trunks();
        return trunks.all().stream()
                .filter(trunk -> seen.getOrDefault(trunk.name(), false))
                .count();
    }

    private long ready() {
        return agents.onShift().stream()
                .filter(agent -> agent.state() instanceof AgentState.Ready)
                .count();
    }
}
