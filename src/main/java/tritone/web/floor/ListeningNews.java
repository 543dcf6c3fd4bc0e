package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tritone.access.Readers;
import tritone.access.Walls;
import tritone.people.PersonId;
import tritone.supervision.Listening;
import tritone.supervision.ListeningChanged;
import tritone.supervision.Listenings;
import tritone.telephony.Telephony.Ear;
import tritone.web.desk.Push;
import tritone.web.desk.StreamOpened;

/// Tells a supervisor whether they listen, and the agent that they are listened to, where that is the rule.
@ApplicationScoped
class ListeningNews {
    private final Listenings listenings;
    private final Readers readers;
    private final Walls walls;
    private final Event<Push> push;

    ListeningNews(Listenings listenings, Readers readers, Walls walls, Event<Push> push) {
        this.listenings = listenings;
        this.readers = readers;
        this.walls = walls;
        this.push = push;
    }

    void changed(@Observes ListeningChanged change) {
        tell(change.listening().supervisor(), change.end().orElse(null));
        tellAgent(change.listening().agent());
    }

    void opened(@Observes StreamOpened opened) {
        var person = opened.person().id();
        if (listenings.of(person).isPresent()) tell(person, null);
        if (!listenings.on(person).isEmpty()) tellAgent(person);
    }

    private void tell(PersonId supervisor, @Nullable String why) {
        var view = listenings.of(supervisor).map(ListeningView::of).orElse(null);
        push.fire(Push.to(supervisor, "listening", new Mine(view, why)));
    }

    /// Who can be heard is told in any case: they will speak.
    private void tellAgent(PersonId agent) {
        var on = listenings.on(agent).stream()
                .filter(Listening::heard)
                .filter(listening -> listening.told() || listening.ear() != Ear.LISTEN)
                .max(Comparator.comparing(Listening::ear));
        var by = on.map(listening -> new By(name(agent, listening.supervisor()), listening.ear()))
                .orElse(null);
        push.fire(Push.to(agent, "supervised", new Supervised(by)));
    }

    /// Empty for an agent who may not know it.
    private String name(PersonId agent, PersonId supervisor) {
        return readers.of(agent)
                .flatMap(reader -> walls.name(reader, supervisor))
                .orElse("");
    }

    /// @param why the one before ended, when that is the news: LEFT, CALL_OVER, NOT_ANSWERED, HUNG_UP, LOST
    public record Mine(
            @Nullable ListeningView listening, @Nullable String why) {}

    public record Supervised(@Nullable By by) {}

    public record By(String name, Ear ear) {}
}
