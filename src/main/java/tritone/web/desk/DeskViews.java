package tritone.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance;
import tritone.access.Glance.What;
import tritone.access.Reader;
import tritone.access.Readers;
import tritone.access.Seen;
import tritone.access.Sight;
import tritone.access.Sight.Field;
import tritone.access.Walls;
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
import tritone.lead.Lead;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.script.ScriptId;
import tritone.telephony.CallId;
import tritone.web.desk.DeskView.PastCall;
import tritone.web.desk.DeskView.PauseReason;

/// Puts an operator's screen together.
@ApplicationScoped
class DeskViews {
    private static final String SCREEN = "/desk";
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
    private final Walls walls;
    private final Readers readers;
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
            Walls walls,
            Readers readers,
            PauseReasons pauseReasons,
            Clock clock) {
        this.agents = agents;
        this.calls = calls;
        this.history = history;
        this.campaigns = campaigns;
        this.dispositions = dispositions;
        this.walls = walls;
        this.readers = readers;
        this.pauseReasons = pauseReasons;
        this.clock = clock;
    }

    /// As it is now, read anew.
    @Transactional
    DeskView of(Person person, Optional<String> address) {
        papers.remove(person.id());
        return pushed(person, address);
    }

    /// The same for a screen that is told of each step: what is known of the lead is read once for each phase of a
    /// call.
    @Transactional
    DeskView pushed(Person who, Optional<String> address) {
        var person = who.id();
        Instant at = clock.instant();
        var agent = AgentView.of(agents.onShift(person).orElseGet(() -> off(who)));
        var reasons = pauseReasons.all().stream()
                .map(reason -> new PauseReason(
                        reason.code(),
                        reason.ru(),
                        reason.en(),
                        reason.most().map(Duration::toMinutes).orElse(null)))
                .toList();
        var call = calls.of(person);
        if (call.isEmpty()) {
            papers.remove(person);
            return new DeskView(at, agent, null, null, List.of(), null, null, SAID, reasons);
        }
        var paper = known(call.get(), who, address);
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

    /// Reads ahead what the next push will say of their call.
    @Transactional
    void prepare(Person who, Optional<String> address) {
        calls.of(who.id()).ifPresent(call -> known(call, who, address));
    }

    private Paper known(InFlight call, Person who, Optional<String> address) {
        var last = papers.get(who.id());
        if (last != null && last.isOf(call)) return last;
        var fresh = paper(call, who, address);
        papers.put(who.id(), fresh);
        return fresh;
    }

    private Paper paper(InFlight call, Person who, Optional<String> address) {
        var glance = Glance.pushed(readers.of(who), What.POP, SCREEN, address)
                .about(call.call().toString());
        var lead = walls.lead(glance, call.lead());
        var campaign = campaigns.lately(call.campaign());
        return new Paper(
                call.call(),
                call.phase(),
                lead.map(seen -> card(call, seen)).orElse(null),
                lead.map(seen -> past(call, seen.sight(), glance.reader())).orElse(List.of()),
                campaign.map(Campaign::name).orElse(null),
                campaign.flatMap(known -> known.settings().script())
                        .map(ScriptId::value)
                        .orElse(null),
                dispositions.offered(call.campaign()));
    }

    private Agent off(Person person) {
        return new Agent(
                person.id(),
                person.name(),
                person.team(),
                new AgentState.Off(clock.instant()),
                Phone.BROWSER,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private LeadCard card(InFlight call, Seen<Lead> lead) {
        return LeadCard.of(lead, history.dialled(call.call()).orElse(null));
    }

    private List<PastCall> past(InFlight call, Sight sight, Reader reader) {
        return history.of(call.lead(), REMEMBERED).stream()
                .filter(past -> !past.call().equals(call.call()))
                .filter(past ->
                        sight.shows(Field.OTHER_CAMPAIGNS) || past.campaign().equals(call.campaign()))
                .map(past -> PastCall.of(
                        past, past.agent().flatMap(id -> walls.name(reader, id)).orElse(null), sight))
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
            return call.equals(now.call()) && told(phase) == told(now.phase());
        }

        /// Who is promised to a call sees what they will see in it, and after it: nothing new is known of the client
        /// until its operator has said what it was, and then the call is gone.
        private static boolean told(InFlight.Phase phase) {
            return switch (phase) {
                case DIALLING, RINGING -> false;
                case WAITING, TALKING, LEAVING, WRAP_UP -> true;
            };
        }
    }
}
