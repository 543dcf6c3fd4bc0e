package tritone.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import tritone.phone.PhoneNumber;

/// The numbers of our own that may be shown over each trunk.
@ApplicationScoped
public class TrunkNumbers {
    private final EntityManager db;
    private final Event<LineTermsChanged> changed;

    TrunkNumbers(EntityManager db, Event<LineTermsChanged> changed) {
        this.db = db;
        this.changed = changed;
    }

    /// By the trunk's name.
    @Transactional
    public Map<String, List<OwnNumber>> all() {
        return db
                .unwrap(Session.class)
                .createNativeQuery("select trunk, e164, note from trunk_number order by trunk, e164", Object[].class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new OwnNumber(new PhoneNumber((String) row[1]), (String) row[2]),
                                Collectors.toList())));
    }

    @Transactional
    public List<OwnNumber> of(String trunk) {
        return db
                .unwrap(Session.class)
                .createNativeQuery("select e164, note from trunk_number where trunk = ?1 order by e164", Object[].class)
                .setParameter(1, trunk)
                .list()
                .stream()
                .map(row -> new OwnNumber(new PhoneNumber((String) row[0]), (String) row[1]))
                .toList();
    }

    /// Campaigns that show each number over the trunk, by the number.
    @Transactional
    public Map<PhoneNumber, List<CampaignId>> shownBy(String trunk) {
        return db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select caller_id, id from campaign where trunk = ?1 and caller_id is not null order by id",
                        Object[].class)
                .setParameter(1, trunk)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new PhoneNumber((String) row[0]),
                        Collectors.mapping(row -> new CampaignId(((Number) row[1]).longValue()), Collectors.toList())));
    }

    @Transactional
    public void put(String trunk, List<OwnNumber> numbers) {
        db.createNativeQuery("delete from trunk_number where trunk = ?1")
                .setParameter(1, trunk)
                .executeUpdate();
        for (var own : numbers)
            db.createNativeQuery("insert ignore into trunk_number (trunk, e164, note) values (?1, ?2, ?3)")
                    .setParameter(1, trunk)
                    .setParameter(2, own.number().e164())
                    .setParameter(3, own.note())
                    .executeUpdate();
        changed.fire(new LineTermsChanged(trunk));
    }

    /// @param note what it is for
    public record OwnNumber(PhoneNumber number, String note) {}
}
