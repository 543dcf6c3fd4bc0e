package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.people.PersonId;

/// Who is posted where: outside people to one campaign, quality control to the campaigns whose calls they look at.
@ApplicationScoped
public class Postings {
    private static final Duration LATELY = Duration.ofSeconds(5);

    private final EntityManager db;
    private final Event<PostingChanged> changed;
    private final Clock clock;
    private volatile @Nullable Outside lately;

    Postings(EntityManager db, Event<PostingChanged> changed, Clock clock) {
        this.db = db;
        this.changed = changed;
        this.clock = clock;
    }

    /// The one campaign of an outside person.
    @Transactional
    public Optional<CampaignId> outsourcedTo(PersonId person) {
        return db.unwrap(Session.class)
                .createNativeQuery("select campaign_id from outsourced where person_id = :person", Long.class)
                .setParameter("person", person.value())
                .uniqueResultOptional()
                .map(CampaignId::new);
    }

    /// The one campaign of each outside person who has one.
    @Transactional
    public Map<PersonId, CampaignId> outsourced() {
        return readOutside();
    }

    @Transactional
    public void outsource(PersonId person, Optional<CampaignId> only) {
        db.createNativeQuery("delete from outsourced where person_id = ?1")
                .setParameter(1, person.value())
                .executeUpdate();
        only.ifPresent(
                campaign -> db.createNativeQuery("insert into outsourced (person_id, campaign_id) values (?1, ?2)")
                        .setParameter(1, person.value())
                        .setParameter(2, campaign.value())
                        .executeUpdate());
        lately = null;
        changed.fire(new PostingChanged(person));
    }

    @Transactional
    public Set<CampaignId> assigned(PersonId person) {
        return db.unwrap(Session.class)
                .createNativeQuery("select campaign_id from assigned_campaign where person_id = :person", Long.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(CampaignId::new)
                .collect(Collectors.toSet());
    }

    @Transactional
    public void assign(PersonId person, Set<CampaignId> campaigns) {
        db.createNativeQuery("delete from assigned_campaign where person_id = ?1")
                .setParameter(1, person.value())
                .executeUpdate();
        for (var campaign : campaigns)
            db.createNativeQuery("insert into assigned_campaign (person_id, campaign_id) values (?1, ?2)")
                    .setParameter(1, person.value())
                    .setParameter(2, campaign.value())
                    .executeUpdate();
        changed.fire(new PostingChanged(person));
    }

    /// Whether calls of a campaign may be given to somebody of its team. Asked at every call: what was changed by
    /// another process counts a little later.
    public boolean mayTake(PersonId person, CampaignId campaign) {
        var only = outside().get(person);
        return only == null || only.equals(campaign);
    }

    private Map<PersonId, CampaignId> outside() {
        var known = lately;
        var now = clock.instant();
        if (known != null && now.isBefore(known.readAt().plus(LATELY))) return known.only();
        var read = new Outside(
                io.quarkus.narayana.jta.QuarkusTransaction.joiningExisting().call(this::readOutside), now);
        lately = read;
        return read.only();
    }

    private Map<PersonId, CampaignId> readOutside() {
        return db.unwrap(Session.class)
                .createNativeQuery("select person_id, campaign_id from outsourced", Object[].class)
                .addScalar("person_id", StandardBasicTypes.LONG)
                .addScalar("campaign_id", StandardBasicTypes.LONG)
                .getResultStream()
                .collect(Collectors.toMap(row -> new PersonId((long) row[0]), row -> new CampaignId((long) row[1])));
    }

    private record Outside(Map<PersonId, CampaignId> only, Instant readAt) {}
}
