package tritone.web.campaigns;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tritone.call.AttemptEnded;
import tritone.call.CallJoined;
import tritone.campaign.CampaignChanged;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.TrunkChanged;
import tritone.dialer.CampaignProgress;
import tritone.dialer.Forecasted;
import tritone.dialer.Paced;
import tritone.dialer.PreviewOffered;
import tritone.web.desk.Push;

/// Tells open screens what changes in campaigns: `campaign-progress` (once a second at most), `campaign-forecast`,
/// `trunk`, `preview`.
@ApplicationScoped
class CampaignNews {
    private final Set<CampaignId> changed = ConcurrentHashMap.newKeySet();
    private final Campaigns campaigns;
    private final CampaignProgress progress;
    private final PreviewViews previews;
    private final Event<Push> pushes;

    CampaignNews(Campaigns campaigns, CampaignProgress progress, PreviewViews previews, Event<Push> pushes) {
        this.campaigns = campaigns;
        this.progress = progress;
        this.previews = previews;
        this.pushes = pushes;
    }

    void paced(@Observes Paced paced) {
        changed.add(paced.campaign());
    }

    void joined(@Observes(during = AFTER_SUCCESS) CallJoined call) {
        changed.add(call.campaign());
    }

    void ended(@Observes(during = AFTER_SUCCESS) AttemptEnded attempt) {
        changed.add(attempt.campaign());
    }

    void changed(@Observes(during = AFTER_SUCCESS) CampaignChanged change) {
        changed.add(change.campaign());
    }

    void trunk(@Observes(during = AFTER_SUCCESS) TrunkChanged change) {
        pushes.fire(Push.toFloor("trunk", TrunkNews.of(change.trunk())));
    }

    void offered(@Observes PreviewOffered offer) {
        var preview = offer.preview();
        previews.pushed(preview).ifPresent(view -> pushes.fire(Push.to(preview.agent(), "preview", view)));
    }

    void forecast(@Observes Forecasted forecast) {
        campaigns
                .byId(forecast.campaign())
                .ifPresent(campaign -> pushes.fire(new Push(
                        new Push.Teams(Set.of(campaign.team())),
                        "campaign-forecast",
                        new ForecastNews(campaign.id().value()))));
    }

    /// Only which campaign's: who looks at it asks.
    public record ForecastNews(long campaign) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        for (CampaignId id : changed) {
            changed.remove(id);
            campaigns
                    .byId(id)
                    .ifPresent(campaign -> pushes.fire(new Push(
                            new Push.Teams(Set.of(campaign.team())),
                            "campaign-progress",
                            ProgressView.of(campaign, progress.of(id)))));
        }
    }
}
