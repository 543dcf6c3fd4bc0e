package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CallingCalendars;
import tritone.campaign.Campaign;
import tritone.campaign.Trunks;
import tritone.campaign.rules.CallingCalendar;
import tritone.campaign.rules.DayRoom;
import tritone.campaign.rules.Reason;
import tritone.lead.BaseId;
import tritone.lead.LeadId;

/// Where each lead of a campaign stands: on the line, or not dialled, for which reason, until when. The lines sum up to
/// the campaign's bases.
@ApplicationScoped
public class Standings {
    private final Trunks trunks;
    private final CallingCalendars calendars;
    private final LineDays days;
    private final Sql sql;
    private final Clock clock;

    Standings(Trunks trunks, CallingCalendars calendars, LineDays days, DataSource source, Clock clock) {
        this.trunks = trunks;
        this.days = days;
        this.calendars = calendars;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    @Transactional
    public Standing of(Campaign campaign) {
        Instant now = clock.instant();
        long inBases = inBases(sql, campaign);
        var judge = judge(campaign, now);
        Map<String, Line> lines = new TreeMap<>();
        long inHopper = 0;
        for (Group group : groups(campaign, now)) {
            var line = judge.line(group);
            inHopper += line.leads();
            lines.merge(line.why().code(), line, Line::and);
        }
        long missing = Math.max(0, inBases - inHopper);
        var loading = new Line(new Why.Held(Reason.BEING_LOADED), missing, Optional.empty());
        if (missing > 0) lines.merge(loading.why().code(), loading, Line::and);
        // a lead that came between the two counts is counted
        return new Standing(inHopper + missing, List.copyOf(lines.values()));
    }

    /// Where one lead stands; empty when the campaign has it not.
    @Transactional
    public Optional<LeadStanding> of(Campaign campaign, LeadId lead) {
        Instant now = clock.instant();
        var judge = judge(campaign, now);
        return sql
                .query(
                        row -> new LeadStanding(
                                judge.line(group(row)),
                                row.getInt("attempts"),
                                Optional.ofNullable(row.getString("last_disposition"))),
                        "select standing, reason, zone, due_at <= ? as due, 1 as leads, due_at as next, attempts,"
                                + " last_disposition from hopper where campaign_id = ? and lead_id = ?",
                        now,
                        campaign.id().value(),
                        lead.value())
                .stream()
                .findFirst();
    }

    private Judge judge(Campaign campaign, Instant now) {
        boolean stopped = trunks.byName(campaign.settings().trunk())
                .map(trunk -> trunk.stopped().isPresent())
                .orElse(true);
        return new Judge(
                campaign.running(),
                stopped ? Optional.of(Reason.TRUNK_STOPPED) : shut(campaign),
                calendars.of(campaign),
                now);
    }

    private Optional<Reason> shut(Campaign campaign) {
        return days.facts(campaign).shut().map(DayRoom.Share.Refused::reason);
    }

    /// Leads of the campaign's bases, in the hopper or not.
    static long inBases(Sql sql, Campaign campaign) {
        var bases = campaign.settings().bases();
        if (bases.isEmpty()) return 0;
        var values = new ArrayList<@Nullable Object>(
                bases.stream().map(BaseId::value).collect(Collectors.toList()));
        return sql.query(
                        row -> row.getLong(1),
                        "select count(*) from leads where base_id in (" + Sql.marks(bases.size()) + ")",
                        values.toArray())
                .getFirst();
    }

    private List<Group> groups(Campaign campaign, Instant now) {
        return sql.query(Standings::group, """
                select standing, reason, zone, due_at <= ? as due, count(*) as leads, min(due_at) as next from hopper
                where campaign_id = ? group by standing, reason, zone, due""", now, campaign.id().value());
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                HopperStanding.of(row.getString("standing")),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                row.getString("zone"),
                row.getBoolean("due"),
                row.getLong("leads"),
                Sql.instant(row, "next"));
    }

    /// @param total leads in the campaign's bases
    public record Standing(long total, List<Line> lines) {}

    /// Why leads are not dialled now.
    public sealed interface Why {
        record Held(Reason reason) implements Why {}

        /// They are being worked on.
        record InHand(LeadInHand what) implements Why {}

        /// A reason or what is being done, as one code; no two of them are alike.
        default String code() {
            return switch (this) {
                case Held(var reason) -> reason.name();
                case InHand(var what) -> what.name();
            };
        }
    }

    /// @param next when the first of them may be dialled; empty when that needs somebody to do something
    public record Line(Why why, long leads, Optional<Instant> next) {
        Line and(Line other) {
            var first = next.isEmpty()
                            || (other.next.isPresent() && other.next.get().isBefore(next.get()))
                    ? other.next
                    : next;
            return new Line(why, leads + other.leads, first);
        }
    }

    public record LeadStanding(Line line, int attempts, Optional<String> lastDisposition) {}

    private record Group(
            HopperStanding standing, Optional<Reason> reason, String zone, boolean due, long leads, Instant next) {}

    /// @param shut why nothing goes over the campaign's line
    private record Judge(boolean running, Optional<Reason> shut, CallingCalendar calendar, Instant now) {
        Line line(Group group) {
            return switch (group.standing()) {
                case CLOSED -> held(group, group.reason().orElse(Reason.FINISHED), Optional.empty());
                case LEASED -> inHand(group, LeadInHand.LEASED);
                case DIALLING -> inHand(group, LeadInHand.DIALLING);
                case TALKING -> inHand(group, LeadInHand.TALKING);
                case DUE -> due(group);
            };
        }

        private Line due(Group group) {
            if (!group.due())
                return held(group, group.reason().orElse(Reason.WAITS_ITS_TURN), Optional.of(group.next()));
            if (!running) return held(group, Reason.CAMPAIGN_NOT_RUNNING, Optional.empty());
            return shut.map(reason -> held(group, reason, Optional.empty())).orElseGet(() -> awake(group));
        }

        private Line awake(Group group) {
            if (group.zone().isEmpty()) return held(group, Reason.WAITS_ITS_TURN, Optional.of(now));
            var zone = ZoneId.of(group.zone());
            return calendar.closed(now, zone)
                    .map(reason -> held(group, reason, calendar.openFrom(now, zone)))
                    .orElseGet(() -> held(group, Reason.WAITS_ITS_TURN, Optional.of(now)));
        }

        private static Line held(Group group, Reason reason, Optional<Instant> next) {
            return new Line(new Why.Held(reason), group.leads(), next);
        }

        private static Line inHand(Group group, LeadInHand what) {
            return new Line(new Why.InHand(what), group.leads(), Optional.empty());
        }
    }
}
