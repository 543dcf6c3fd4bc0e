package tritone.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tritone.people.Audit;
import tritone.people.PersonId;

/// The campaigns: set up, started, paused and stopped. Every change is kept as a row of its own.
@ApplicationScoped
public class Campaigns {
    private static final long LATELY = Duration.ofSeconds(1).toNanos();

    private final Rows rows = new Rows();
    private final Map<CampaignId, Seen> seen = new ConcurrentHashMap<>();
    private final CampaignShape shape;
    private final EntityManager db;
    private final Objections objections;
    private final Clock clock;
    private final Event<CampaignChanged> changed;
    private final Audit audit;

    Campaigns(
            CampaignShape shape,
            EntityManager db,
            Objections objections,
            Clock clock,
            Event<CampaignChanged> changed,
            Audit audit) {
        this.shape = shape;
        this.objections = objections;
        this.db = db;
        this.clock = clock;
        this.changed = changed;
        this.audit = audit;
    }

    @Transactional
    public Optional<Campaign> byId(CampaignId id) {
        return rows.findByIdOptional(id.value()).map(shape::campaign);
    }

    /// As it was within the last second: for those whom a change may reach a little later, and who ask at every call.
    @Transactional
    public Optional<Campaign> lately(CampaignId id) {
        var last = seen.get(id);
        long now = System.nanoTime();
        if (last != null && now - last.at() < LATELY) return Optional.of(last.campaign());
        var read = byId(id);
        read.ifPresent(campaign -> seen.put(id, new Seen(campaign, now)));
        return read;
    }

    @Transactional
    public Optional<Campaign> byName(String name) {
        return rows.find("name", name).firstResultOptional().map(shape::campaign);
    }

    @Transactional
    public List<Campaign> running() {
        return rows.list("status", CampaignStatus.RUNNING).stream()
                .map(shape::campaign)
                .toList();
    }

    @Transactional
    public List<Campaign> all() {
        return rows.listAll().stream().map(shape::campaign).toList();
    }

    @Transactional
    public Saving add(CampaignSettings wish, @Nullable PersonId by) {
        var against = objections.toNew(wish, byName(wish.name()));
        if (!against.isEmpty()) return new Saving.Refused(against);
        var row = new CampaignRow();
        shape.write(wish, row);
        row.createdAt = clock.instant();
        row.createdBy = by == null ? null : by.value();
        rows.persistAndFlush(row);
        return new Saving.Saved(noted(row, new Change("created", "add-campaign", wish.name()), by));
    }

    /// @param seen the version that the change was made on
    @Transactional
    public Saving edit(CampaignId id, int seen, CampaignSettings wish, @Nullable PersonId by) {
        var row = locked(id);
        if (row == null) return Saving.Refused.of(new Refusal.ChangedMeanwhile());
        var now = shape.campaign(row);
        var against = objections.toChange(now, seen, wish, byName(wish.name()));
        if (!against.isEmpty()) return new Saving.Refused(against);
        String what = SettingsDiff.between(now.settings(), wish);
        shape.write(wish, row);
        return new Saving.Saved(noted(row, new Change("edited", "change-campaign", what), by));
    }

    /// Empty when the campaign cannot go from where it is to `status`, or is there already.
    @Transactional
    public Optional<Campaign> become(CampaignId id, CampaignStatus status, @Nullable PersonId by) {
        var row = locked(id);
        if (row == null || !reachable(row.status, status)) return Optional.empty();
        row.status = status;
        return Optional.of(noted(row, Change.to(status), by));
    }

    private static boolean reachable(CampaignStatus from, CampaignStatus to) {
        return switch (to) {
            case DRAFT -> false;
            case RUNNING -> from != CampaignStatus.RUNNING;
            case PAUSED -> from == CampaignStatus.RUNNING;
            case STOPPED -> from == CampaignStatus.RUNNING || from == CampaignStatus.PAUSED;
        };
    }

    private @Nullable CampaignRow locked(CampaignId id) {
        var row = rows.findById(id.value());
        if (row != null) db.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /// The one place that every change goes through: it has its row, its line in the journal, and its event.
    private Campaign noted(CampaignRow row, Change change, @Nullable PersonId by) {
        rows.flush();
        db.createNativeQuery("insert into campaign_change (campaign_id, what, by_person, at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, row.id)
                .setParameter(2, change.what())
                .setParameter(3, by == null ? null : by.value())
                .setParameter(4, clock.instant())
                .executeUpdate();
        audit.record(by, change.action(), "campaign", Long.toString(row.id), change.detail());
        var campaign = shape.campaign(row);
        changed.fire(new CampaignChanged(campaign.id()));
        return campaign;
    }

    /// @param what   in the campaign's own history
    /// @param action in the journal
    private record Change(
            String what, String action, @Nullable String detail) {
        static Change to(CampaignStatus status) {
            return switch (status) {
                case DRAFT -> new Change("draft", "draft-campaign", null);
                case RUNNING -> new Change("running", "start-campaign", null);
                case PAUSED -> new Change("paused", "pause-campaign", null);
                case STOPPED -> new Change("stopped", "stop-campaign", null);
            };
        }
    }

    private record Seen(Campaign campaign, long at) {}

    private static final class Rows implements PanacheRepository<CampaignRow> {}
}
