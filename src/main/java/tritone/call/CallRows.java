package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.call.OpenCall.CallNote;
import tritone.call.lifecycle.AgentLine;
import tritone.call.lifecycle.Outcome;
import tritone.call.lifecycle.Talk;
import tritone.call.lifecycle.Word;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// The rows of calls. Everything is written within the caller's transaction, and may be written again after a commit
/// whose success was never heard of: what has a key of its own ignores the second time.
@ApplicationScoped
class CallRows {
    private final EntityManager db;

    CallRows(EntityManager db) {
        this.db = db;
    }

    void placed(List<Placed> all) {
        insert("""
            insert into attempt
              (id, campaign_id, lead_id, phone_id, e164, zone, trunk, number_of, for_agent, by_hand, ordered_at)\
            """, all.stream().map(CallRows::attempt).toList());
        insert(
                "insert into open_attempt (id, state, updated_at)",
                all.stream()
                        .map(placed -> List.<Object>of(id(placed.id()), "ORDERED", placed.orderedAt()))
                        .toList());
    }

    private static List<@Nullable Object> attempt(Placed placed) {
        var attempt = placed.attempt();
        return Arrays.asList(
                id(placed.id()),
                attempt.campaign().value(),
                attempt.lead().value(),
                attempt.phone(),
                attempt.number().e164(),
                attempt.zone().getId(),
                attempt.trunk(),
                attempt.numberOf(),
                attempt.forAgent().map(PersonId::value).orElse(null),
                attempt.byHand(),
                placed.orderedAt());
    }

    void joining(CallId call, AgentLine line, Instant answeredAt, Instant now) {
        run("""
            update open_attempt set state = 'JOINING', agent_id = ?2, agent_channel = ?3, answered_at = ?4, updated_at = ?5
            where id = ?1\
            """, id(call), line.agent().value(), line.channel().value(), answeredAt, now);
    }

    void talking(Placed placed, Talk talk, String recording, Instant now) {
        run(
                "update open_attempt set state = 'TALKING', joined_at = ?2, updated_at = ?3 where id = ?1",
                id(placed.id()),
                talk.joinedAt(),
                now);
        run(
                """
                insert ignore into conversation (call_id, campaign_id, lead_id, agent_id, answered_at, joined_at, recording)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
                """,
                id(placed.id()),
                placed.attempt().campaign().value(),
                placed.attempt().lead().value(),
                talk.line().agent().value(),
                talk.answeredAt(),
                talk.joinedAt(),
                recording);
    }

    void line(CallId call, AgentLine line) {
        run(
                "update open_attempt set agent_channel = ?2 where id = ?1",
                id(call),
                line.channel().value());
    }

    void held(CallId call, boolean on) {
        run("update open_attempt set held = ?2 where id = ?1", id(call), on);
    }

    void notice(CallId call, Instant at) {
        run("insert ignore into call_notice (call_id, played_at) values (?1, ?2)", id(call), at);
    }

    void leaving(CallId call, Disposition verdict, Instant answeredAt, Instant now) {
        run("""
            update open_attempt set state = 'LEAVING', verdict = ?2, answered_at = ?3, agent_id = null, updated_at = ?4
            where id = ?1\
            """, id(call), verdict.name(), answeredAt, now);
    }

    /// False if the attempt has its outcome already.
    boolean outcome(Placed placed, Outcome outcome, Instant now) {
        var end = outcome.end();
        int written = run(
                """
                insert ignore into attempt_outcome
                  (attempt_id, campaign_id, lead_id, disposition, cause, sip, ordered_at, answered_at, joined_at, agent_id,
                   ended_at, ended_by, alerting)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)\
                """,
                id(placed.id()),
                placed.attempt().campaign().value(),
                placed.attempt().lead().value(),
                outcome.disposition().name(),
                end.cause(),
                end.sip().isPresent() ? end.sip().getAsInt() : null,
                placed.orderedAt(),
                outcome.answeredAt().orElse(null),
                outcome.joinedAt().orElse(null),
                outcome.agent().map(PersonId::value).orElse(null),
                now,
                end.by().name(),
                end.alerting().name());
        run("delete from open_attempt where id = ?1", id(placed.id()));
        return written > 0;
    }

    void wrapUp(CallId call, AgentLine line, Instant until) {
        run("""
            insert into open_wrap_up (call_id, agent_id, until) values (?1, ?2, ?3)
            on duplicate key update until = values(until)\
            """, id(call), line.agent().value(), until);
    }

    /// False if it has been said already.
    boolean word(Placed placed, Word word, Instant now) {
        int written = run(
                """
                insert ignore into call_disposition
                  (call_id, campaign_id, lead_id, disposition, by_person, at, callback_at, callback_mine, comment)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)\
                """,
                id(placed.id()),
                placed.attempt().campaign().value(),
                placed.attempt().lead().value(),
                word.disposition().name(),
                word.by().map(PersonId::value).orElse(null),
                now,
                word.callbackAt().orElse(null),
                word.mine(),
                word.comment().orElse(null));
        run("delete from open_wrap_up where call_id = ?1", id(placed.id()));
        return written > 0;
    }

    void notes(CallId call, List<CallNote> notes) {
        if (notes.isEmpty()) return;
        insert(
                "insert ignore into call_event (call_id, seq, kind, at, detail)",
                notes.stream()
                        .map(note -> List.<Object>of(id(call), note.seq(), note.kind(), note.at(), note.detail()))
                        .toList());
    }

    /// All rows in one statement.
    private void insert(String into, List<? extends List<? extends @Nullable Object>> rows) {
        String row = "(" + "?, ".repeat(rows.getFirst().size() - 1) + "?)";
        Query insert = db.createNativeQuery(into + " values " + row + (", " + row).repeat(rows.size() - 1));
        int at = 1;
        for (var values : rows) for (var value : values) insert.setParameter(at++, value);
        insert.executeUpdate();
    }

    private int run(String sql, @Nullable Object... values) {
        Query query = db.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        return query.executeUpdate();
    }

    private static String id(CallId call) {
        return call.toString();
    }
}
