package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Disposition;
import tritone.campaign.rules.LineEnd;
import tritone.campaign.rules.LineSign;
import tritone.phone.PhoneNumber;
import tritone.telephony.Alerting;
import tritone.telephony.CallId;

/// How calls ended, as the lines see it. Outcomes that were corrected since, and ends that show nothing, are left out.
@ApplicationScoped
public class LineCalls {
    private static final String ENDS = """
             o.disposition as disposition, o.sip as sip, o.cause as cause, o.ended_by <> 'VANISHED' as heard,
            timestampdiff(microsecond, o.answered_at, o.ended_at) as up,
            timestampdiff(microsecond, o.ordered_at, o.ended_at) as lasted, o.alerting as alerting""";
    private static final String CALLS = """
            select cast(a.id as char) as id, a.e164 as e164, a.trunk as trunk, o.ordered_at as ordered,
            o.ended_at as ended,""" + ENDS + """
             from attempt a join attempt_outcome o on o.attempt_id = a.id
            left join outcome_correction x on x.attempt_id = a.id where x.attempt_id is null""";

    private final EntityManager db;

    LineCalls(EntityManager db) {
        this.db = db;
    }

    @Transactional
    public Optional<LineCall> of(CallId call) {
        return calls(query(CALLS + " and a.id = :call").setParameter("call", call.toString()))
                .findFirst();
    }

    /// Those of a line that were ordered since, the newest first.
    @Transactional
    public List<LineCall> lately(String trunk, Instant since, int most) {
        return calls(query(CALLS + " and a.trunk = :trunk and a.ordered_at >= :since order by a.ordered_at desc")
                        .setParameter("trunk", trunk)
                        .setParameter("since", since)
                        .setMaxResults(most))
                .toList();
    }

    /// How often the last calls before showed what.
    @Transactional
    public Map<LineSign, Long> before(String trunk, Instant until, int most) {
        var seen = new HashMap<LineSign, Long>();
        db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select" + ENDS + " from (select id from attempt where trunk = :trunk and ordered_at < :until"
                                + " order by ordered_at desc limit :most) a join attempt_outcome o on o.attempt_id = a.id"
                                + " left join outcome_correction x on x.attempt_id = a.id where x.attempt_id is null",
                        Tuple.class)
                .setParameter("trunk", trunk)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .flatMap(row -> sign(row).stream())
                .forEach(sign -> seen.merge(sign, 1L, Long::sum));
        return seen;
    }

    private NativeQuery<Tuple> query(String sql) {
        return db.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .addScalar("id", String.class)
                .addScalar("e164", String.class)
                .addScalar("trunk", String.class)
                .addScalar("ordered", Instant.class)
                .addScalar("ended", Instant.class)
                .addScalar("disposition", String.class)
                .addScalar("sip", Integer.class)
                .addScalar("cause", Integer.class)
                .addScalar("heard", Boolean.class)
                .addScalar("up", Long.class)
                .addScalar("lasted", Long.class)
                .addScalar("alerting", String.class);
    }

    private static Stream<LineCall> calls(NativeQuery<Tuple> query) {
        return query.getResultList().stream()
                .flatMap(row -> sign(row)
                        .map(sign -> new LineCall(
                                CallId.of(row.get("id", String.class)),
                                row.get("trunk", String.class),
                                row.get("ordered", Instant.class),
                                new LineEnd(
                                        new PhoneNumber(row.get("e164", String.class)),
                                        sign,
                                        row.get("ended", Instant.class))))
                        .stream());
    }

    private static Optional<LineSign> sign(Tuple row) {
        @Nullable Number sip = row.get("sip", Number.class);
        @Nullable Number up = row.get("up", Number.class);
        var disposition = Disposition.valueOf(row.get("disposition", String.class));
        return LineSign.of(new LineSign.Heard(
                disposition,
                truth(row.get("heard")),
                sip == null ? OptionalInt.empty() : OptionalInt.of(sip.intValue()),
                row.get("cause", Number.class).intValue(),
                Optional.ofNullable(up).map(LineCalls::lasted),
                mute(row)));
    }

    /// A far end that never said that it rings, and that only our own clock made an end of.
    private static boolean mute(Tuple row) {
        @Nullable String known = row.get("alerting", String.class);
        if (known == null) return false;
        var alerting = Alerting.valueOf(known);
        boolean tooLong = lasted(row.get("lasted", Number.class)).compareTo(Alerting.IN) > 0;
        return alerting == Alerting.LATE || alerting == Alerting.NEVER && tooLong;
    }

    private static Duration lasted(Number micros) {
        return Duration.ofNanos(micros.longValue() * 1000);
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean known ? known : ((Number) value).intValue() != 0;
    }

    /// @param trunk the line it went by
    public record LineCall(CallId call, String trunk, Instant orderedAt, LineEnd end) {}
}
