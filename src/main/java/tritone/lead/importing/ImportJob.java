package tritone.lead.importing;

/// What an import has to do.
///
/// @param region the country of numbers written without a plus
record ImportJob(long importId, long base, String region, Columns columns, DuplicateRule rule) {}
