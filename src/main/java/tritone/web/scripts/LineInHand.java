package tritone.web.scripts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Glance.What;
import tritone.access.Seen;
import tritone.access.Walls;
import tritone.call.CallHistory;
import tritone.call.CallHistory.Dialled;
import tritone.call.Calls;
import tritone.call.InFlight;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.lead.Answers;
import tritone.lead.Lead;
import tritone.script.Reading;
import tritone.script.Readings;
import tritone.script.content.ScriptContent;
import tritone.web.Problem;
import tritone.web.scripts.ScriptLeadFacts.Occasion;
import tritone.web.signin.Viewer;

/// The call in the signed-in person's hand, and what belongs to it. Nobody reaches another's.
@ApplicationScoped
class LineInHand {
    private final Calls calls;
    private final CallHistory history;
    private final Campaigns campaigns;
    private final Walls walls;
    private final Answers answers;
    private final Readings readings;
    private final Viewer viewer;
    private final Clock clock;

    LineInHand(
            Calls calls,
            CallHistory history,
            Campaigns campaigns,
            Walls walls,
            Answers answers,
            Readings readings,
            Viewer viewer,
            Clock clock) {
        this.calls = calls;
        this.history = history;
        this.campaigns = campaigns;
        this.walls = walls;
        this.answers = answers;
        this.readings = readings;
        this.viewer = viewer;
        this.clock = clock;
    }

    InFlight call() {
        return calls.of(viewer.person().id())
                .orElseThrow(() -> Problem.notFound("call").refused());
    }

    /// @throws Problem.Refused when that is no longer the call in hand, or never was
    InFlight call(UUID id) {
        var call = call();
        if (!call.call().value().equals(id)) throw Problem.notFound("call").refused();
        return call;
    }

    Optional<Reading> reading(InFlight call) {
        return campaigns
                .lately(call.campaign())
                .flatMap(campaign -> campaign.settings().script())
                .flatMap(script -> readings.of(call.call(), script));
    }

    ScriptLeadFacts facts(InFlight call, ScriptContent script) {
        var person = viewer.person();
        var seen = walls.lead(viewer.glance(What.POP).about(call.call().toString()), call.lead())
                .orElseThrow(() -> Problem.notFound("lead").refused());
        var zone = history.dialled(call.call()).map(Dialled::zone).orElse(person.zone());
        String company = campaigns
                .lately(call.campaign())
                .map(Campaign::settings)
                .map(settings -> settings.companyName())
                .orElse("");
        return ScriptLeadFacts.of(
                seen, columns(seen), new Occasion(person.name(), company, clock.instant(), zone), script);
    }

    /// What the reader wrote down by themselves is no secret from them.
    private Map<String, ClientText> columns(Seen<Lead> seen) {
        var known = new HashMap<>(Contacts.values(seen.thing().extra(), seen.sight()));
        for (var answer : answers.history(seen.thing().id()).reversed()) {
            boolean own = answer.by().filter(viewer.person().id()::equals).isPresent();
            if (own && known.containsKey(answer.field())) known.put(answer.field(), Contacts.own(answer.value()));
        }
        return known;
    }
}
