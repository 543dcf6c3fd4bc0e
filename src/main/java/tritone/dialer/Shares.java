package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.law.Mode;

/// How a team's lines are shared out among its campaigns, by weight. Whoever had no lead to dial of late wants none.
@ApplicationScoped
class Shares {
    private static final Duration WITHOUT_LEADS = Duration.ofSeconds(10);

    private final Map<CampaignId, Instant> dry = new ConcurrentHashMap<>();

    void placed(Campaign campaign, int wanted, int placed, Instant now) {
        if (placed > 0) dry.remove(campaign.id());
        else if (wanted > 0) dry.put(campaign.id(), now);
    }

    /// From 0 to 1; all of them for one that has no rival.
    double of(Campaign campaign, List<Campaign> team, Instant now) {
        int own = campaign.settings().pace().weight();
        int rivals = team.stream()
                .filter(other -> !other.id().equals(campaign.id()) && wantsLines(other, now))
                .mapToInt(other -> other.settings().pace().weight())
                .sum();
        return (double) own / (own + rivals);
    }

    private boolean wantsLines(Campaign campaign, Instant now) {
        @Nullable Instant last = dry.get(campaign.id());
        return campaign.settings().mode() != Mode.PREVIEW && (last == null || !now.isBefore(last.plus(WITHOUT_LEADS)));
    }
}
