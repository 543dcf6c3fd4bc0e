package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;

/// The agent's part in a conversation, which may end before the conversation does.
public sealed interface Part {
    /// @param said what they said already, while still talking
    record Present(Optional<Word> said) implements Part {}

    /// Left; still owes the word what the call was.
    record WrapsUp(Instant until, Instant latest) implements Part {
        public WrapsUp(Instant until) {
            this(until, WrapUpTime.until(until).latest());
        }
    }

    record Done() implements Part {}
}
