package tritone.web.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.TeamId;

/// The open live streams, and who listens on each.
@ApplicationScoped
class LiveStreams {
    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final Map<String, Stream> streams = new ConcurrentHashMap<>();
    private final Event<StreamOpened> opened;
    private final ObjectMapper json;

    LiveStreams(Event<StreamOpened> opened, ObjectMapper json) {
        this.opened = opened;
        this.json = json;
    }

    void opened(WebSocketConnection connection, Person person) {
        streams.put(connection.id(), new Stream(connection, person));
        opened.fire(new StreamOpened(person));
    }

    void closed(WebSocketConnection connection) {
        streams.remove(connection.id());
    }

    boolean listens(PersonId person) {
        return streams.values().stream().anyMatch(stream -> stream.person().id().equals(person));
    }

    void push(@Observes Push push) {
        var listeners = streams.values().stream()
                .filter(stream -> hears(stream.person(), push.audience()))
                .toList();
        if (listeners.isEmpty()) return;
        String text = text(push);
        listeners.forEach(stream -> stream.connection()
                .sendText(text)
                .subscribe()
                .with(sent -> {}, lost -> LOG.debugf("a live stream is gone: %s", lost.getMessage())));
    }

    private static boolean hears(Person person, Push.Audience audience) {
        return switch (audience) {
            case Push.One one -> one.person().equals(person.id());
            case Push.Roles roles -> roles.roles().contains(person.role());
            case Push.Watchers watchers -> watches(person, watchers.team());
        };
    }

    /// A supervisor without a team watches all of them.
    private static boolean watches(Person person, Optional<TeamId> team) {
        return switch (person.role()) {
            case HEAD_OF_SALES, ADMINISTRATOR -> true;
            case SUPERVISOR ->
                team.isEmpty() || person.team().isEmpty() || person.team().equals(team);
            case OPERATOR, MANAGER, ACCOUNT_MANAGER, QA, MARKETING -> false;
        };
    }

    private String text(Push push) {
        var message = json.createObjectNode().put("type", push.type());
        JsonNode payload = json.valueToTree(push.payload());
        if (payload instanceof ObjectNode fields) message.setAll(fields);
        else message.set("payload", payload);
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("this has no JSON form: " + push.type(), unreadable);
        }
    }

    private record Stream(WebSocketConnection connection, Person person) {}
}
