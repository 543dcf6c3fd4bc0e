package tritone.phone;

import java.util.Optional;
import java.util.Set;

/// What may go out over a line: to which numbers, showing which of the line's own. Only this makes a [Clearance], and
/// without one the switch takes no order to dial.
///
/// @param name of the trunk at the switch
/// @param own  the numbers that may be shown
public record OutboundLine(String name, AllowedNumbers allowed, Set<PhoneNumber> own) {
    public OutboundLine {
        own = Set.copyOf(own);
    }

    /// Empty when the line does not dial this number.
    ///
    /// @param shown empty: the far end shows what it likes
    public Optional<Clearance> clear(PhoneNumber to, Optional<PhoneNumber> shown) {
        return allowed.allows(to) && shows(shown) ? Optional.of(new Clearance(name, to, shown)) : Optional.empty();
    }

    /// Whether the number is one of the line's own.
    public boolean shows(Optional<PhoneNumber> number) {
        return number.isEmpty() || own.contains(number.get());
    }
}
