package tritone.web.recordings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tritone.access.Glance;
import tritone.access.Reader;
import tritone.access.Walls;
import tritone.call.CallHistory;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;
import tritone.recording.Recording;
import tritone.telephony.CallId;

/// Names who is heard in recordings that the reader may hear: the operator and the client as far as the walls let them
/// be known, the number masked for everybody.
@ApplicationScoped
class RecordingViews {
    private final Walls walls;
    private final CallHistory history;

    RecordingViews(Walls walls, CallHistory history) {
        this.walls = walls;
        this.history = history;
    }

    @Transactional
    List<RecordingView> of(List<Recording> found, Glance glance) {
        var agents = names(found, glance.reader());
        var clients = walls.titles(glance, leads(found));
        var numbers =
                history.numbers(found.stream().map(Recording::call).distinct().toList());
        return found.stream()
                .map(one -> RecordingView.of(one, who(one, agents, clients, numbers)))
                .toList();
    }

    private Map<PersonId, String> names(List<Recording> found, Reader reader) {
        var names = new HashMap<PersonId, String>();
        found.stream()
                .flatMap(one -> one.agent().stream())
                .distinct()
                .forEach(agent -> walls.name(reader, agent).ifPresent(name -> names.put(agent, name)));
        return names;
    }

    private static Map<String, LeadId> leads(List<Recording> found) {
        var leads = new HashMap<String, LeadId>();
        for (var one : found) one.lead().ifPresent(lead -> leads.put(one.id().toString(), lead));
        return leads;
    }

    private static RecordingView.Who who(
            Recording one,
            Map<PersonId, String> agents,
            Map<LeadId, String> clients,
            Map<CallId, PhoneNumber> numbers) {
        return new RecordingView.Who(
                one.agent().map(agents::get).orElse(null),
                one.lead().map(clients::get).orElse(null),
                Optional.ofNullable(numbers.get(one.call()))
                        .map(PhoneNumber::masked)
                        .orElse(null));
    }
}
