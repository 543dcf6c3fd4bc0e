package tritone.web.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import tritone.call.AttemptCounts;
import tritone.call.AttemptCounts.Counts;
import tritone.campaign.Campaign;
import tritone.campaign.rules.Reason;
import tritone.dialer.CampaignProgress;
import tritone.dialer.LineDays;
import tritone.dialer.Standings;
import tritone.dialer.Standings.Why;
import tritone.web.campaigns.ProgressView;
import tritone.web.floor.FloorCampaign.ReasonLine;

/// Reads how campaigns stand.
@ApplicationScoped
class FloorCampaigns {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_REASONS = 6;
    /// Those only the campaign or its trunk keeps are not through.
    private static final Set<Reason> STILL = Set.of(
            Reason.CAMPAIGN_NOT_RUNNING,
            Reason.TRUNK_STOPPED,
            Reason.CALLER_ID_NOT_OF_LINE,
            Reason.LINE_CAP_REACHED,
            Reason.CAMPAIGN_CAP_REACHED,
            Reason.RATE_UNKNOWN,
            Reason.BEING_LOADED);

    private final CampaignProgress progress;
    private final Standings standings;
    private final AttemptCounts counts;
    private final LineDays days;
    private final Clock clock;

    FloorCampaigns(CampaignProgress progress, Standings standings, AttemptCounts counts, LineDays days, Clock clock) {
        this.days = days;
        this.progress = progress;
        this.standings = standings;
        this.counts = counts;
        this.clock = clock;
    }

    FloorCampaign of(Campaign campaign) {
        var goes = progress.of(campaign.id());
        var standing = standings.of(campaign);
        var settings = campaign.settings();
        double limit = settings.pace().abandonedShare();
        long left = standing.lines().stream()
                .filter(line -> line.next().isPresent() || still(line.why()))
                .mapToLong(Standings.Line::leads)
                .sum();
        var reasons = standing.lines().stream()
                .flatMap(line -> held(line).stream())
                .sorted(Comparator.comparing(ReasonLine::leads).reversed())
                .limit(MOST_REASONS)
                .toList();
        long perHour = counts.minutes(campaign.id(), clock.instant().minus(HOUR)).values().stream()
                .mapToLong(Counts::ended)
                .sum();
        boolean daily = settings.jurisdiction().abandoning().daily();
        var window = daily ? goes.day() : goes.month();
        return new FloorCampaign(
                campaign.id().value(),
                campaign.name(),
                settings.mode(),
                settings.trunk(),
                settings.mostLines(),
                limit,
                daily,
                Math.max(0, settings.pace().limit().budget(window.answered(), window.charged())),
                ProgressView.of(campaign, goes),
                standing.total(),
                left,
                perHour,
                reasons,
                days.line(campaign).nearness(),
                days.campaign(campaign).nearness());
    }

    private static boolean still(Why why) {
        return switch (why) {
            case Why.Held(var reason) -> STILL.contains(reason);
            case Why.InHand(var what) ->
                switch (what) {
                    case LEASED, DIALLING -> true;
                    case TALKING -> false;
                };
        };
    }

    private static Optional<ReasonLine> held(Standings.Line line) {
        return switch (line.why()) {
            case Why.Held(var reason) ->
                Optional.of(new ReasonLine(reason, line.leads(), line.next().orElse(null)));
            case Why.InHand _ -> Optional.empty();
        };
    }
}
