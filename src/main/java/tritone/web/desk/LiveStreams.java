package tritone.web.desk;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tritone.access.PostingChanged;
import tritone.access.Reader;
import tritone.access.Readers;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonChanged;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.Sessions;
import tritone.people.SessionsEnded;
import tritone.people.TeamId;
import tritone.web.edge.Discretion;
import tritone.web.signin.SocketUpgrade;

/// The open live streams, and who listens on each.
@ApplicationScoped
class LiveStreams {
    private static final CloseReason SIGNED_OUT = new CloseReason(4401, "signed out");
    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final Map<String, Open> streams = new ConcurrentHashMap<>();
    private final Readers readers;
    private final People people;
    private final Sessions sessions;
    private final Event<StreamOpened> opened;
    private final ObjectMapper json;

    LiveStreams(Readers readers, People people, Sessions sessions, Event<StreamOpened> opened, ObjectMapper json) {
        this.readers = readers;
        this.people = people;
        this.sessions = sessions;
        this.opened = opened;
        this.json = json;
    }

    void opened(WebSocketConnection connection) {
        Person person = connection.userData().get(SocketUpgrade.PERSON);
        var stream = new Open(
                connection,
                person,
                readers.of(person),
                connection.userData().get(SocketUpgrade.SESSION),
                connection.userData().get(SocketUpgrade.ADDRESS));
        streams.put(connection.id(), stream);
        opened.fire(new StreamOpened(person));
    }

    void closed(WebSocketConnection connection) {
        streams.remove(connection.id());
    }

    boolean listens(PersonId person) {
        return of(person).findAny().isPresent();
    }

    Optional<Listener> listener(PersonId person) {
        return of(person).findAny().map(stream -> new Listener(stream.person(), Optional.of(stream.address())));
    }

    void push(@Observes Push push) {
        var listeners = streams.values().stream()
                .filter(stream -> hears(stream.reader(), push.audience()))
                .toList();
        if (listeners.isEmpty()) return;
        var texts = new HashMap<Boolean, String>();
        listeners.forEach(stream -> stream.connection()
                .sendText(texts.computeIfAbsent(stream.reader().seesAllContacts(), sees -> text(push, sees)))
                .subscribe()
                .with(sent -> {}, lost -> LOG.debugf("a live stream is gone: %s", lost.getMessage())));
    }

    /// Whoever is signed out hears nothing any more.
    void ended(@Observes(during = AFTER_SUCCESS) SessionsEnded ended) {
        of(ended.person())
                .filter(stream -> ended.session().map(stream.session()::equals).orElse(true))
                .forEach(LiveStreams::end);
    }

    /// A session that ran out ends its streams too.
    @Scheduled(every = "${tritone.live.look-every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endStale() {
        streams.values().stream()
                .filter(stream -> !sessions.lasts(stream.session()))
                .forEach(LiveStreams::end);
    }

    void changed(@Observes(during = AFTER_SUCCESS) PersonChanged change) {
        readAnew(change.person().id());
    }

    void posted(@Observes(during = AFTER_SUCCESS) PostingChanged change) {
        readAnew(change.person());
    }

    private void readAnew(PersonId id) {
        if (!listens(id)) return;
        var now = QuarkusTransaction.requiringNew()
                .call(() -> people.byId(id).map(person -> new Known(person, readers.of(person))));
        of(id).forEach(stream -> now.ifPresentOrElse(
                known -> streams.computeIfPresent(
                        stream.connection().id(), (key, same) -> same.with(known.person(), known.reader())),
                () -> end(stream)));
    }

    private Stream<Open> of(PersonId person) {
        return streams.values().stream().filter(open -> open.person().id().equals(person));
    }

    private static void end(Open stream) {
        stream.connection().close(SIGNED_OUT).subscribe().with(closed -> {}, gone -> {});
    }

    private static boolean hears(Reader reader, Push.Audience audience) {
        return switch (audience) {
            case Push.One one -> one.person().equals(reader.person());
            case Push.Roles roles -> roles.roles().stream().anyMatch(reader::is) && !reader.outsourced();
            case Push.Watchers watchers -> watches(reader, watchers.team());
            case Push.Teams of ->
                reader.seesAllTeams() || of.teams().stream().anyMatch(team -> reader.watches(Optional.of(team)));
        };
    }

    private static boolean watches(Reader reader, Optional<TeamId> team) {
        if (team.isPresent()) return reader.watches(team);
        return reader.seesAllTeams() || reader.is(Role.SUPERVISOR) && !reader.outsourced();
    }

    private String text(Push push, boolean seesAllContacts) {
        var message = json.createObjectNode().put("type", push.type());
        JsonNode payload = Discretion.towards(seesAllContacts, () -> json.valueToTree(push.payload()));
        if (payload instanceof ObjectNode fields) message.setAll(fields);
        else message.set("payload", payload);
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("this has no JSON form: " + push.type(), unreadable);
        }
    }

    /// @param address of the browser
    record Listener(Person person, Optional<String> address) {}

    private record Known(Person person, Reader reader) {}

    /// @param session which session opened it
    private record Open(WebSocketConnection connection, Person person, Reader reader, String session, String address) {
        Open with(Person changed, Reader now) {
            return new Open(connection, changed, now, session, address);
        }
    }
}
