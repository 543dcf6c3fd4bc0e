package tritone.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.people.PersonId;

/// How long recordings are kept: a campaign's own period, else the one of all. A recording's end is written into its
/// manifest when it is stored, so a change is for those that come after it.
@ApplicationScoped
public class RetentionPeriods {
    public static final int LEAST_DAYS = 1;
    public static final int MOST_DAYS = 3650;

    private final EntityManager db;
    private final RecordingSettings settings;
    private final Clock clock;

    RetentionPeriods(EntityManager db, RecordingSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Period of(CampaignId campaign) {
        return own(campaign.value());
    }

    @Transactional
    public void put(CampaignId campaign, int days, PersonId by) {
        if (days < LEAST_DAYS || days > MOST_DAYS) throw new IllegalArgumentException("days to keep: " + days);
        db.createNativeQuery("""
                        insert into recording_retention (campaign_id, days, changed_by, changed_at) values (?1, ?2, ?3, ?4)
                        on duplicate key update days = ?2, changed_by = ?3, changed_at = ?4""")
                .setParameter(1, campaign.value())
                .setParameter(2, days)
                .setParameter(3, by.value())
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    /// From now on as long as all others.
    @Transactional
    public void remove(CampaignId campaign) {
        db.createNativeQuery("delete from recording_retention where campaign_id = ?1")
                .setParameter(1, campaign.value())
                .executeUpdate();
    }

    Duration length(@Nullable Long campaign) {
        return campaign == null
                ? settings.keep()
                : Duration.ofDays(own(campaign).days());
    }

    private Period own(long campaign) {
        List<?> said = db.createNativeQuery("select days from recording_retention where campaign_id = ?1")
                .setParameter(1, campaign)
                .getResultList();
        return said.isEmpty()
                ? new Period((int) settings.keep().toDays(), false)
                : new Period(((Number) said.getFirst()).intValue(), true);
    }

    /// @param own whether it was said for this campaign
    public record Period(int days, boolean own) {}
}
