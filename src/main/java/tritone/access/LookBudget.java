package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import tritone.lead.LeadId;
import tritone.people.Role;

/// How many clients somebody may look at within an hour beyond those that their work explains: whom they own, have a
/// task for, or have talked with. Whoever may read lists in full, the head of sales, is not counted.
@ApplicationScoped
class LookBudget {
    /// A call explains what is shown with it, and who may hear a talk reads whose it is.
    private static final Set<Glance.What> COUNTED =
            EnumSet.of(Glance.What.CARD, Glance.What.HISTORY, Glance.What.LIST, Glance.What.PREVIEW);

    private final EntityManager db;
    private final LookStops stops;
    private final int most;
    private final int mostOfLeaders;

    LookBudget(
            EntityManager db,
            LookStops stops,
            @ConfigProperty(name = "tritone.looks.most-an-hour") int most,
            @ConfigProperty(name = "tritone.looks.most-an-hour-of-leaders") int mostOfLeaders) {
        this.db = db;
        this.stops = stops;
        this.most = most;
        this.mostOfLeaders = mostOfLeaders;
    }

    /// @return false when these leads would be too many
    boolean allows(Glance glance, List<LeadId> leads) {
        var reader = glance.reader();
        if (reader.seesAllContacts() || !COUNTED.contains(glance.what())) return true;
        var asked = leads.stream()
                .filter(lead -> !reader.onTheLine().contains(lead) || glance.what() == Glance.What.PREVIEW)
                .map(LeadId::value)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) return true;
        int limit = reader.is(Role.SUPERVISOR) || reader.is(Role.QA) ? mostOfLeaders : most;
        int clients = unexplained(reader, asked);
        if (clients <= limit) return true;
        stops.stop(reader.person(), LookStops.LookStopKind.LOOKS, clients);
        return false;
    }

    /// Those of the last hour, and the ones asked for now.
    private int unexplained(Reader reader, Set<Long> asked) {
        return db.unwrap(Session.class)
                .createNativeQuery("""
                    select count(*) from leads l where (l.id in (:asked) or l.id in
                        (select v.lead_id from client_look v
                         where v.person_id = :person and v.at >= :since and v.what in ('CARD', 'HISTORY', 'LIST', 'PREVIEW')))
                      and (l.owner_id is null or l.owner_id <> :person)
                      and not exists (select 1 from conversation c where c.lead_id = l.id and c.agent_id = :person)
                      and not exists (select 1 from work_item w where w.lead_id = l.id and w.manager_id = :person)\
                    """, Long.class)
                .setParameterList("asked", asked)
                .setParameter("person", reader.person().value())
                .setParameter("since", stops.countedFrom(reader.person()))
                .getSingleResult()
                .intValue();
    }
}
