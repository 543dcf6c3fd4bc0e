package tritone.funnel.regulation;

import java.util.Optional;

/// The regulation's answer to a ground.
public sealed interface Verdict {
    /// The lead is to be moved. `to` may equal the position before: then only the owner changes.
    record Moved(Position to) implements Verdict {}

    /// Heard and allowed, and the lead stays where it is.
    record Stays() implements Verdict {}

    record Refused(Reason reason) implements Verdict {}

    /// Where a lead that stood at `before` stands then; empty when the ground is refused.
    default Optional<Position> from(Position before) {
        return switch (this) {
            case Moved moved -> Optional.of(moved.to());
            case Stays stays -> Optional.of(before);
            case Refused refused -> Optional.empty();
        };
    }

    enum Reason {
        /// The regulation knows no such ground.
        UNKNOWN_GROUND,
        /// The lead lies in a section nothing leaves: a refusal is respected.
        TERMINAL_SECTION,
        /// The ground does not lead anywhere from this position.
        NOT_FROM_HERE,
        /// The regulation knows no lead that stands so.
        NO_SUCH_POSITION
    }
}
