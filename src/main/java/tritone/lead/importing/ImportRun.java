package tritone.lead.importing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import tritone.lead.importing.Rejection.Kind;
import tritone.lead.sheet.FileProblem;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.SheetRefused;

/// Carries one file into the tables, chunk by chunk; memory holds one chunk. Nothing is committed here.
final class ImportRun {
    static final long MOST_ROWS = 1_000_000;
    private static final int CHUNK = 10_000;

    private final ImportJob job;
    private final KnownNumbers numbers;
    private final LeadTable leads;
    private final List<Draft> drafts = new ArrayList<>(CHUNK);
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, String> barred = new LinkedHashMap<>();
    private long firstLead;
    private long rows;
    private long accepted;
    private long merged;
    private long duplicate;
    private long rejected;
    private long cells;

    ImportRun(ImportJob job, KnownNumbers numbers, LeadTable leads) {
        this.job = job;
        this.numbers = numbers;
        this.leads = leads;
    }

    /// @param progress told the rows read, after each chunk
    ImportTotals run(Sheet sheet, LongConsumer progress) throws IOException, SheetRefused, SQLException {
        var reader = new RowReader(job.columns(), job.region(), job.marks());
        var table = new TableRows(sheet, job.layout(), job.columns());
        for (var row = table.next(); row != null; row = table.next()) {
            if (++rows > MOST_ROWS)
                throw new SheetRefused(new FileProblem(FileProblem.Code.TOO_MANY_ROWS, row.line(), 0));
            switch (reader.read(row)) {
                case RowReader.Readable(var draft, var dropped) -> {
                    drafts.add(draft);
                    barred.putAll(draft.barred());
                    rejections.addAll(dropped);
                }
                case RowReader.Refused(var why) -> rejections.add(why);
                case RowReader.Barred(var why, var numbers) -> {
                    rejections.add(why);
                    barred.putAll(numbers);
                }
            }
            if (drafts.size() + rejections.size() < CHUNK) continue;
            flush();
            progress.accept(rows);
        }
        if (rows == 0) throw new SheetRefused(FileProblem.of(FileProblem.Code.EMPTY));
        flush();
        leads.applyAdditions();
        return new ImportTotals(rows, accepted, merged, duplicate, rejected, cells);
    }

    private void flush() throws SQLException {
        numbers.bar(barred);
        barred.clear();
        numbers.revive(drafts, leads.now());
        var known = numbers.of(drafts, job.rule());
        var sifted = Sieve.sift(drafts, job.rule(), new Sieve.Place(job.base(), firstLead), known);
        long first = leads.addLeads(sifted.fresh());
        if (firstLead == 0) firstLead = first;
        var merging = sifted.additions().stream().map(Sieve.Addition::lead).collect(Collectors.toSet());
        leads.add(sifted.additions(), numbers.numbersOf(merging));
        rejections.addAll(sifted.rejections());
        leads.reject(rejections);
        count(sifted);
        drafts.clear();
        rejections.clear();
    }

    private void count(Sieve.Sifted sifted) {
        accepted += sifted.fresh().size();
        merged += sifted.merged();
        duplicate += sifted.duplicate();
        for (var one : rejections) {
            if (one.kind() == Kind.ROW) rejected++;
            if (one.kind() == Kind.CELL) cells++;
        }
    }
}
