package tritone.campaign.rules;

import java.util.Optional;
import tritone.phone.OutboundLine;
import tritone.phone.PhoneNumber;

/// The line a campaign dials on, as its rules see it.
///
/// @param shown the number the campaign shows; empty: the far end's choice
/// @param room  what is left of the day
public record LineFacts(OutboundLine line, Optional<PhoneNumber> shown, DayRoom room) {
    /// Why nobody may be called on it, whatever their number.
    public Optional<DayRoom.Share.Refused> shut() {
        if (!line.shows(shown)) return Optional.of(new DayRoom.Share.Refused(Reason.CALLER_ID_NOT_OF_LINE, false));
        return room.spent();
    }
}
