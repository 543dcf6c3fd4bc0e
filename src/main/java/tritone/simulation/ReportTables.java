package tritone.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The figures of a run, asked of the database in plain SQL: written apart from the service's own reports, so that one
/// can be held against the other.
final class ReportTables implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final Connection db;
    private final String since;
    private final String until;

    ReportTables(RunReport.Source source, Instant since, Instant until) throws SQLException {
        db = DriverManager.getConnection(source.jdbcUrl(), source.user(), source.password());
        this.since = literal(since);
        this.until = literal(until);
    }

    long attempts() throws SQLException {
        return number("select count(*) from attempt a where " + ordered("a"));
    }

    long answered() throws SQLException {
        return number("""
                select count(*) from attempt a
                left join attempt_outcome o on o.attempt_id = a.id left join open_attempt p on p.id = a.id
                where coalesce(o.answered_at, p.answered_at) is not null and\s""" + ordered("a"));
    }

    long attemptsEnded(String disposition) throws SQLException {
        return number("""
                select count(*) from attempt a join attempt_outcome o on o.attempt_id = a.id
                where o.disposition = '%s' and\s""".formatted(disposition) + ordered("a"));
    }

    /// @param at          seconds since the run began
    /// @param abandonedAt likewise
    record Answer(double at, Optional<Double> abandonedAt) {}

    /// The people who answered.
    List<Answer> answers() throws SQLException {
        return rows("""
                select timestampdiff(microsecond, %s, coalesce(o.answered_at, p.answered_at)) / 1e6,
                if(o.disposition = 'ABANDONED', timestampdiff(microsecond, %s, o.ended_at) / 1e6, null)
                from attempt a left join attempt_outcome o on o.attempt_id = a.id
                left join open_attempt p on p.id = a.id left join call_disposition d on d.call_id = a.id
                where coalesce(o.answered_at, p.answered_at) is not null and coalesce(o.disposition, '') <> 'MACHINE'
                and coalesce(d.disposition, '') <> 'ANSWERING_MACHINE' and\s""".formatted(since, since) + ordered("a"), row -> {
            double at = row.getDouble(1);
            double abandonedAt = row.getDouble(2);
            return new Answer(at, row.wasNull() ? Optional.empty() : Optional.of(abandonedAt));
        });
    }

    /// Seconds of ringing of the attempts that were answered.
    List<Double> toAnswer() throws SQLException {
        return rows("""
                select timestampdiff(microsecond, a.ordered_at, o.answered_at) / 1e6 from attempt a
                join attempt_outcome o on o.attempt_id = a.id where o.answered_at is not null and
                """ + ordered("a"), row -> row.getDouble(1));
    }

    /// Seconds until each of the others was over, by what it ended as.
    Map<String, List<Double>> toFailure() throws SQLException {
        var failures = new TreeMap<String, List<Double>>();
        rows("""
                select o.disposition, timestampdiff(microsecond, a.ordered_at, o.ended_at) / 1e6 from attempt a
                join attempt_outcome o on o.attempt_id = a.id
                where o.answered_at is null and o.disposition not in ('CANCELLED', 'TRUNK_FAILURE') and\s""" + ordered("a"), row -> {
            failures.computeIfAbsent(row.getString(1), word -> new ArrayList<>())
                    .add(row.getDouble(2));
            return null;
        });
        return failures;
    }

    /// Seconds of each stay in a state that began and ended within the run.
    List<Double> stays(String state) throws SQLException {
        return rows("""
                select timestampdiff(microsecond, at, next_at) / 1e6
                from (select state, at, lead(at) over (partition by shift_id order by id) next_at
                      from agent_state) spans
                where upper(state) = '%s' and at >= %s and next_at < %s""".formatted(state, since, until), row -> row.getDouble(1));
    }

    long conversations() throws SQLException {
        return number("select count(*) from conversation c join attempt a on a.id = c.call_id where " + ordered("a"));
    }

    List<Double> connectMillis() throws SQLException {
        return rows("""
                select timestampdiff(microsecond, c.answered_at, c.joined_at) / 1000
                from conversation c join attempt a on a.id = c.call_id where\s""" + ordered("a"), row -> row.getDouble(1));
    }

    /// What each attempt ended as: what the operator said, else what the switch said, else `OPEN`.
    Map<String, Long> dispositions() throws SQLException {
        return counts("""
                select coalesce(d.disposition, o.disposition, 'OPEN') what, count(*) from attempt a
                left join attempt_outcome o on o.attempt_id = a.id left join call_disposition d on d.call_id = a.id
                where %s group by what order by what""".formatted(ordered("a")));
    }

    /// Of all leads, whenever they came there.
    Map<String, Long> leadStates() throws SQLException {
        return counts("select state, count(*) from leads group by state order by state");
    }

    long handovers(String lastStep) throws SQLException {
        return number("""
                select count(*) from handover h join attempt a on a.id = h.call_id
                where '%s' = (select step from handover_step s where s.handover_id = h.id order by s.id desc limit 1)
                and\s""".formatted(lastStep) + ordered("a"));
    }

    /// Each conversation is recorded, and each hand-over on the line begins another segment.
    long recordingsExpected() throws SQLException {
        return conversations()
                + number("select count(*) from recording r join attempt a on a.id = r.call_id where r.segment > 1 and "
                        + ordered("a"));
    }

    /// @param path in the store
    record Stored(
            String call,
            int segment,
            String status,
            @Nullable String path,
            @Nullable String sha256,
            @Nullable String problem) {}

    List<Stored> recordings() throws SQLException {
        return rows(
                """
                select r.call_id, r.segment, r.status, r.path, r.sha256, r.problem
                from recording r join attempt a on a.id = r.call_id where not r.sample and %s order by r.started_at
                """.formatted(ordered("a")),
                row -> new Stored(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /// How long people on shift were in each state within the run.
    Map<String, Double> secondsByState() throws SQLException {
        var seconds = new LinkedHashMap<String, Double>();
        String spans = """
                select upper(state), sum(timestampdiff(microsecond, greatest(at, %1$s), least(next_at, %2$s))) / 1e6
                from (select state, at, coalesce(lead(at) over (partition by shift_id order by id), %2$s) next_at
                      from agent_state) spans
                where upper(state) <> 'OFF' and next_at > %1$s and at < %2$s group by upper(state)""".formatted(since, until);
        rows(spans, row -> seconds.put(row.getString(1), row.getDouble(2)));
        return seconds;
    }

    long number(String sql) throws SQLException {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    /// The condition that an attempt belongs to the run.
    String ordered(String attempt) {
        return "%1$s.ordered_at >= %2$s and %1$s.ordered_at < %3$s".formatted(attempt, since, until);
    }

    private static String literal(Instant time) {
        return "timestamp'" + TIME.format(time) + "'";
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        rows(sql, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private interface Reader<T> {
        @Nullable
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        try (var statement = db.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                T row = reader.read(result);
                if (row != null) rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
