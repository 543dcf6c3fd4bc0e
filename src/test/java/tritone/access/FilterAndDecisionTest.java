package tritone.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.lead.Leads;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.RowFilter;
import tritone.people.TeamId;

/// Lists and single looks cannot disagree: for drawn readers, the filter finds exactly the rows the decision shows.
@QuarkusTest
@WithTestResource(Database.class)
class FilterAndDecisionTest {
    private static final int READERS = 1500;
    private static final Reader QUALITY =
            new Reader(new PersonId(1), Set.of(Role.QA), Optional.empty(), false, Optional.empty(), Set.of(), Set.of());

    @Inject
    DrawnDepartment department;

    @Inject
    RowFacts facts;

    @Inject
    Leads leads;

    @Inject
    Campaigns campaigns;

    @Inject
    EntityManager db;

    @Test
    void theFilterFindsExactlyWhatTheDecisionShows() {
        var random = new Random(20261122);
        department.draw(random);
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            var kinds = List.of(leadRows(), talkRows(), campaignRows(), baseRows(), personRows());
            for (int i = 0; i < READERS; i++) {
                var reader = department.aReader(random);
                for (var kind : kinds)
                    assertThat(kind.found(reader))
                            .as("%s of %s", kind.from, reader)
                            .isEqualTo(kind.shown(reader));
            }
            for (var kind : kinds) assertThat(kind.shownAtAll).as(kind.from).isBetween(100L, kind.decided - 100);
        });
    }

    private Kind<LeadFacts> leadRows() {
        var rows = new LinkedHashMap<String, LeadFacts>();
        for (var id : department.leads)
            rows.put(Long.toString(id.value()), facts.of(leads.byId(id).orElseThrow(), QUALITY));
        return new Kind<>("leads l", "l.id", LeadLaw.LAW, rows);
    }

    private Kind<tritone.campaign.Campaign> campaignRows() {
        var rows = new LinkedHashMap<String, tritone.campaign.Campaign>();
        for (var id : department.campaigns)
            rows.put(Long.toString(id.value()), campaigns.byId(id).orElseThrow());
        return new Kind<>("campaign c", "c.id", CampaignLaw.LAW, rows);
    }

    private Kind<BaseFacts> baseRows() {
        var rows = new LinkedHashMap<String, BaseFacts>();
        for (var id : department.bases) rows.put(Long.toString(id.value()), facts.of(id));
        return new Kind<>("base b", "b.id", BaseLaw.LAW, rows);
    }

    private Kind<tritone.people.Person> personRows() {
        var rows = new LinkedHashMap<String, tritone.people.Person>();
        for (var person : department.people) rows.put(Long.toString(person.id().value()), person);
        return new Kind<>("person p", "p.id", PersonLaw.LAW, rows);
    }

    private Kind<TalkFacts> talkRows() {
        var rows = new LinkedHashMap<String, TalkFacts>();
        for (Object[] row : db.unwrap(Session.class)
                .createNativeQuery("""
                select cast(t.call_id as char) id, t.campaign_id, c.team_id ct, t.agent_id, p.team_id pt, l.owner_id, l.stage
                from conversation t join person p on p.id = t.agent_id
                left join campaign c on c.id = t.campaign_id left join leads l on l.id = t.lead_id""", Object[].class)
                .addScalar("id", StandardBasicTypes.STRING)
                .addScalar("campaign_id", StandardBasicTypes.LONG)
                .addScalar("ct", StandardBasicTypes.LONG)
                .addScalar("agent_id", StandardBasicTypes.LONG)
                .addScalar("pt", StandardBasicTypes.LONG)
                .addScalar("owner_id", StandardBasicTypes.LONG)
                .addScalar("stage", StandardBasicTypes.STRING)
                .list()) {
            if (!department.talks.contains((String) row[0])) continue;
            rows.put(
                    (String) row[0],
                    new TalkFacts(
                            Optional.ofNullable((Long) row[1]).map(CampaignId::new),
                            Optional.ofNullable((Long) row[2]).map(TeamId::new),
                            Optional.of(new PersonId((long) row[3])),
                            Optional.ofNullable((Long) row[4]).map(TeamId::new),
                            Optional.ofNullable((Long) row[5]).map(PersonId::new),
                            Optional.ofNullable((@Nullable String) row[6]).map(Stage::valueOf)));
        }
        assertThat(rows).hasSize(department.talks.size());
        return new Kind<>("conversation t", "cast(t.call_id as char)", TalkLaw.LAW, rows);
    }

    private final class Kind<F> {
        final String from;
        final String id;
        final SightLaw<F> law;
        final Map<String, F> rows;
        long decided;
        long shownAtAll;

        Kind(String from, String id, SightLaw<F> law, Map<String, F> rows) {
            this.from = from;
            this.id = id;
            this.law = law;
            this.rows = rows;
        }

        Set<String> shown(Reader reader) {
            var shown = new HashSet<String>();
            rows.forEach((id, row) -> {
                if (law.of(reader, row).visible()) shown.add(id);
            });
            decided += rows.size();
            shownAtAll += shown.size();
            return shown;
        }

        Set<String> found(Reader reader) {
            RowFilter filter = law.filter(reader);
            var query = db.unwrap(Session.class)
                    .createNativeQuery(
                            "select " + id + " id from " + from + " where " + id + " in (:rows) and " + named(filter),
                            Object.class)
                    .addScalar("id", StandardBasicTypes.STRING)
                    .setParameterList("rows", rows.keySet());
            for (int i = 0; i < filter.values().size(); i++)
                query.setParameter("v" + i, filter.values().get(i));
            var found = new HashSet<String>();
            query.list().forEach(row -> found.add((String) row));
            return found;
        }

        private static String named(RowFilter filter) {
            var parts = filter.sql().split("\\?", -1);
            var sql = new StringBuilder(parts[0]);
            for (int i = 1; i < parts.length; i++)
                sql.append(":v").append(i - 1).append(parts[i]);
            return sql.toString();
        }
    }
}
