package tritone.dialer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.DialPlan;

/// Keeps why each campaign dials as it does: a row when the reason changes, at most one a second.
@ApplicationScoped
class PacingNotes {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Map<CampaignId, Note> last = new ConcurrentHashMap<>();
    private final Event<Paced> paced;
    private final Sql sql;

    PacingNotes(Event<Paced> paced, DataSource source) {
        this.paced = paced;
        this.sql = new Sql(source);
    }

    void keep(CampaignId campaign, DialPlan plan, Instant now) {
        @Nullable Note before = last.get(campaign);
        boolean known = before != null && before.plan().because().equals(plan.because());
        boolean soon = before != null && now.isBefore(before.at().plus(BETWEEN));
        if (known || soon) return;
        last.put(campaign, new Note(plan, now));
        QuarkusTransaction.requiringNew().run(() -> write(campaign, plan, now));
        paced.fire(new Paced(campaign, plan, now));
    }

    Optional<Note> last(CampaignId campaign) {
        return Optional.ofNullable(last.get(campaign));
    }

    private void write(CampaignId campaign, DialPlan plan, Instant now) {
        sql.update(
                "insert into pacing_note (campaign_id, at, orders, because) values (?, ?, ?, ?)",
                campaign.value(),
                now,
                plan.orders(),
                plan.because());
    }

    record Note(DialPlan plan, Instant at) {}
}
