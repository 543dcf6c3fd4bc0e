package tritone.launch;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the service's tables say, read from outside while it works, or is gone.
final class Books {
    private final Stack.Database database;

    Books(Stack.Database database) {
        this.database = database;
    }

    /// Calls that two people talk in, and who of ours, the latest first.
    List<Talk> talks() {
        return rows(row -> new Talk(row.getString(1), row.getLong(2)), """
                select cast(id as char), agent_id from open_attempt where state = 'TALKING' order by joined_at desc""");
    }

    /// Attempts whose person, if there is one, an operator has yet to be found for.
    Set<String> lines() {
        return strings("select cast(id as char) from open_attempt where state = 'ORDERED'");
    }

    int attempts() {
        return count("select count(*) from attempt");
    }

    /// Every attempt that has no outcome yet.
    Set<String> open() {
        return strings("select cast(id as char) from open_attempt");
    }

    /// Attempts without an outcome that are old enough to have become a channel, or never will.
    Set<String> openForSeconds(int seconds) {
        return strings("""
                select cast(a.id as char) from attempt a left join attempt_outcome o on o.attempt_id = a.id
                where o.attempt_id is null and a.ordered_at < utc_timestamp(6) - interval %d second""".formatted(seconds));
    }

    /// Agents on shift whom nothing will bring any further: neither free, nor paused for a reason, nor with a call that
    /// lives.
    Set<String> stuckAgents() {
        return strings("""
                select concat(p.login, ' ', a.state, ' since ', a.at)
                from shift s
                join person p on p.id = s.person_id
                join agent_state a on a.id = (select max(id) from agent_state where shift_id = s.id)
                left join open_attempt o on o.id = a.call_id
                left join open_wrap_up w on w.call_id = a.call_id
                where s.ended_at is null and not (
                    a.state = 'READY'
                    or (a.state = 'PAUSED' and a.reason is not null)
                    or (a.state = 'TALKING' and o.state = 'TALKING')
                    or (a.state = 'JOINING' and o.id is not null and a.at > utc_timestamp(6) - interval 3 second)
                    or (a.state = 'WRAP_UP' and w.until > utc_timestamp(6)))""");
    }

    /// Pairs of attempts at one lead, or one number, of which the second began before the first was over.
    Set<String> dialledTwiceAtOnce() {
        return strings("""
                select concat(a.id, ' and ', b.id) from attempt a
                left join attempt_outcome ao on ao.attempt_id = a.id
                join attempt b on (b.lead_id = a.lead_id or b.e164 = a.e164) and b.id <> a.id
                where b.ordered_at >= a.ordered_at and (ao.ended_at is null or b.ordered_at < ao.ended_at)""");
    }

    /// What came of the calls of a campaign that has no detector of answering machines.
    Ledger ledger(long campaign) {
        return rows(
                        row -> new Ledger(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                        """
                select count(*), count(if(d.disposition = 'ANSWERING_MACHINE', null, o.answered_at)),
                  count(if(d.disposition = 'ANSWERING_MACHINE', null, o.joined_at)),
                  count(if(o.disposition = 'ABANDONED', 1, null)), count(if(o.ended_by = 'VANISHED' and o.joined_at is null
                    and o.disposition = 'CANCELLED', 1, null))
                from attempt_outcome o join attempt a on a.id = o.attempt_id
                left join call_disposition d on d.call_id = o.attempt_id
                where a.campaign_id = %d and not a.by_hand""".formatted(campaign))
                .getFirst();
    }

    /// Conversations with the time that was recorded of each, those left out in which a client waited for a manager: of
    /// silence nothing is sent, and nothing recorded.
    List<Recorded> recordings() {
        return rows(
                row -> new Recorded(
                        row.getString(1),
                        instant(row, 2),
                        instant(row, 3),
                        String.valueOf(row.getString(4)),
                        row.getDouble(5)),
                """
                select cast(c.call_id as char), c.joined_at, o.ended_at, r.status, coalesce(r.seconds, 0)
                from conversation c join attempt_outcome o on o.attempt_id = c.call_id
                left join recording r on r.call_id = c.call_id and r.segment = 1
                where not exists (select 1 from handover h where h.call_id = c.call_id)""");
    }

    /// Who of ours ended the talk, by the outcome.
    Set<Talk> connected() {
        return Set.copyOf(rows(
                row -> new Talk(row.getString(1), row.getLong(2)),
                "select cast(attempt_id as char), agent_id from attempt_outcome where disposition = 'CONNECTED'"));
    }

    String loginOf(long person) {
        return rows(row -> row.getString(1), "select login from person where id = " + person)
                .getFirst();
    }

    boolean wasPaused(long person, String reason) {
        return !rows(
                        row -> row.getLong(1),
                        "select id from agent_state where person_id = %d and state = 'PAUSED' and reason = '%s'"
                                .formatted(person, reason))
                .isEmpty();
    }

    int recordingsOnTheirWay() {
        return count("select count(*) from recording where status = 'PENDING' and ended_at is not null");
    }

    private int count(String query) {
        return rows(row -> row.getInt(1), query).getFirst();
    }

    private Set<String> strings(String query) {
        return rows(row -> row.getString(1), query).stream().collect(Collectors.toSet());
    }

    private <T> List<T> rows(Row<T> row, String query) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var list = new ArrayList<T>();
            while (found.next()) list.add(row.read(found));
            return list;
        } catch (SQLException away) {
            throw new AssertionError("the database does not answer", away);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    record Talk(String call, long agent) {}

    record Ledger(int attempts, int answered, int joined, int abandoned, int lost) {}

    record Recorded(String call, Instant joinedAt, Instant endedAt, String status, double seconds) {}
}
