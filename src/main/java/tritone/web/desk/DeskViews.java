package tritone.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tritone.agent.Agent;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.PauseReasons;
import tritone.agent.Phone;
import tritone.call.CallHistory;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.Dispositions;
import tritone.lead.Answers;
import tritone.lead.Leads;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.script.ScriptId;
import tritone.telephony.CallId;
import tritone.web.desk.DeskView.PastCall;
import tritone.web.desk.DeskView.PauseReason;

/// Puts an operator's screen together.
@ApplicationScoped
class DeskViews {
    private static final int REMEMBERED = 20;
    private static final List<Disposition> SAID = Arrays.stream(Disposition.values())
            .filter(Disposition::saidByOperator)
            .filter(disposition -> disposition != Disposition.NOT_STATED)
            .toList();

    private final Agents agents;
    private final Calls calls;
    private final CallHistory history;
    private final Campaigns campaigns;
    private final Dispositions dispositions;
    private final Leads leads;
    private final Answers answers;
    private final People people;
    private final PauseReasons pauseReasons;
    private final Clock clock;
    /// What the last push to each person said of their call: it changes with the call's phase, not within it.
    private final Map<PersonId, Paper> papers = new ConcurrentHashMap<>();

    DeskViews(
            Agents agents,
            Calls calls,
            CallHistory history,
            Campaigns campaigns,
            Dispositions dispositions,
            Leads leads,
            Answers answers,
            People people,
            PauseReasons pauseReasons,
            Clock clock) {
        this.agents = agents;
        this.calls = calls;
        this.history = history;
        this.campaigns = campaigns;
        this.dispositions = dispositions;
        this.leads = leads;
        this.answers = answers;
        this.people = people;
        this.pauseReasons = pauseReasons;
        this.clock = clock;
    }

    /// As it is now, read anew.
    @Transactional
    DeskView of(PersonId person) {
        papers.remove(person);
        return pushed(person);
    }

    /// The same for a screen that is told of each step: what is known of the lead is read once for each phase of a
    /// call.
    @Transactional
    DeskView pushed(PersonId person) {
        Instant at = clock.instant();
        var agent = AgentView.of(agents.onShift(person).orElseGet(() -> off(person)));
        var reasons = pauseReasons.all().stream()
                .map(reason -> new PauseReason(reason.code(), reason.ru(), reason.en()))
                .toList();
        var call = calls.of(person);
        if (call.isEmpty()) {
            papers.remove(person);
            return new DeskView(at, agent, null, null, List.of(), null, null, SAID, reasons);
        }
        var last = papers.get(person);
        var paper = last != null && last.isOf(call.get()) ? last : paper(call.get());
        papers.put(person, paper);
        return new DeskView(
                at,
                agent,
                CallView.of(call.get()),
                paper.lead(),
                paper.past(),
                paper.campaign(),
                paper.script(),
                paper.offered(),
                reasons);
    }

    private Paper paper(InFlight call) {
        var campaign = campaigns.lately(call.campaign());
        return new Paper(
                call.call(),
                call.phase(),
                card(call),
                past(call),
                campaign.map(Campaign::name).orElse(null),
                campaign.flatMap(known -> known.settings().script())
                        .map(ScriptId::value)
                        .orElse(null),
                dispositions.offered(call.campaign()));
    }

    private Agent off(PersonId person) {
        var found = people.byId(person);
        return new Agent(
                person,
                found.map(Person::name).orElse(""),
                found.flatMap(Person::team),
                new AgentState.Off(clock.instant()),
                Phone.BROWSER,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private @Nullable LeadCard card(InFlight call) {
        var dialled = history.dialled(call.call()).orElse(null);
        return leads.byId(call.lead())
                .map(answers::upon)
                .map(lead -> LeadCard.of(lead, dialled))
                .orElse(null);
    }

    private List<PastCall> past(InFlight call) {
        return history.of(call.lead(), REMEMBERED).stream()
                .filter(past -> !past.call().equals(call.call()))
                .map(past -> PastCall.of(
                        past,
                        past.agent()
                                .flatMap(people::account)
                                .map(of -> of.person().name())
                                .orElse(null)))
                .toList();
    }

    private record Paper(
            CallId call,
            InFlight.Phase phase,
            @Nullable LeadCard lead,
            List<PastCall> past,
            @Nullable String campaign,
            @Nullable Long script,
            List<Disposition> offered) {
        boolean isOf(InFlight now) {
            return call.equals(now.call()) && known(phase) == known(now.phase());
        }

        /// Who is promised to a call sees what they will see in it: nothing is said in between.
        private static InFlight.Phase known(InFlight.Phase phase) {
            return phase == InFlight.Phase.WAITING ? InFlight.Phase.TALKING : phase;
        }
    }
}
