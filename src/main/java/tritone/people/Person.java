package tritone.people;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Somebody who may sign in.
///
/// @param role   what they chiefly do: their screens begin there
/// @param also   further roles; they may do and see what any of their roles may
/// @param locale the language of their screens: `ru` or `en`
/// @param zone   the zone their times are shown in
public record Person(
        PersonId id,
        String login,
        String name,
        Role role,
        Set<Role> also,
        Optional<TeamId> team,
        String locale,
        ZoneId zone) {
    public Person {
        also = Set.copyOf(also);
    }

    public Set<Role> roles() {
        var all = EnumSet.of(role);
        all.addAll(also);
        return all;
    }

    public boolean is(Role some) {
        return role == some || also.contains(some);
    }
}
