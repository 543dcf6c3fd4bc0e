package tritone.lead.importing;

/// What an import has to do.
///
/// @param region the country of numbers written without a plus
record ImportJob(long importId, long base, String region, Plan plan, DuplicateRule rule) {
    Columns columns() {
        return plan.columns();
    }

    Layout layout() {
        return plan.layout();
    }

    /// Where in the file the rows lie, and what their columns hold.
    record Plan(Layout layout, Columns columns) {}
}
