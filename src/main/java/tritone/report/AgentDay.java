package tritone.report;

import tritone.people.PersonId;

/// What an agent did since a moment.
///
/// @param talks   conversations they had
/// @param warm    of them, by what they said, warm leads
/// @param free    seconds they waited for a call
/// @param wrapUp  seconds they wrote up
/// @param away    seconds of pauses, and of a phone that could not be reached
public record AgentDay(PersonId person, long talks, long warm, long talking, long wrapUp, long free, long away) {
    /// Of the time they could be given a call, how much went into calls.
    public double occupancy() {
        long work = talking + wrapUp;
        return work + free == 0 ? 0 : (double) work / (work + free);
    }
}
