package tritone.lead.importing;

import java.util.List;

/// What the columns of marks say of a row. What the person who imports has said of a value counts more than its words.
final class RowMarks {
    private final Columns columns;
    private final ColumnMarks said;

    RowMarks(Columns columns, ColumnMarks said) {
        this.columns = columns;
        this.said = said;
    }

    /// Whether they agreed to be called: one column says so, none denies it. Silence is no consent.
    boolean agreed(List<String> cells) {
        boolean yes = false;
        for (int i = 0; i < width(cells); i++) {
            if (columns.fields().get(i) != Field.CONSENT || cells.get(i).isBlank()) continue;
            if (said.resolved(i, cells.get(i), MarkWords.consent(cells.get(i))) != Mark.YES) return false;
            yes = true;
        }
        return yes;
    }

    /// Whether they are not to be called, and by which column.
    Marked doNotCall(List<String> cells) {
        int unclear = -1;
        for (int i = 0; i < width(cells); i++) {
            if (columns.fields().get(i) != Field.DO_NOT_CALL) continue;
            String cell = cells.get(i);
            switch (said.resolved(
                    i, cell, MarkWords.doNotCall(columns.headings().get(i), cell))) {
                case YES -> {
                    return new Marked(Mark.YES, i);
                }
                case UNCLEAR -> unclear = unclear < 0 ? i : unclear;
                case NO -> {}
            }
        }
        return unclear < 0 ? new Marked(Mark.NO, -1) : new Marked(Mark.UNCLEAR, unclear);
    }

    private int width(List<String> cells) {
        return Math.min(cells.size(), columns.fields().size());
    }

    /// @param column which says so; -1 when none does
    record Marked(Mark mark, int column) {}
}
