package tritone.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import tritone.campaign.CampaignId;
import tritone.lead.BaseId;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.people.TeamId;

/// The figures of the department, read from the rows of the work itself.
@ApplicationScoped
public class Reports {
    private static final Comparator<PersonDay> BY_DAY = Comparator.comparing(PersonDay::day)
            .thenComparing(PersonDay::name)
            .thenComparing(line -> line.person().value())
            .thenComparing(PersonDay::stage);

    private static final long EVERY = -1;

    private final EntityManager db;

    Reports(EntityManager db) {
        this.db = db;
    }

    /// A person's conversations and words count as cold, what moved a warm lead or a client as that stage.
    ///
    /// @param team only its members
    @Transactional
    public List<PersonDay> people(Days days, Optional<TeamId> team) {
        var lines = new LinkedHashMap<Counted.Key, Counted>();
        for (Object[] row : query(ReportSql.TALKS, days, team).list())
            line(lines, row).talked(number(row[4]), ((Number) row[5]).doubleValue());
        for (Object[] row : query(ReportSql.WORDS, days, team).list())
            line(lines, row).said((String) row[4], number(row[5]));
        for (Object[] row : query(ReportSql.MOVES, days, team).list())
            line(lines, row).moved((String) row[4], number(row[5]));
        return lines.values().stream().map(Counted::day).sorted(BY_DAY).toList();
    }

    @Transactional
    public List<CampaignDay> campaigns(Days days, Optional<CampaignId> campaign, Optional<TeamId> team) {
        return query(ReportSql.ATTEMPTS, days, team)
                .setParameter("campaign", campaign.map(CampaignId::value).orElse(EVERY))
                .list()
                .stream()
                .map(row -> new CampaignDay(
                        new CampaignId(number(row[0])),
                        day(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5])))
                .toList();
    }

    @Transactional
    public List<BaseStanding> bases(Optional<BaseId> base, Optional<TeamId> team) {
        return session()
                .createNativeQuery(ReportSql.STANDINGS, Object[].class)
                .setParameter("base", base.map(BaseId::value).orElse(EVERY))
                .setParameter("team", team.map(TeamId::value).orElse(EVERY))
                .list()
                .stream()
                .map(row -> new BaseStanding(
                        new BaseId(number(row[0])),
                        (String) row[1],
                        LeadState.valueOf((String) row[2]),
                        Section.valueOf((String) row[3]),
                        Stage.valueOf((String) row[4]),
                        number(row[5])))
                .toList();
    }

    @Transactional
    public List<HandoverDay> handovers(Days days, Optional<TeamId> team) {
        return query(ReportSql.HANDOVERS, days, team).list().stream()
                .map(row ->
                        new HandoverDay(day(row[0]), (String) row[1], (String) row[2], (String) row[3], number(row[4])))
                .toList();
    }

    private NativeQuery<Object[]> query(String sql, Days days, Optional<TeamId> team) {
        return session()
                .createNativeQuery(sql, Object[].class)
                .setParameter("begin", days.begin())
                .setParameter("end", days.end())
                .setParameter("offset", days.offset())
                .setParameter("team", team.map(TeamId::value).orElse(EVERY));
    }

    private Session session() {
        return db.unwrap(Session.class);
    }

    private static Counted line(Map<Counted.Key, Counted> lines, Object[] row) {
        var key = new Counted.Key(
                new PersonId(number(row[0])), (String) row[1], Stage.valueOf((String) row[2]), day(row[3]));
        return lines.computeIfAbsent(key, Counted::new);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return LocalDate.parse((String) value);
    }
}
