package tritone.web.people;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.access.LookStopped;
import tritone.people.People;
import tritone.people.Person;
import tritone.web.desk.Push;

/// Alarms those who lead somebody that they were stopped: `look-stop`, with the view of `/api/look-stops`.
@ApplicationScoped
class LookStopNews {
    private final People people;
    private final Event<Push> pushes;

    LookStopNews(People people, Event<Push> pushes) {
        this.people = people;
        this.pushes = pushes;
    }

    void tell(@Observes(during = AFTER_SUCCESS) LookStopped stopped) {
        var person = people.account(stopped.stop().person()).map(People.Account::person);
        Set<tritone.people.TeamId> teams = person.flatMap(Person::team).stream().collect(Collectors.toSet());
        pushes.fire(new Push(
                new Push.Teams(teams),
                "look-stop",
                LookStopsResource.LookStopView.of(
                        stopped.stop(), person.map(Person::name).orElse(""))));
    }
}
