package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.call.CallbackCalendars.Local;
import tritone.call.OutcomeFault;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// The calls that operators have promised clients in person.
@ApplicationScoped
public class Promises {
    private static final int MOST = 200;

    private final Sql sql;

    Promises(DataSource source) {
        this.sql = new Sql(source);
    }

    /// Those of one person in these campaigns, the next first. Callbacks are few: they are found by their rank.
    @Transactional
    public List<Promise> of(PersonId person, Set<CampaignId> campaigns) {
        if (campaigns.isEmpty()) return List.of();
        var values = new ArrayList<@Nullable Object>();
        campaigns.forEach(campaign -> values.add(campaign.value()));
        values.add(person.value());
        return sql.query(
                row -> new Promise(
                        new CampaignId(row.getLong("campaign_id")),
                        new LeadId(row.getLong("lead_id")),
                        Sql.instant(row, "due_at"),
                        zone(row.getString("zone"))),
                "select campaign_id, lead_id, due_at, zone from hopper where campaign_id in ("
                        + Sql.marks(campaigns.size())
                        + ") and standing = 'DUE' and priority = 0 and callback_for = ? order by due_at limit " + MOST,
                values.toArray());
    }

    @Transactional
    public Optional<Promise> one(PersonId person, CampaignId campaign, LeadId lead) {
        return of(person, Set.of(campaign)).stream()
                .filter(promise -> promise.lead().equals(lead))
                .findFirst();
    }

    /// Puts the call off to another time at which the client can be called.
    ///
    /// @param local the client's calling hours
    @Transactional
    public Move move(PersonId person, Promise promise, Instant at, Local local) {
        var fault = local.fault(at);
        if (fault.isPresent()) return new Move.Refused(fault.get());
        return moved(person, promise, at) ? new Move.Moved() : new Move.Gone();
    }

    private boolean moved(PersonId person, Promise promise, Instant at) {
        return sql.update(
                        "update hopper set due_at = ? where campaign_id = ? and lead_id = ? and callback_for = ?"
                                + " and standing = 'DUE'",
                        at,
                        promise.campaign().value(),
                        promise.lead().value(),
                        person.value())
                == 1;
    }

    /// The client keeps the time; whoever is free calls.
    @Transactional
    public boolean giveBack(PersonId person, Promise promise) {
        return sql.update(
                        "update hopper set callback_for = null where campaign_id = ? and lead_id = ? and callback_for = ?"
                                + " and standing = 'DUE'",
                        promise.campaign().value(),
                        promise.lead().value(),
                        person.value())
                == 1;
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        return Optional.ofNullable(name).filter(some -> !some.isEmpty()).map(ZoneId::of);
    }

    /// What came of moving a callback.
    public sealed interface Move {
        record Moved() implements Move {}

        /// It is no longer theirs: it is being dialled, or was given back.
        record Gone() implements Move {}

        record Refused(OutcomeFault fault) implements Move {}
    }

    /// @param zone of the number to be dialled
    public record Promise(CampaignId campaign, LeadId lead, Instant at, Optional<ZoneId> zone) {}
}
