package tritone.lead.importing;

/// What became of the rows: accepted, merged, duplicate and rejected make up the rows.
///
/// @param cells single numbers left out of rows that are in
public record ImportTotals(long rows, long accepted, long merged, long duplicate, long rejected, long cells) {
    static final ImportTotals NONE = new ImportTotals(0, 0, 0, 0, 0, 0);
}
