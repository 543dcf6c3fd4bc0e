package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import tritone.campaign.CampaignId;

/// What past days of campaigns teach about the next one. Calls by hand, and those the trunk or we broke off, are none.
@ApplicationScoped
public class CallDays {
    private static final String OF_PEOPLE = """
            o.answered_at is not null and o.disposition <> 'MACHINE'
            and coalesce(d.disposition, '') <> 'ANSWERING_MACHINE'""";
    private static final String FROM = """
             from attempt_outcome o join attempt a on a.id = o.attempt_id and not a.by_hand
            left join call_disposition d on d.call_id = o.attempt_id
            where o.campaign_id in (:campaigns) and o.ended_at >= :since
            and o.disposition not in ('TRUNK_FAILURE', 'CANCELLED')""";

    private final EntityManager db;

    CallDays(EntityManager db) {
        this.db = db;
    }

    /// By the day they ended in, the latest first.
    @Transactional
    public List<Day> days(Collection<CampaignId> campaigns, Instant since, ZoneId zone) {
        String offset = zone.getRules().getOffset(since).getId().replace("Z", "+00:00");
        return rows("""
                        select date(convert_tz(o.ended_at, '+00:00', '%s')) as day, count(*), sum(%s), count(o.joined_at),
                        sum(coalesce(d.disposition, '') = 'WARM'), count(distinct o.agent_id),
                        avg(timestampdiff(microsecond, o.joined_at, o.ended_at)) / 1000000,
                        stddev_samp(timestampdiff(microsecond, o.joined_at, o.ended_at)) / 1000000,
                        sum(o.joined_at is not null and d.at >= o.ended_at),
                        avg(if(o.joined_at is not null and d.at >= o.ended_at,
                            timestampdiff(microsecond, o.ended_at, d.at), null)) / 1000000,
                        stddev_samp(if(o.joined_at is not null and d.at >= o.ended_at,
                            timestampdiff(microsecond, o.ended_at, d.at), null)) / 1000000
                        """.formatted(offset, OF_PEOPLE) + FROM + " group by day order by day desc", campaigns, since)
                .stream()
                .map(row -> new Day(
                        LocalDate.parse(row[0].toString()),
                        whole(row[1]),
                        whole(row[2]),
                        whole(row[3]),
                        whole(row[4]),
                        whole(row[5]),
                        new Lasted(whole(row[3]), number(row[6]), number(row[7])),
                        new Lasted(whole(row[8]), number(row[9]), number(row[10]))))
                .toList();
    }

    /// By the hour of the day, in UTC, they were placed in.
    @Transactional
    public List<Hour> hours(Collection<CampaignId> campaigns, Instant since) {
        return rows(
                        "select hour(o.ordered_at) as hour, count(*), sum(" + OF_PEOPLE + ")" + FROM + " group by hour",
                        campaigns,
                        since)
                .stream()
                .map(row -> new Hour((int) whole(row[0]), whole(row[1]), whole(row[2])))
                .toList();
    }

    /// What becomes of attempts: by disposition, with how long it took from placing them to their answer, or else to
    /// their end.
    @Transactional
    public List<Ending> endings(Collection<CampaignId> campaigns, Instant since) {
        String end = "timestampdiff(microsecond, o.ordered_at, if(" + OF_PEOPLE + ", o.answered_at, o.ended_at))";
        return rows(
                        "select if(" + OF_PEOPLE + ", 'ANSWERED', o.disposition) as became, count(*), avg(" + end
                                + ") / 1000000, stddev_samp(" + end + ") / 1000000" + FROM + " group by became",
                        campaigns,
                        since)
                .stream()
                .map(row -> new Ending(row[0].toString(), new Lasted(whole(row[1]), number(row[2]), number(row[3]))))
                .toList();
    }

    private List<Object[]> rows(String statement, Collection<CampaignId> campaigns, Instant since) {
        return db.unwrap(Session.class)
                .createNativeQuery(statement, Object[].class)
                .setParameterList(
                        "campaigns", campaigns.stream().map(CampaignId::value).toList())
                .setParameter("since", since)
                .getResultList();
    }

    private static long whole(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static double number(Object value) {
        return value == null ? 0 : ((Number) value).doubleValue();
    }

    /// @param answered by people
    /// @param agents   who talked
    public record Day(
            LocalDate day,
            long tries,
            long answered,
            long contacts,
            long warm,
            long agents,
            Lasted talk,
            Lasted wrapUp) {}

    public record Hour(int hour, long tries, long answered) {}

    /// @param became a disposition, or ANSWERED by a person
    public record Ending(String became, Lasted took) {
        public boolean answered() {
            return became.equals("ANSWERED");
        }
    }

    /// Seconds.
    public record Lasted(long count, double mean, double deviation) {}
}
