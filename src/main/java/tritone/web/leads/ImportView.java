package tritone.web.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Columns;
import tritone.lead.importing.DuplicateRule;
import tritone.lead.importing.Field;
import tritone.lead.importing.Import;
import tritone.lead.sheet.FileProblem;

/// An import as it stands. Accepted, merged, duplicate and rejected make up the rows once it is done.
///
/// @param sheets        those read; none when the file has only one, without a name
/// @param sheetsLeftOut visible sheets with rows that are not read
/// @param headings      the line of the headings in the first sheet; 0 when there are none
/// @param unchanged     the file was in this base already: nothing was done
/// @param rowsExpected  about how many there will be
/// @param cellsDropped  single numbers left out of rows that are in
/// @param problem       why the file was refused
public record ImportView(
        long id,
        long base,
        String fileName,
        DuplicateRule.Within within,
        DuplicateRule.Others others,
        List<String> sheets,
        List<String> sheetsLeftOut,
        long headings,
        List<Column> columns,
        Import.Status status,
        boolean unchanged,
        long rowsExpected,
        long rowsRead,
        long accepted,
        long merged,
        long duplicate,
        long rejected,
        long cellsDropped,
        @Nullable ImportTrouble problem,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static ImportView of(Import now, boolean unchanged) {
        var totals = now.totals();
        return new ImportView(
                now.id(),
                now.base().value(),
                now.fileName(),
                now.rule().within(),
                now.rule().others(),
                now.layout().sheets().stream().filter(name -> !name.isEmpty()).toList(),
                now.layout().leftOut(),
                now.layout().headings(),
                Column.all(now.columns()),
                now.status(),
                unchanged,
                now.rowsExpected(),
                totals.rows(),
                totals.accepted(),
                totals.merged(),
                totals.duplicate(),
                totals.rejected(),
                totals.cells(),
                now.problem().map(ImportTrouble::of).orElse(null),
                now.createdAt(),
                now.finishedAt().orElse(null));
    }

    public record Column(String heading, Field field) {
        static List<Column> all(Columns columns) {
            var all = new ArrayList<Column>();
            for (int i = 0; i < columns.headings().size(); i++)
                all.add(new Column(columns.headings().get(i), columns.fields().get(i)));
            return all;
        }
    }

    /// @param line   0 when it is no single line's fault
    /// @param column counted from 1; 0 when it is no single column's fault
    public record ImportTrouble(String code, long line, int column) {
        static ImportTrouble of(FileProblem problem) {
            return new ImportTrouble(problem.code().slug(), problem.line(), problem.column());
        }
    }
}
