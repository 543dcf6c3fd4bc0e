package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.call.lifecycle.Word;
import tritone.campaign.Disposition;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// What operators have chosen of their calls and not saved yet. Each person has one, for their newest call.
@ApplicationScoped
public class Drafts {
    private final EntityManager db;
    private final Clock clock;

    Drafts(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    void keep(CallId call, PersonId by, Draft draft) {
        db.createNativeQuery("delete from call_draft where person_id = ?1 and call_id <> ?2")
                .setParameter(1, by.value())
                .setParameter(2, call.toString())
                .executeUpdate();
        db.createNativeQuery("""
            replace into call_draft
              (call_id, person_id, disposition, callback_at, callback_mine, comment, whole, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)\
            """)
                .setParameter(1, call.toString())
                .setParameter(2, by.value())
                .setParameter(3, draft.disposition().map(Disposition::name).orElse(null))
                .setParameter(4, draft.callbackAt().orElse(null))
                .setParameter(5, draft.mine())
                .setParameter(6, draft.comment().orElse(null))
                .setParameter(7, draft.whole())
                .setParameter(8, clock.instant())
                .executeUpdate();
    }

    @Transactional
    public Optional<Draft> of(CallId call, PersonId by) {
        return find(call).filter(kept -> kept.by().equals(by)).map(Kept::draft);
    }

    /// What the call was if its operator says no more: what they chose, when nothing of it is missing.
    Optional<Word> chosen(CallId call) {
        return find(call)
                .filter(kept -> kept.draft().whole())
                .flatMap(kept -> kept.draft().disposition().map(what -> word(what, kept)));
    }

    private static Word word(Disposition what, Kept kept) {
        var draft = kept.draft();
        return new Word(what, draft.callbackAt(), draft.mine(), draft.comment(), Optional.of(kept.by()));
    }

    private Optional<Kept> find(CallId call) {
        return db.unwrap(Session.class)
                .createNativeQuery("""
                    select person_id, disposition, callback_at, callback_mine, comment, whole
                    from call_draft where call_id = :call\
                    """, Object[].class)
                .setParameter("call", call.toString())
                .addScalar("person_id", StandardBasicTypes.LONG)
                .addScalar("disposition", StandardBasicTypes.STRING)
                .addScalar("callback_at", StandardBasicTypes.INSTANT)
                .addScalar("callback_mine", StandardBasicTypes.BOOLEAN)
                .addScalar("comment", StandardBasicTypes.STRING)
                .addScalar("whole", StandardBasicTypes.BOOLEAN)
                .uniqueResultOptional()
                .map(row -> new Kept(
                        new PersonId((long) row[0]),
                        new Draft(
                                Optional.ofNullable((String) row[1]).map(Disposition::valueOf),
                                Optional.ofNullable((Instant) row[2]),
                                (boolean) row[3],
                                Optional.ofNullable((String) row[4]),
                                (boolean) row[5])));
    }

    /// @param whole whether nothing is missing: then it counts when the wrap-up runs out
    public record Draft(
            Optional<Disposition> disposition,
            Optional<Instant> callbackAt,
            boolean mine,
            Optional<String> comment,
            boolean whole) {
        Optional<Said> said() {
            return disposition.map(what -> new Said(what, callbackAt, mine, comment));
        }

        Draft unfinished() {
            return new Draft(disposition, callbackAt, mine, comment, false);
        }
    }

    private record Kept(PersonId by, Draft draft) {}
}
