package tritone.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.campaign.rules.Reason;

/// Why an operator cannot say that of their call.
public sealed interface OutcomeFault extends Calls.Reply {
    /// The switch says it, or nobody.
    record NotForThemToSay() implements OutcomeFault {}

    /// A callback needs its time.
    record WithoutTime() implements OutcomeFault {}

    /// The time to call back is over.
    record InThePast() implements OutcomeFault {}

    /// The client may not be called at that time.
    ///
    /// @param next the first time after it at which they may; empty when there is none soon
    record NotThen(Reason reason, Optional<Instant> next) implements OutcomeFault {}

    /// The script must find out more than was written down.
    ///
    /// @param fields in the order in which the script asks for them
    record AnswersMissing(List<String> fields) implements OutcomeFault {
        public AnswersMissing {
            fields = List.copyOf(fields);
        }
    }
}
