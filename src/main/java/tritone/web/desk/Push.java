package tritone.web.desk;

import java.util.Optional;
import java.util.Set;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;

/// Something to be shown on open screens at once. Fire it as a CDI event after the commit; it reaches the live streams
/// of the audience as one JSON object: the payload's own fields and `type`.
public record Push(Audience audience, String type, Object payload) {
    public sealed interface Audience {}

    public record One(PersonId person) implements Audience {}

    public record Roles(Set<Role> roles) implements Audience {}

    /// Who watches the floor: heads and administrators all of it, a supervisor their own team.
    ///
    /// @param team whose news it is; empty for what concerns every team
    public record Watchers(Optional<TeamId> team) implements Audience {}

    /// Heads and administrators, and the supervisors of these teams.
    public record Teams(Set<TeamId> teams) implements Audience {}

    public static Push to(PersonId person, String type, Object payload) {
        return new Push(new One(person), type, payload);
    }

    /// To everybody who watches the floor.
    public static Push toFloor(String type, Object payload) {
        return new Push(new Watchers(Optional.empty()), type, payload);
    }
}
