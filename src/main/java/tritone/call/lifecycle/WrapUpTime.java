package tritone.call.lifecycle;

import java.time.Instant;

/// How long an operator has to say what a call was.
///
/// @param until  the deadline
/// @param latest how far it may move while they write
record WrapUpTime(Instant until, Instant latest) {
    static WrapUpTime until(Instant until) {
        return new WrapUpTime(until, until.plus(Terms.MOST_TO_WRITE));
    }

    /// They are at it: the deadline does not cut them off in the middle of a word.
    WrapUpTime stillWriting(Instant now) {
        var enough = now.plus(Terms.TO_WRITE);
        if (!enough.isAfter(until)) return this;
        return new WrapUpTime(enough.isBefore(latest) ? enough : latest, latest);
    }
}
