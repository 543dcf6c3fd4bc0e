package tritone.web.desk;

import java.util.Set;
import tritone.people.PersonId;
import tritone.people.Role;

/// Something to be shown on open screens at once. Fire it as a CDI event after the commit; it reaches the live streams
/// of the audience as `{"type": ..., "payload": ...}`.
public record Push(Audience audience, String type, Object payload) {
    public sealed interface Audience {}

    public record One(PersonId person) implements Audience {}

    public record Roles(Set<Role> roles) implements Audience {}

    public static Push to(PersonId person, String type, Object payload) {
        return new Push(new One(person), type, payload);
    }

    /// To everybody who watches the floor.
    public static Push toFloor(String type, Object payload) {
        return new Push(new Roles(Set.of(Role.SUPERVISOR, Role.HEAD_OF_SALES, Role.ADMINISTRATOR)), type, payload);
    }
}
