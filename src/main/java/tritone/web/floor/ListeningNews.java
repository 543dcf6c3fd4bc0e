package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tritone.people.People;
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
    private final People people;
    private final Event<Push> push;

    ListeningNews(Listenings listenings, People people, Event<Push> push) {
        this.listenings = listenings;
        this.people = people;
        this.push = push;
    }

    void changed(@Observes ListeningChanged change) {
        tell(change.listening().supervisor());
        tellAgent(change.listening().agent());
    }

    void opened(@Observes StreamOpened opened) {
        var person = opened.person().id();
        if (listenings.of(person).isPresent()) tell(person);
        if (!listenings.on(person).isEmpty()) tellAgent(person);
    }

    private void tell(PersonId supervisor) {
        var view = listenings.of(supervisor).map(ListeningView::of).orElse(null);
        push.fire(Push.to(supervisor, "listening", new Mine(view)));
    }

    /// Who can be heard is told in any case: they will speak.
    private void tellAgent(PersonId agent) {
        var on = listenings.on(agent).stream()
                .filter(Listening::heard)
                .filter(listening -> listening.told() || listening.ear() != Ear.LISTEN)
                .max(Comparator.comparing(Listening::ear));
        var by = on.map(listening -> people.byId(listening.supervisor())
                        .map(person -> new By(person.name(), listening.ear()))
                        .orElseGet(() -> new By("", listening.ear())))
                .orElse(null);
        push.fire(Push.to(agent, "supervised", new Supervised(by)));
    }

    public record Mine(@Nullable ListeningView listening) {}

    public record Supervised(@Nullable By by) {}

    public record By(String name, Ear ear) {}
}
