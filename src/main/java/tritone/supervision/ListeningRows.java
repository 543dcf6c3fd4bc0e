package tritone.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.telephony.ChannelId;

/// The append-only rows of who listened to whom.
@ApplicationScoped
class ListeningRows {
    private final EntityManager db;

    ListeningRows(EntityManager db) {
        this.db = db;
    }

    @Transactional
    Listening begin(Listening listening) {
        db.createNativeQuery("""
                        insert into listening (channel, supervisor_id, agent_id, call_id, campaign_id, ear, told, from_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, listening.channel().value())
                .setParameter(2, listening.supervisor().value())
                .setParameter(3, listening.agent().value())
                .setParameter(4, listening.call().toString())
                .setParameter(5, listening.campaign().value())
                .setParameter(6, listening.ear().name())
                .setParameter(7, listening.told())
                .setParameter(8, listening.since())
                .executeUpdate();
        return listening.at(
                ((Number) db.createNativeQuery("select last_insert_id()").getSingleResult()).longValue());
    }

    @Transactional
    Listening change(Listening before, Listening after) {
        end(before, new End(after.since(), before.heard(), Why.CHANGED));
        return begin(after);
    }

    @Transactional
    void end(Listening listening, End end) {
        end(listening.row(), end);
    }

    @Transactional
    void end(long row, End end) {
        db.createNativeQuery("""
                        insert ignore into listening_end (listening_id, until_at, heard, why) values (?1, ?2, ?3, ?4)""")
                .setParameter(1, row)
                .setParameter(2, end.at())
                .setParameter(3, end.heard())
                .setParameter(4, end.why().name())
                .executeUpdate();
    }

    /// What an earlier life of the service left without an end.
    @Transactional
    List<Open> open() {
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select l.id, l.channel from listening l
                        left join listening_end e on e.listening_id = l.id where e.listening_id is null""", Object[].class)
                .addScalar("id", StandardBasicTypes.LONG)
                .addScalar("channel", StandardBasicTypes.STRING)
                .list()
                .stream()
                .map(row -> new Open((long) row[0], new ChannelId((String) row[1])))
                .toList();
    }

    record Open(long row, ChannelId channel) {}

    record End(Instant at, boolean heard, Why why) {}

    enum Why {
        /// The supervisor said so.
        LEFT,
        CALL_OVER,
        /// Goes on in another way.
        CHANGED,
        /// The supervisor's phone was not answered.
        NOT_ANSWERED,
        /// The supervisor's phone was hung up.
        HUNG_UP,
        /// The switch or the service was away.
        LOST
    }
}
