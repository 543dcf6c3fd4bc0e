package tritone.funnel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// The fact as other systems read it.
record LeadTransitioned(
        long lead,
        Place from,
        Place to,
        String ground,
        @Nullable Long owner,
        @Nullable Long by,
        @Nullable UUID call,
        Instant at) {
    record Place(LeadState state, Section section, Stage stage) {}

    static LeadTransitioned of(LeadMoved move) {
        return new LeadTransitioned(
                move.lead().value(),
                new Place(
                        move.from().state(), move.from().section(), move.from().stage()),
                new Place(move.to().state(), move.to().section(), move.to().stage()),
                move.ground().code(),
                move.owner().map(PersonId::value).orElse(null),
                move.by().map(PersonId::value).orElse(null),
                move.call().map(CallId::value).orElse(null),
                move.at());
    }
}
