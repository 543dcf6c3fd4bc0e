package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;
import tritone.campaign.Disposition;
import tritone.people.PersonId;

/// What a conversation was.
///
/// @param by empty when nobody said it in time
public record Word(
        Disposition disposition,
        Optional<Instant> callbackAt,
        boolean mine,
        Optional<String> comment,
        Optional<PersonId> by) {
    static final Word NOT_STATED =
            new Word(Disposition.NOT_STATED, Optional.empty(), false, Optional.empty(), Optional.empty());
}
