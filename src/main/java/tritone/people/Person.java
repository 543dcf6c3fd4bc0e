package tritone.people;

import java.time.ZoneId;
import java.util.Optional;

/// Somebody who may sign in.
///
/// @param locale the language of their screens: `ru` or `en`
/// @param zone   the zone their times are shown in
public record Person(
        PersonId id, String login, String name, Role role, Optional<TeamId> team, String locale, ZoneId zone) {}
