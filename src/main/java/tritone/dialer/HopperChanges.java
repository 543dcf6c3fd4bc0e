package tritone.dialer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Campaign;

/// Changes many rows of a campaign's hopper in portions, each in a transaction of its own.
///
/// A portion is done only while the campaign's settings are those that the caller has read. When somebody changes them,
/// their change starts the work again with the new settings; the work under the old ones stops, so that it cannot undo
/// the newer work.
@ApplicationScoped
class HopperChanges {
    private static final int CHUNK = 5_000;

    private final Sql sql;

    HopperChanges(DataSource source) {
        this.sql = new Sql(source);
    }

    /// Not inside a transaction.
    ///
    /// @param which   gives a condition on `hopper h` and its lead `leads l`; called in each portion's transaction
    /// @param becomes what is set in the rows found
    void change(Campaign campaign, Supplier<String> which, String becomes) {
        long from = 0;
        List<Long> found;
        do {
            long after = from;
            found = QuarkusTransaction.requiringNew().call(() -> portion(campaign, which, becomes, after));
            if (!found.isEmpty()) from = found.getLast();
        } while (found.size() == CHUNK);
    }

    /// Whether the campaign still has these settings. They stay as they are until the end of the caller's transaction.
    boolean inForce(Campaign campaign) {
        return sql.query(
                        row -> row.getInt(1),
                        "select version from campaign where id = ? lock in share mode",
                        campaign.id().value())
                .equals(List.of(campaign.version()));
    }

    private List<Long> portion(Campaign campaign, Supplier<String> which, String becomes, long after) {
        if (!inForce(campaign)) return List.of();
        var found = sql.query(
                row -> row.getLong(1),
                "select h.lead_id from hopper h join leads l on l.id = h.lead_id where h.campaign_id = ?"
                        + " and h.lead_id > ? and " + which.get() + " order by h.lead_id limit " + CHUNK,
                campaign.id().value(),
                after);
        if (found.isEmpty()) return found;
        var values = new ArrayList<@Nullable Object>();
        values.add(campaign.id().value());
        values.addAll(found);
        // those on the line by now are left to the rules
        sql.update(
                "update hopper set " + becomes + " where campaign_id = ? and lead_id in (" + Sql.marks(found.size())
                        + ") and standing in ('DUE', 'CLOSED')",
                values.toArray());
        return found;
    }
}
