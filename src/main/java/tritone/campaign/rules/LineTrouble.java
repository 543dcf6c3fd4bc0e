package tritone.campaign.rules;

import java.time.Instant;

/// A run of failures that are the line's and not the callees'.
///
/// @param sign    what failed, and with which code
/// @param numbers different ones it befell
/// @param since   the end of the first call of the run
public record LineTrouble(LineSign sign, int numbers, Instant since) {}
