package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.RowFilter;

/// When leads are dialled next, and how often they were, by the campaigns that a reader sees.
@ApplicationScoped
public class LeadTurns {
    private final Sql sql;
    private final Clock clock;

    LeadTurns(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /// Which leads (in SQL the row is `l`) are wanted, judged by these campaigns.
    public RowFilter filter(Wanted wanted, Set<CampaignId> campaigns) {
        var turns = RowFilter.in(
                "h.campaign_id", campaigns.stream().map(CampaignId::value).collect(Collectors.toSet()));
        return RowFilter.everything()
                .and(wanted.turn().map(turn -> there(turns.and(turn(turn)))).orElseGet(RowFilter::everything))
                .and(wanted.atLeast()
                        .filter(least -> least > 0)
                        .map(least -> there(turns.and(RowFilter.of("h.attempts >= ?", least))))
                        .orElseGet(RowFilter::everything))
                .and(wanted.atMost()
                        .map(most -> not(there(turns.and(RowFilter.of("h.attempts > ?", most)))))
                        .orElseGet(RowFilter::everything));
    }

    private RowFilter turn(NextCall turn) {
        Instant now = clock.instant();
        return switch (turn) {
            case NOW -> RowFilter.of("h.standing = 'DUE' and h.due_at <= ?", now);
            case LATER -> RowFilter.of("h.standing = 'DUE' and h.due_at > ?", now);
            case CALLBACK -> RowFilter.of("h.standing = 'DUE' and h.promised = true");
            case CLOSED -> RowFilter.of("h.standing = 'CLOSED'");
        };
    }

    private static RowFilter there(RowFilter turns) {
        return new RowFilter(
                "exists (select 1 from hopper h where h.lead_id = l.id and " + turns.sql() + ")", turns.values());
    }

    private static RowFilter not(RowFilter some) {
        return new RowFilter("not " + some.sql(), some.values());
    }

    /// Those leads that some of these campaigns has taken up.
    @Transactional
    public Map<LeadId, LeadTurn> of(Collection<LeadId> leads, Set<CampaignId> campaigns) {
        if (leads.isEmpty() || campaigns.isEmpty()) return Map.of();
        var values = new ArrayList<@Nullable Object>();
        leads.forEach(lead -> values.add(lead.value()));
        campaigns.forEach(campaign -> values.add(campaign.value()));
        var turns = new HashMap<LeadId, LeadTurn>();
        sql.query(
                        LeadTurns::line,
                        """
                        select lead_id, attempts, if(standing = 'DUE', due_at, null) as next, promised, last_disposition
                        from hopper where lead_id in (%s) and campaign_id in (%s)
                        """.formatted(Sql.marks(leads.size()), Sql.marks(campaigns.size())),
                        values.toArray())
                .forEach(line -> turns.merge(line.lead(), line, LeadTurn::and));
        return turns;
    }

    private static LeadTurn line(ResultSet row) throws SQLException {
        return new LeadTurn(
                new LeadId(row.getLong("lead_id")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("next", LocalDateTime.class))
                        .map(next -> next.toInstant(ZoneOffset.UTC)),
                row.getBoolean("promised"),
                Optional.ofNullable(row.getString("last_disposition")));
    }

    /// When it is a lead's turn.
    public enum NextCall {
        NOW,
        LATER,
        /// The client was promised a call.
        CALLBACK,
        /// It is not dialled any more.
        CLOSED
    }

    /// Empty parts let everything through. A lead that no campaign has taken up has no attempts.
    public record Wanted(Optional<NextCall> turn, Optional<Integer> atLeast, Optional<Integer> atMost) {}

    /// @param next     the first time it is dialled again; empty when it is not
    /// @param promised whether the client was promised that call
    /// @param last     how the last attempt ended
    public record LeadTurn(LeadId lead, int attempts, Optional<Instant> next, boolean promised, Optional<String> last) {
        LeadTurn and(LeadTurn other) {
            var first = List.of(this, other).stream()
                    .flatMap(turn -> turn.next().stream())
                    .min(Instant::compareTo);
            return new LeadTurn(
                    lead, attempts + other.attempts, first, promised || other.promised, other.last.or(() -> last));
        }
    }
}
