package tritone.simulation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What must agree in a whole database, whatever happened to the processes that wrote it.
final class Sums {
    private final ReportTables tables;
    private final List<String> errors = new ArrayList<>();

    Sums(ReportTables tables) {
        this.tables = tables;
    }

    List<String> errors() throws SQLException {
        attempts();
        conversations();
        leads();
        handovers();
        return List.copyOf(errors);
    }

    private void attempts() throws SQLException {
        String run = tables.ordered("a");
        none("attempts are still open", "from open_attempt");
        none("attempts have neither an outcome nor an open row", """
                from attempt a left join attempt_outcome o on o.attempt_id = a.id left join open_attempt p on p.id = a.id
                where o.attempt_id is null and p.id is null and\s""" + run);
        none(
                "attempts have an outcome and are open",
                "from attempt_outcome o join open_attempt p on p.id = o.attempt_id");
        none("outcomes belong to no attempt", """
                from attempt_outcome o left join attempt a on a.id = o.attempt_id where a.id is null""");
        none("attempts ended before they were answered or joined", """
                from attempt_outcome o where o.answered_at > o.ended_at or o.joined_at > o.ended_at
                or o.joined_at < o.answered_at or o.answered_at < o.ordered_at""");
        same(
                "attempts",
                tables.attempts(),
                "the sum of the dispositions",
                tables.dispositions().values().stream()
                        .mapToLong(count -> count)
                        .sum());
    }

    private void conversations() throws SQLException {
        none("conversations have no outcome CONNECTED", """
                from conversation c left join attempt_outcome o on o.attempt_id = c.call_id and o.disposition = 'CONNECTED'
                where c.lead_id is not null and o.attempt_id is null""");
        none("outcomes CONNECTED have no conversation", """
                from attempt_outcome o left join conversation c on c.call_id = o.attempt_id
                where o.disposition = 'CONNECTED' and c.call_id is null""");
        none("conversations have no disposition", """
                from conversation c left join call_disposition d on d.call_id = c.call_id where d.call_id is null""");
        none("dispositions belong to no conversation", """
                from call_disposition d left join conversation c on c.call_id = d.call_id where c.call_id is null""");
        none("conversations have no recording", """
                from conversation c left join recording r on r.call_id = c.call_id and r.segment = 1
                where r.id is null""");
    }

    private void leads() throws SQLException {
        none("leads are not in the state of their last transition", """
                from leads l where l.state <> coalesce(
                  (select t.to_state from lead_transition t where t.lead_id = l.id order by t.id desc limit 1), 'NEW')""");
        none("transitions do not begin where the one before ended", """
                from (select from_state, coalesce(lag(to_state) over (partition by lead_id order by id), 'NEW') before_state
                      from lead_transition) t where t.from_state <> t.before_state""");
        none("leads of a started campaign have no standing in it", """
                from leads l join campaign_base b on b.base_id = l.base_id
                join campaign c on c.id = b.campaign_id and c.status <> 'DRAFT'
                left join hopper h on h.campaign_id = c.id and h.lead_id = l.id where h.lead_id is null""");
    }

    private void handovers() throws SQLException {
        none("hand-overs have no end", """
                from handover h where coalesce((select step from handover_step s where s.handover_id = h.id
                order by s.id desc limit 1), 'NONE') not in ('DONE_LIVE', 'TASK', 'WAITING', 'FAILED')""");
        none("hand-overs as a task are on nobody's list", """
                from handover h where 'TASK' = (select step from handover_step s where s.handover_id = h.id
                order by s.id desc limit 1) and not exists (select 1 from work_item w where w.handover_id = h.id)""");
    }

    private void none(String what, String from) throws SQLException {
        long found = tables.number("select count(*) " + from);
        if (found > 0) errors.add(found + " " + what);
    }

    private void same(String what, long one, String other, long another) {
        if (one != another) errors.add("%s: %d, but %s: %d".formatted(what, one, other, another));
    }
}
