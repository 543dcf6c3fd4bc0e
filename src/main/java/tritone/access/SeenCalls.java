package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Session;
import tritone.access.Sight.Field;
import tritone.lead.LeadId;
import tritone.people.RowFilter;

/// Which calls to a lead somebody may know of: what came of the others, what was said and written down in them, and
/// where they moved the lead is not there for whoever sees one campaign only.
@ApplicationScoped
class SeenCalls {
    private final EntityManager db;

    SeenCalls(EntityManager db) {
        this.db = db;
    }

    Predicate<UUID> of(Reader reader, LeadId lead, Sight sight) {
        if (sight.shows(Field.OTHER_CAMPAIGNS)) return call -> true;
        var where = RowFilter.of("a.lead_id = ?", lead.value()).and(CampaignLaw.LAW.filter(reader));
        var query = db.unwrap(Session.class)
                .createNativeQuery(
                        "select a.id from attempt a join campaign c on c.id = a.campaign_id where " + where.sql(),
                        String.class);
        where.bind(query);
        Set<UUID> calls = query.getResultStream().map(UUID::fromString).collect(Collectors.toSet());
        return calls::contains;
    }
}
