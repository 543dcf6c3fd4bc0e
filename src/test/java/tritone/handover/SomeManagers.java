package tritone.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tritone.handover.ManagerProfiles.Settings;
import tritone.handover.routing.GroupId;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;

/// People for tests; a manager takes one segment only, so that tests do not give each other leads.
@ApplicationScoped
public class SomeManagers {
    public static final String PASSWORD = "secret-of-the-tests";

    private final People people;
    private final ManagerGroups groups;
    private final ManagerProfiles profiles;

    SomeManagers(People people, ManagerGroups groups, ManagerProfiles profiles) {
        this.people = people;
        this.groups = groups;
        this.profiles = profiles;
    }

    public Person aPerson(Role role) {
        return people.add(new People.NewPerson(
                role.name().toLowerCase(java.util.Locale.ROOT) + "-"
                        + UUID.randomUUID().toString().substring(0, 13),
                "Анна Иванова",
                role,
                Optional.empty(),
                PASSWORD,
                "ru"));
    }

    public Person aManagerOf(String segment, int limit) {
        var group = groups.add("group " + UUID.randomUUID()).orElseThrow();
        return aManagerOf(segment, limit, group.id());
    }

    public Person aManagerOf(String segment, int limit, GroupId group) {
        var person = aPerson(Role.MANAGER);
        profiles.put(person.id(), new Settings(group, Set.of(segment), Set.of(), limit));
        return person;
    }

    public static String aSegment() {
        return "segment " + UUID.randomUUID().toString().substring(0, 13);
    }
}
