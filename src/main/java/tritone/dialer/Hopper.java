package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// The leads of each campaign, the next due first: callbacks, then fresh ones, then retries.
///
/// A zone that sleeps is stepped over as a whole, so that the next lead costs the same whether a hundred or a million
/// leads lie in it; the price is one dive into the index for each zone.
@ApplicationScoped
class Hopper {
    static final Duration LEASE = Duration.ofSeconds(20);
    /// How long a promised callback waits for the one who promised it; then anybody calls.
    static final Duration PROMISE = Duration.ofMinutes(30);

    private static final int PRIORITIES = 3;
    /// Leads that others took in between are made up for, but not for ever.
    private static final int ROUNDS = 3;

    private final Sql sql;

    Hopper(DataSource source) {
        this.sql = new Sql(source);
    }

    /// Leases up to `take.most` leads.
    @Transactional
    List<Due> lease(Take take) {
        var zones = awakeZones(take);
        var taken = new ArrayList<Due>();
        for (int priority = 0; priority < PRIORITIES; priority++) {
            for (int round = 0; round < ROUNDS && taken.size() < take.most(); round++) {
                var candidates = candidates(take, zones, priority, take.most() - taken.size());
                if (candidates.isEmpty()) break;
                taken.addAll(lock(take, candidates));
            }
        }
        return taken;
    }

    /// A rule refused it: not before `until`, or never again.
    @Transactional
    void leave(CampaignId campaign, LeadId lead, Refused refused) {
        var until = refused.until();
        sql.update(
                """
                update hopper set standing = ?, reason = ?, due_at = coalesce(?, due_at), lease_until = null,
                leased_for = null where campaign_id = ? and lead_id = ? and standing = 'LEASED'""",
                (until.isPresent() ? HopperStanding.DUE : HopperStanding.CLOSED).code(),
                refused.reason().name(),
                until.orElse(null),
                campaign.value(),
                lead.value());
    }

    /// Nothing came of the lease: back as it was.
    @Transactional
    void release(CampaignId campaign, LeadId lead) {
        sql.update("""
                update hopper set standing = 'DUE', lease_until = null, leased_for = null
                where campaign_id = ? and lead_id = ? and standing = 'LEASED'""", campaign.value(), lead.value());
    }

    private List<Long> candidates(Take take, List<String> zones, int priority, int most) {
        String mine = priority == 0 ? promisedToSomebodyFree(take) : "";
        String one = "(select lead_id, due_at from hopper where campaign_id = ? and standing = 'DUE' and priority = ?"
                + " and zone = ? and due_at <= ?" + mine + " order by due_at, lead_id limit " + most + ")";
        var values = new ArrayList<@Nullable Object>();
        for (String zone : zones) {
            values.add(take.campaign().value());
            values.add(priority);
            values.add(zone);
            values.add(take.now());
            if (priority == 0) values.add(take.now().minus(PROMISE));
        }
        String all = zones.stream().map(zone -> one).collect(Collectors.joining(" union all "));
        return sql.query(
                row -> row.getLong("lead_id"), all + " order by due_at, lead_id limit " + most, values.toArray());
    }

    private static String promisedToSomebodyFree(Take take) {
        String free =
                take.free().stream().map(agent -> Long.toString(agent.value())).collect(Collectors.joining(", "));
        return " and (callback_for is null or due_at < ?" + (free.isEmpty() ? "" : " or callback_for in (" + free + ")")
                + ")";
    }

    private List<String> awakeZones(Take take) {
        var zones = sql.query(
                row -> row.getString("zone"),
                "select zone from hopper_zone where campaign_id = ?",
                take.campaign().value());
        var awake = new ArrayList<String>();
        // leads without a number that lives have no zone; they are taken out to be told so by the rules
        awake.add("");
        zones.stream()
                .filter(zone -> take.calendar().open(take.now(), ZoneId.of(zone)))
                .forEach(awake::add);
        return awake;
    }

    private List<Due> lock(Take take, List<Long> candidates) {
        var values = new ArrayList<@Nullable Object>();
        values.add(take.campaign().value());
        values.addAll(candidates);
        var locked = sql.query(
                Hopper::due,
                "select lead_id, due_at, attempts, promised, callback_for from hopper where campaign_id = ?"
                        + " and lead_id in (" + Sql.marks(candidates.size()) + ") and standing = 'DUE'"
                        + " order by due_at, lead_id for update skip locked",
                values.toArray());
        if (!locked.isEmpty()) markLeased(take, locked);
        return locked;
    }

    private void markLeased(Take take, List<Due> locked) {
        var values = new ArrayList<@Nullable Object>();
        values.add(take.now().plus(take.lease()));
        values.add(take.lookedAtBy().map(PersonId::value).orElse(null));
        values.add(take.campaign().value());
        locked.forEach(due -> values.add(due.lead().value()));
        sql.update(
                "update hopper set standing = 'LEASED', lease_until = ?, leased_for = ? where campaign_id = ?"
                        + " and lead_id in (" + Sql.marks(locked.size()) + ")",
                values.toArray());
    }

    private static Due due(ResultSet row) throws SQLException {
        long agent = row.getLong("callback_for");
        return new Due(
                new LeadId(row.getLong("lead_id")),
                Sql.instant(row, "due_at"),
                row.getInt("attempts"),
                row.getBoolean("promised"),
                agent == 0 ? Optional.empty() : Optional.of(new PersonId(agent)));
    }
}
