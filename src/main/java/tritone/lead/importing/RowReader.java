package tritone.lead.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Rejection.Kind;
import tritone.lead.importing.Rejection.Reason;
import tritone.lead.sheet.CellFlaw;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.phone.PhoneCell;
import tritone.phone.Regions;
import tritone.phone.Regions.Named;

/// One row of the file as a lead to be, or the reason why not. Knows nothing of other rows.
final class RowReader {
    private static final int MOST_REGIONS_KEPT = 10_000;
    private static final int MOST_PHONES = 15;
    /// What people write into a cell that holds nothing.
    private static final Set<String> NOTHING = Set.of(
            "нет",
            "-",
            "--",
            "---",
            "—",
            "–",
            "n/a",
            "н/д",
            "нд",
            "no",
            "none",
            "null",
            "отсутствует",
            "не указан",
            "0");

    private final Columns columns;
    private final String region;
    private final RowMarks marks;
    private final List<String> joints;
    private final Map<String, Named> places = new HashMap<>();
    private final RingingZones zones = new RingingZones();

    RowReader(Columns columns, String region, ColumnMarks said) {
        this.columns = columns;
        this.region = region;
        this.marks = new RowMarks(columns, said);
        this.joints = IntStream.range(0, columns.fields().size())
                .mapToObj(columns::joint)
                .toList();
    }

    Reading read(SheetRow row) {
        var cells = row.cells();
        var marked = marks.doNotCall(cells);
        if (marked.mark() == Mark.YES) return barred(row, marked.column());
        if (marked.mark() == Mark.UNCLEAR)
            return refused(row, marked.column(), Reason.DO_NOT_CALL_UNCLEAR, cells.get(marked.column()));
        var draft = new Draft(row);
        if (!placed(row, draft)) return refused(row, -1, Reason.MORE_CELLS_THAN_HEADINGS, null);
        var dropped = new ArrayList<Rejection>(0);
        boolean agreed = marks.agreed(cells);
        for (int i = 0; i < Math.min(cells.size(), columns.fields().size()); i++) {
            Field field = columns.fields().get(i);
            if (field == Field.IGNORE || field == Field.PHONE || field == Field.DO_NOT_CALL) continue;
            String text = literal(cells.get(i)).strip();
            if (text.isEmpty()) continue;
            var flaw = row.flaws().get(i);
            if (flaw != null) {
                // an error means that there is nothing; whatever else it is, no reason to lose the lead
                if (flaw != CellFlaw.ERROR_VALUE) dropped.add(rejection(row, Kind.CELL, i, Reason.of(flaw), text));
                continue;
            }
            boolean formula = text.charAt(0) == '=';
            if (field == Field.EXTRA || (field == Field.CONSENT && !agreed)) {
                // a running number, a sum: no reason to lose the lead
                if (formula) dropped.add(rejection(row, Kind.CELL, i, Reason.FORMULA, text));
                else draft.addExtra(columns.headings().get(i), harmless(text));
                continue;
            }
            if (formula) return refused(row, i, Reason.FORMULA, text);
            draft.addText(field, harmless(text), joints.get(i));
        }
        var named = named(draft.text(Field.REGION));
        for (var field : Draft.TEXTS) if (draft.cut(field)) keepWhole(row, draft, field);
        return phones(row, draft, named, dropped);
    }

    /// A cell beyond the headings: in a workbook it stands where somebody put it and is kept, in a text it means that
    /// the cells before it stand in wrong columns.
    private boolean placed(SheetRow row, Draft draft) {
        int width = columns.headings().size();
        for (int i = width; i < row.cells().size(); i++) {
            if (row.cells().get(i).isBlank()) continue;
            if (row.tab().isEmpty()) return false;
            if (!row.flaws().containsKey(i))
                draft.addExtra(Columns.unnamed(i), row.cells().get(i).strip());
        }
        return true;
    }

    /// Whoever is marked so is called by nobody: the numbers go to the list, the row stays out.
    private Reading barred(SheetRow row, int column) {
        var numbers = new LinkedHashMap<String, String>();
        String mark = row.cells().get(column).strip();
        for (int i = 0; i < Math.min(row.cells().size(), columns.fields().size()); i++) {
            if (columns.fields().get(i) != Field.PHONE) continue;
            for (var entry : PhoneCell.read(literal(row.cells().get(i)), region).entries())
                numbers.put(entry.number().e164(), columns.headings().get(column) + ": " + mark);
        }
        return new Barred(rejection(row, Kind.ROW, column, Reason.DO_NOT_CALL, mark), numbers);
    }

