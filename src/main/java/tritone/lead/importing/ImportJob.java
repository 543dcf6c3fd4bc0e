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

    ColumnMarks marks() {
        return plan.marks();
    }

    /// Where in the file the rows lie, what their columns hold, and what their marks mean.
    record Plan(Layout layout, Columns columns, ColumnMarks marks) {}
}
