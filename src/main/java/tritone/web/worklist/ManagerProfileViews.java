package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import tritone.access.HouseText;
import tritone.handover.ManagerProfile;
import tritone.handover.WorkLists;
import tritone.people.People;
import tritone.people.Person;

/// Reads profiles with their names and loads.
@ApplicationScoped
public class ManagerProfileViews {
    private final WorkLists lists;
    private final People people;

    ManagerProfileViews(WorkLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    ProfileView view(ManagerProfile profile) {
        return new ProfileView(
                profile.person().value(),
                people.byId(profile.person()).map(Person::name).orElse(""),
                profile.group().value(),
                profile.segments(),
                profile.regions(),
                profile.limit(),
                lists.used(profile.person()),
                profile.present());
    }

    @HouseText
    public record ProfileView(
            long person,
            String name,
            long group,
            Set<String> segments,
            Set<String> regions,
            int limit,
            int used,
            boolean present) {}
}
