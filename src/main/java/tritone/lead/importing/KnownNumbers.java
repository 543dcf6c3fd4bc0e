package tritone.lead.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Sieve.Hit;
import tritone.lead.importing.Sieve.Known;

/// Asks the database what it knows of a chunk's numbers, leads of the running import included. Every number of a file
/// that somebody has already passes here.
final class KnownNumbers {
    /// One statement for all chunks, its last places filled up by repetition.
    private static final int PLACES = 1000;

    private static final int MOST_REASON = 60;

    private final Connection db;
    private boolean anyBarred;

    KnownNumbers(Connection db) {
        this.db = db;
    }

    Known of(List<Draft> drafts, DuplicateRule rule) throws SQLException {
        var numbers = new ArrayList<String>(drafts.size());
        for (var draft : drafts) numbers.addAll(draft.phones.keySet());
        boolean nobodyAsks = rule.within() == DuplicateRule.Within.KEEP && rule.others() == DuplicateRule.Others.KEEP;
        return new Known(nobodyAsks ? Map.of() : leads(numbers), doNotCall(numbers));
    }

    /// The numbers each of these leads has.
    Map<Long, Set<String>> numbersOf(Collection<Long> leads) throws SQLException {
        var numbers = new HashMap<Long, Set<String>>();
        each(
                "select lead_id, e164 from lead_phone where lead_id in ",
                List.copyOf(leads),
                row -> numbers.computeIfAbsent(row.getLong(1), lead -> new HashSet<>())
                        .add(row.getString(2)));
        return numbers;
    }

    /// Numbers the file itself says are not to be called. They wait in a table of this connection: in the list itself
    /// they would keep others from it until the import ends.
    ///
    /// @param numbers with the words of the file
    void bar(Map<String, String> numbers) throws SQLException {
        if (numbers.isEmpty()) return;
        if (!anyBarred) {
            dropBarred();
            execute("create temporary table import_barred (e164 varchar(16) not null, reason varchar(60) not null,"
                    + " key (e164)) default charset = utf8mb4");
        }
        anyBarred = true;
        var rows = new Tsv();
        numbers.forEach((e164, words) -> rows.add(e164).add(reason(words)).end());
        rows.load(db, "import_barred", List.of("e164", "reason"));
    }

    /// @return how many numbers were new to the do-not-call list
    int listBarred(String since, @Nullable Long by) throws SQLException {
        if (!anyBarred) return 0;
        try (var insert = db.prepareStatement("""
                insert ignore into do_not_call (e164, since, reason, by_person)
                select e164, ?, min(reason), ? from import_barred group by e164""")) {
            insert.setString(1, since);
            insert.setObject(2, by);
            int added = insert.executeUpdate();
            dropBarred();
            return added;
        }
    }

    private void dropBarred() throws SQLException {
        execute("drop temporary table if exists import_barred");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String reason(String words) {
        if (words.length() <= MOST_REASON) return words;
        return words.substring(
                0, Character.isHighSurrogate(words.charAt(MOST_REASON - 1)) ? MOST_REASON - 1 : MOST_REASON);
    }

    private Map<String, List<Hit>> leads(List<String> numbers) throws SQLException {
        var hits = new HashMap<String, List<Hit>>();
        each(
                "select e164, lead_id, base_id from lead_phone where e164 in ",
                numbers,
                row -> hits.computeIfAbsent(row.getString(1), e164 -> new ArrayList<>(1))
                        .add(new Hit(row.getLong(2), row.getLong(3))));
        return hits;
    }

    /// A file that brings a number says that somebody has it.
    void revive(List<Draft> drafts, String now) throws SQLException {
        var numbers =
                drafts.stream().flatMap(draft -> draft.phones.keySet().stream()).toList();
        if (numbers.isEmpty()) return;
        try (var update = db.prepareStatement(
                "update lead_phone set dead = false, dead_since = null, revived_at = ? where dead and e164 in (?"
                        + ", ?".repeat(PLACES - 1) + ")")) {
            update.setString(1, now);
            for (int from = 0; from < numbers.size(); from += PLACES) {
                for (int i = 0; i < PLACES; i++)
                    update.setString(i + 2, numbers.get(Math.min(from + i, numbers.size() - 1)));
                update.executeUpdate();
            }
        }
    }

    private Set<String> doNotCall(List<String> numbers) throws SQLException {
        var asked = new HashSet<String>();
        each("select e164 from do_not_call where e164 in ", numbers, row -> asked.add(row.getString(1)));
        if (anyBarred)
            each("select e164 from import_barred where e164 in ", numbers, row -> asked.add(row.getString(1)));
        return asked;
    }

    private void each(String sql, List<?> keys, OfRow ofRow) throws SQLException {
        if (keys.isEmpty()) return;
        try (var query = db.prepareStatement(sql + "(?" + ", ?".repeat(PLACES - 1) + ")")) {
            for (int from = 0; from < keys.size(); from += PLACES) {
                fill(query, keys, from);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) ofRow.take(rows);
                }
            }
        }
    }

    private static void fill(PreparedStatement query, List<?> keys, int from) throws SQLException {
        for (int i = 0; i < PLACES; i++) query.setObject(i + 1, keys.get(Math.min(from + i, keys.size() - 1)));
    }

    private interface OfRow {
        void take(ResultSet row) throws SQLException;
    }
}
