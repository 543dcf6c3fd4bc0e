package tritone.lead;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tritone.people.PersonId;

/// What somebody found out about a lead and wrote down.
///
/// @param field its name: that of a column of the imported file, or one of its own
/// @param value empty when it was taken back
/// @param call  the one in which it was said
public record Answer(String field, String value, Optional<PersonId> by, Instant at, Optional<UUID> call) {}
