package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import tritone.campaign.CampaignId;
import tritone.lead.BaseId;
import tritone.lead.Lead;
import tritone.people.Role;
import tritone.people.TeamId;

/// Reads what decides who sees a row in hand.
@ApplicationScoped
class RowFacts {
    private final EntityManager db;

    RowFacts(EntityManager db) {
        this.db = db;
    }

    LeadFacts of(Lead lead, Reader reader) {
        return of(lead, of(lead.base()), reader);
    }

    /// For many leads of one base.
    LeadFacts of(Lead lead, BaseFacts base, Reader reader) {
        return new LeadFacts(
                lead.id(),
                lead.stage(),
                lead.owner(),
                base.teams(),
                base.campaigns(),
                reader.is(Role.QA) ? talkedIn(lead) : Set.of());
    }

    BaseFacts of(BaseId base) {
        List<Object[]> rows = db.unwrap(Session.class)
                .createNativeQuery("""
                        select c.id, c.team_id from campaign_base cb join campaign c on c.id = cb.campaign_id
                        where cb.base_id = :base""", Object[].class)
                .setParameter("base", base.value())
                .addScalar("id", StandardBasicTypes.LONG)
                .addScalar("team_id", StandardBasicTypes.LONG)
                .list();
        var teams = new HashSet<TeamId>();
        var campaigns = new HashSet<CampaignId>();
        for (Object[] row : rows) {
            campaigns.add(new CampaignId((long) row[0]));
            teams.add(new TeamId((long) row[1]));
        }
        return new BaseFacts(teams, campaigns);
    }

    private Set<CampaignId> talkedIn(Lead lead) {
        return db.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct campaign_id from conversation where lead_id = :lead and campaign_id is not null",
                        Long.class)
                .setParameter("lead", lead.id().value())
                .getResultStream()
                .map(CampaignId::new)
                .collect(Collectors.toSet());
    }
}
