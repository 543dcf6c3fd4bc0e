package tritone.lead.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Rejection.Kind;
import tritone.lead.importing.Rejection.Reason;
import tritone.lead.sheet.CellFlaw;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.phone.PhoneNumbers;
import tritone.phone.PhoneNumbers.Parsed;
import tritone.phone.PhoneNumbers.Unreadable;
import tritone.phone.PhoneZones;
import tritone.phone.Regions;

/// One row of the file as a lead to be, or the reason why not. Knows nothing of other rows.
final class RowReader {
    private static final int MOST_REGIONS_KEPT = 10_000;

    private final Columns columns;
    private final String region;
    private final Map<String, Optional<ZoneId>> zones = new HashMap<>();

    RowReader(Columns columns, String region) {
        this.columns = columns;
        this.region = region;
    }

    Reading read(SheetRow row) {
        var cells = row.cells();
        var draft = new Draft(row);
        if (!placed(row, draft)) return refused(row, -1, Reason.MORE_CELLS_THAN_HEADINGS, null);
        var dropped = new ArrayList<Rejection>(0);
        for (int i = 0; i < Math.min(cells.size(), columns.fields().size()); i++) {
            Field field = columns.fields().get(i);
            if (field == Field.IGNORE || field == Field.PHONE) continue;
            String text = literal(cells.get(i)).strip();
            if (text.isEmpty()) continue;
            var flaw = row.flaws().get(i);
            if (flaw != null) {
                // an error means that there is nothing; whatever else it is, no reason to lose the lead
                if (flaw != CellFlaw.ERROR_VALUE) dropped.add(rejection(row, Kind.CELL, i, Reason.of(flaw), text));
                continue;
            }
            boolean formula = text.charAt(0) == '=';
            if (field == Field.EXTRA) {
                // a running number, a sum: no reason to lose the lead
                if (formula) dropped.add(rejection(row, Kind.CELL, i, Reason.FORMULA, text));
                else draft.addExtra(columns.headings().get(i), text);
                continue;
            }
            if (formula) return refused(row, i, Reason.FORMULA, text);
            draft.addText(field, text);
            if (tooLong(draft, field)) return refused(row, i, Reason.TEXT_TOO_LONG, text);
        }
        return phones(row, draft, dropped);
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

    private Reading phones(SheetRow row, Draft draft, List<Rejection> dropped) {
        var unreadable = new ArrayList<Rejection>(0);
        ZoneId home = zoneOf(draft.text(Field.REGION));
        for (int i = 0; i < Math.min(row.cells().size(), columns.fields().size()); i++) {
            if (columns.fields().get(i) != Field.PHONE) continue;
            String cell = literal(row.cells().get(i));
            if (cell.length() > Field.PHONE.most) return refused(row, i, Reason.TEXT_TOO_LONG, cell);
            var flaw = row.flaws().get(i);
            if (flaw != null) {
                unreadable.add(rejection(row, Kind.CELL, i, Reason.of(flaw), cell));
                continue;
            }
            if (cell.startsWith("=")) return refused(row, i, Reason.FORMULA, cell);
            for (String piece : PhoneNumbers.split(cell)) {
                switch (PhoneNumbers.parse(piece, region)) {
                    case Parsed(var number) -> draft.phones.putIfAbsent(number.e164(), PhoneZones.zoneOf(number, home));
                    case Unreadable(var why) -> unreadable.add(rejection(row, Kind.CELL, i, Reason.of(why), piece));
                }
            }
        }
        dropped.addAll(unreadable);
        if (!draft.phones.isEmpty()) return new Readable(draft, dropped);
        if (unreadable.isEmpty()) return refused(row, columns.fields().indexOf(Field.PHONE), Reason.NO_PHONE, null);
        var first = unreadable.getFirst();
        return new Refused(Rejection.of(row, Kind.ROW, first.column(), first.reason(), first.value()));
    }

    /// `="8916..."` is how exports keep a spreadsheet from rounding a number; what is quoted is the text.
    private static String literal(String cell) {
        boolean quoted = cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"");
        return quoted && cell.indexOf('"', 2) == cell.length() - 1 ? cell.substring(2, cell.length() - 1) : cell;
    }

    private static boolean tooLong(Draft draft, Field field) {
        String text = draft.text(field);
        return text != null && text.length() > field.most;
    }

    private @Nullable ZoneId zoneOf(@Nullable String text) {
        if (text == null) return null;
        if (zones.size() > MOST_REGIONS_KEPT) zones.clear();
        return zones.computeIfAbsent(text, Regions::zoneOf).orElse(null);
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
}
