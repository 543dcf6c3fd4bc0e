package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_COMPLETION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignChanged;
import tritone.campaign.Campaigns;
import tritone.people.TeamId;

/// The campaigns that run, by team, without a look into the database at each tick. Forgotten with each change, and
/// after a second whatever happens; an order asks the database itself before it goes out.
@ApplicationScoped
class RunningCampaigns {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Campaigns campaigns;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    RunningCampaigns(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    Map<TeamId, List<Campaign>> byTeam() {
        Instant now = clock.instant();
        var last = seen;
        if (last != null && now.isBefore(last.at().plus(FRESH))) return last.byTeam();
        var read = campaigns.running().stream().collect(Collectors.groupingBy(Campaign::team));
        seen = new Seen(read, now);
        return read;
    }

    void changed(@Observes(during = AFTER_COMPLETION) CampaignChanged change) {
        seen = null;
    }

    private record Seen(Map<TeamId, List<Campaign>> byTeam, Instant at) {}
}
