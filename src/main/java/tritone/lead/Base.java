package tritone.lead;

import java.time.Instant;

/// A list of leads that was bought, gathered or exported, imported in one or more files.
///
/// @param region the country of numbers written without a plus, two letters
/// @param leads  how many are in it now
public record Base(BaseId id, String name, String region, Instant createdAt, long leads) {}
