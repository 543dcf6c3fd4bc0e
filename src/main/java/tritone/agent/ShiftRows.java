package tritone.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;

/// Shifts and the append-only states within them.
@ApplicationScoped
class ShiftRows {
    private final EntityManager db;

    ShiftRows(EntityManager db) {
        this.db = db;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long open(PersonId person, String account, Instant now) {
        db.createNativeQuery("insert into shift (person_id, account, started_at) values (?1, ?2, ?3)")
                .setParameter(1, person.value())
                .setParameter(2, account)
                .setParameter(3, now)
                .executeUpdate();
        return ((Number) db.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void entered(Seat seat) {
        var state = seat.state();
        db.createNativeQuery("""
                        insert into agent_state (shift_id, person_id, state, reason, call_id, at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, seat.shift())
                .setParameter(2, seat.who().person().value())
                .setParameter(3, name(state))
                .setParameter(4, reason(state))
                .setParameter(5, seat.call().map(CallId::toString).orElse(null))
                .setParameter(6, state.since())
                .executeUpdate();
        if (seat.over()) {
            db.createNativeQuery("update shift set ended_at = ?1 where id = ?2")
                    .setParameter(1, state.since())
                    .setParameter(2, seat.shift())
                    .executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void line(Seat seat) {
        db.createNativeQuery("update shift set line = ?1 where id = ?2")
                .setParameter(1, seat.line().channel().map(ChannelId::value).orElse(null))
                .setParameter(2, seat.shift())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void wishes(Seat seat) {
        db.createNativeQuery("update shift set pause_asked = ?1, end_asked = ?2 where id = ?3")
                .setParameter(1, seat.pauseAsked().orElse(null))
                .setParameter(2, seat.endAsked())
                .setParameter(3, seat.shift())
                .executeUpdate();
    }

    @Transactional
    List<OpenShift> open() {
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select s.id, s.person_id, s.account, s.line, a.state, a.reason, cast(a.call_id as char) call_id, a.at,
                          s.pause_asked, s.end_asked
                        from shift s
                        join agent_state a on a.id = (select max(id) from agent_state where shift_id = s.id)
                        where s.ended_at is null""", Object[].class)
                .addScalar("id", StandardBasicTypes.LONG)
                .addScalar("person_id", StandardBasicTypes.LONG)
                .addScalar("account", StandardBasicTypes.STRING)
                .addScalar("line", StandardBasicTypes.STRING)
                .addScalar("state", StandardBasicTypes.STRING)
                .addScalar("reason", StandardBasicTypes.STRING)
                .addScalar("call_id", StandardBasicTypes.STRING)
                .addScalar("at", StandardBasicTypes.INSTANT)
                .addScalar("pause_asked", StandardBasicTypes.STRING)
                .addScalar("end_asked", StandardBasicTypes.BOOLEAN)
                .list()
                .stream()
                .map(row -> new OpenShift(
                        (long) row[0],
                        new PersonId((long) row[1]),
                        (String) row[2],
                        Optional.ofNullable((String) row[3]).map(ChannelId::new),
                        state((String) row[4], (String) row[5], (String) row[6], (Instant) row[7]),
                        Optional.ofNullable((String) row[8]),
                        (boolean) row[9]))
                .toList();
    }

    static String name(AgentState state) {
        return switch (state) {
            case AgentState.Off _ -> "OFF";
            case AgentState.Connecting _ -> "CONNECTING";
            case AgentState.Ready _ -> "READY";
            case AgentState.Paused _ -> "PAUSED";
            case AgentState.Joining _ -> "JOINING";
            case AgentState.Talking _ -> "TALKING";
            case AgentState.WrapUp _ -> "WRAP_UP";
            case AgentState.Disconnected _ -> "DISCONNECTED";
        };
    }

    private static @Nullable String reason(AgentState state) {
        return switch (state) {
            case AgentState.Paused(var reason, var _) -> reason;
            case AgentState.Disconnected(var why, var _) -> why;
            case AgentState.Off _, AgentState.Connecting _, AgentState.Ready _ -> null;
            case AgentState.Joining _, AgentState.Talking _, AgentState.WrapUp _ -> null;
        };
    }

    /// A wrap-up's deadline is the call's to know; it says so again when it comes back.
    private static AgentState state(String name, @Nullable String reason, @Nullable String call, Instant at) {
        return switch (name) {
            case "READY" -> new AgentState.Ready(at);
            case "PAUSED" -> new AgentState.Paused(reason == null ? "break" : reason, at);
            case "JOINING" -> new AgentState.Joining(callOf(call), at);
            case "TALKING" -> new AgentState.Talking(callOf(call), at);
            case "WRAP_UP" -> new AgentState.WrapUp(callOf(call), at, at);
            case "DISCONNECTED" -> new AgentState.Disconnected(reason == null ? Seat.UNREACHABLE : reason, at);
            case "OFF" -> new AgentState.Off(at);
            default -> new AgentState.Connecting(at);
        };
    }

    private static CallId callOf(@Nullable String call) {
        if (call == null) throw new IllegalStateException("an agent's row in a call names no call");
        return CallId.of(call);
    }

    record OpenShift(
            long id,
            PersonId person,
            String account,
            Optional<ChannelId> line,
            AgentState state,
            Optional<String> pauseAsked,
            boolean endAsked) {}
}
