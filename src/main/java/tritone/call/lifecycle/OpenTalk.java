package tritone.call.lifecycle;

import java.time.Instant;
import java.util.Optional;

/// A conversation and its operator's part in it. The part may end before the conversation does: who has handed a client
/// over wraps up beside the two who talk on.
public record OpenTalk(Talk talk, Part part) {
    static OpenTalk begun(Talk talk) {
        return new OpenTalk(talk, new Part.Present(Optional.empty()));
    }

    AgentLine line() {
        return talk.line();
    }

    /// The operator has not left it.
    boolean attended() {
        return part instanceof Part.Present;
    }

    Optional<Instant> wrapUpEnds() {
        return part instanceof Part.WrapsUp(var until, var _) ? Optional.of(until) : Optional.empty();
    }

    OpenTalk with(Part other) {
        return new OpenTalk(talk, other);
    }

    OpenTalk over(AgentLine other) {
        return new OpenTalk(talk.over(other), part);
    }
}
