package tritone.dialer.pacing.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list that changes little from tick to tick: those that went, those that changed, those that came. One in another
/// order is written whole.
final class Rows<T> {
    private static final int WHOLE = 1;
    private static final int EDITED = 0;

    private final Function<T, Object> key;
    private final Cell<T> cell;
    private List<T> last = List.of();
    private boolean distinct = true;

    Rows(Function<T, Object> key, Cell<T> cell) {
        this.key = key;
        this.cell = cell;
    }

    void write(List<T> rows, Bytes.Writer out) {
        if (rows.equals(last)) {
            out.number(EDITED);
            out.number(0);
            out.number(0);
            out.number(0);
            return;
        }
        if (appended(rows)) edits(rows, out);
        else {
            out.number(WHOLE);
            out.number(rows.size());
            rows.forEach(row -> cell.write(row, out));
        }
        last = List.copyOf(rows);
        distinct = keys(rows).size() == rows.size();
    }

    private Set<Object> keys(List<T> rows) {
        var keys = new HashSet<Object>();
        rows.forEach(row -> keys.add(key.apply(row)));
        return keys;
    }

    /// Those that stayed in their order, then only new ones.
    private boolean appended(List<T> rows) {
        var now = keys(rows);
        if (!distinct || now.size() < rows.size()) return false;
        int at = 0;
        for (T was : last) {
            if (!now.contains(key.apply(was))) continue;
            if (!key.apply(rows.get(at++)).equals(key.apply(was))) return false;
        }
        return true;
    }

    private void edits(List<T> rows, Bytes.Writer out) {
        Map<Object, T> now = new HashMap<>();
        rows.forEach(row -> now.put(key.apply(row), row));
        var gone = new ArrayList<Integer>();
        var changed = new LinkedHashMap<Integer, T>();
        for (int at = 0; at < last.size(); at++) {
            @Nullable T is = now.get(key.apply(last.get(at)));
            if (is == null) gone.add(at);
            else if (!is.equals(last.get(at))) changed.put(at, is);
        }
        out.number(EDITED);
        out.number(gone.size());
        gone.forEach(out::number);
        out.number(changed.size());
        changed.forEach((at, row) -> {
            out.number(at);
            cell.write(row, out);
        });
        int stayed = last.size() - gone.size();
        out.number(rows.size() - stayed);
        rows.subList(stayed, rows.size()).forEach(row -> cell.write(row, out));
    }

    List<T> read(Bytes.Reader in) {
        List<T> rows = in.whole() == WHOLE ? whole(in) : edited(in);
        last = List.copyOf(rows);
        return last;
    }

    private List<T> whole(Bytes.Reader in) {
        var rows = new ArrayList<T>();
        for (int left = in.whole(); left > 0; left--) rows.add(cell.read(in));
        return rows;
    }

    private List<T> edited(Bytes.Reader in) {
        var gone = new HashSet<Integer>();
        for (int left = in.whole(); left > 0; left--) gone.add(in.whole());
        var changed = new HashMap<Integer, T>();
        for (int left = in.whole(); left > 0; left--) changed.put(in.whole(), cell.read(in));
        var rows = new ArrayList<T>();
        for (int at = 0; at < last.size(); at++)
            if (!gone.contains(at)) rows.add(changed.getOrDefault(at, last.get(at)));
        for (int left = in.whole(); left > 0; left--) rows.add(cell.read(in));
        return rows;
    }

    /// How one row is written.
    interface Cell<T> {
        void write(T row, Bytes.Writer out);

        T read(Bytes.Reader in);
    }
}