    /// A text that was cut stands in full among the further columns.
    private void keepWhole(SheetRow row, Draft draft, Field field) {
        for (int i = 0; i < Math.min(row.cells().size(), columns.fields().size()); i++) {
            if (columns.fields().get(i) != field || row.flaws().containsKey(i)) continue;
            String text = literal(row.cells().get(i)).strip();
            if (!text.isEmpty()) draft.addExtra(columns.headings().get(i), harmless(text));
        }
    }

    private Reading phones(SheetRow row, Draft draft, Named named, List<Rejection> dropped) {
        var unreadable = new ArrayList<Rejection>(0);
        for (int i = 0; i < Math.min(row.cells().size(), columns.fields().size()); i++) {
            if (columns.fields().get(i) != Field.PHONE) continue;
            String cell = literal(row.cells().get(i));
            var flaw = row.flaws().get(i);
            if (flaw != null) {
                unreadable.add(rejection(row, Kind.CELL, i, Reason.of(flaw), cell));
                continue;
            }
            if (cell.startsWith("=")) return refused(row, i, Reason.FORMULA, cell);
            phones(row, i, cell, draft, named, unreadable);
        }
        if (!draft.phones.isEmpty()) {
            unreadable.removeIf(one -> one.reason() == Reason.PHONE_IS_FAX || nothing(one));
            dropped.addAll(unreadable);
            return new Readable(draft, dropped);
        }
        if (unreadable.isEmpty()) return refused(row, columns.fields().indexOf(Field.PHONE), Reason.NO_PHONE, null);
        var first = unreadable.getFirst();
        var why = Rejection.of(row, Kind.ROW, first.column(), first.reason(), first.value());
        return draft.barred().isEmpty() ? new Refused(why) : new Barred(why, draft.barred());
    }

    /// A machine that answers is never dialled; what was no number stays where people see it.
    private void phones(SheetRow row, int column, String text, Draft draft, Named named, List<Rejection> unreadable) {
        var cell = PhoneCell.read(text, region);
        String heading = columns.headings().get(column);
        boolean whole = false;
        for (var entry : cell.entries()) {
            String e164 = entry.number().e164();
            if (MarkWords.forbids(entry.note())) {
                unreadable.add(rejection(row, Kind.CELL, column, Reason.DO_NOT_CALL, text));
                draft.bar(e164, heading + ": " + entry.note());
            } else if (entry.fax()) {
                unreadable.add(rejection(row, Kind.CELL, column, Reason.PHONE_IS_FAX, text));
                whole = true;
            } else if (draft.phones.size() >= MOST_PHONES && !draft.phones.containsKey(e164)) {
                unreadable.add(rejection(row, Kind.CELL, column, Reason.TOO_MANY_PHONES, e164));
                whole = true;
            } else {
                whole |= entry.note().length() > DraftPhone.MOST_NOTE;
                draft.addPhone(e164, DraftPhone.of(entry, zones.of(entry.number(), named), heading));
            }
        }
        for (var piece : cell.unreadable()) {
            var why = rejection(row, Kind.CELL, column, Reason.of(piece.reason()), piece.text());
            unreadable.add(why);
            whole |= cell.entries().isEmpty() && !nothing(why);
        }
        if (whole) draft.addExtra(heading, text.strip());
    }

    private static boolean nothing(Rejection one) {
        return NOTHING.contains(one.value().orElse("").strip().toLowerCase(Locale.ROOT));
    }

    /// `="8916..."` is how exports keep a spreadsheet from rounding a number; what is quoted is the text.
    private static String literal(String cell) {
        boolean quoted = cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"");
        return quoted && cell.indexOf('"', 2) == cell.length() - 1 ? cell.substring(2, cell.length() - 1) : cell;
    }

    /// Without the apostrophe that keeps a spreadsheet from running the text, as the file of rejected rows has it.
    private static String harmless(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    private Named named(@Nullable String text) {
        if (text == null) return Named.NOWHERE;
        if (places.size() > MOST_REGIONS_KEPT) places.clear();
        return places.computeIfAbsent(text, Regions::named);
    }

    private Reading refused(SheetRow row, int column, Reason reason, @Nullable String value) {
        return new Refused(rejection(row, Kind.ROW, column, reason, value));
    }

    private Rejection rejection(SheetRow row, Kind kind, int column, Reason reason, @Nullable String value) {
        var heading = column < 0
                ? Optional.<String>empty()
                : Optional.of(columns.headings().get(column));
        return Rejection.of(row, kind, heading, reason, Optional.ofNullable(value));
    }

    sealed interface Reading {}

    /// @param dropped cells left out: numbers that could not be read, while another could, and formulas in further
    /// columns
    record Readable(Draft draft, List<Rejection> dropped) implements Reading {}

    record Refused(Rejection why) implements Reading {}

    /// @param numbers what the file says is not to be called, with its words
    record Barred(Rejection why, Map<String, String> numbers) implements Reading {}
}
