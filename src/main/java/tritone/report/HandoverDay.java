package tritone.report;

import java.time.LocalDate;

/// What became of the hand-overs asked for on one day.
///
/// @param how  the step they stand at: DONE_LIVE, TASK, WAITING, FAILED, or still RINGING or INTRODUCING
/// @param why  the code of that step
public record HandoverDay(LocalDate day, String asked, String how, String why, long count) {}
