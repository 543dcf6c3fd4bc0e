package tritone.dialer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.dialer.Foreknowledge.Opening;
import tritone.dialer.pacing.forecast.Forecast;
import tritone.dialer.pacing.forecast.Forecaster;

/// What a campaign's day will bring. Simulating costs seconds, so one thread does it aside, one forecast after another;
/// who asks gets the last one, and [Forecasted] tells of a newer.
@ApplicationScoped
public class Forecasts {
    private static final Logger LOG = Logger.getLogger(Forecasts.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration NOBODY = Duration.ofMinutes(1);
    /// A day's forecast is kept from so long before its beginning on.
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private static final int MOST_KEPT = 500;

    private final Map<Asked, Entry> last = new ConcurrentHashMap<>();
    private final Set<Asked> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService aside = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("forecast")
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private final Foreknowledge foreknowledge;
    private final ForecastRows rows;
    private final Campaigns campaigns;
    private final Event<Forecasted> news;
    private final Clock clock;

    Forecasts(
            Foreknowledge foreknowledge, ForecastRows rows, Campaigns campaigns, Event<Forecasted> news, Clock clock) {
        this.foreknowledge = foreknowledge;
        this.rows = rows;
        this.campaigns = campaigns;
        this.news = news;
        this.clock = clock;
    }

    /// The last one made; a newer is begun when it is old or the campaign was changed. None: it is being made, or there
    /// is nobody to call.
    ///
    /// @param agents planned; when empty as many as worked the last days
    public Answer of(Campaign campaign, Optional<Integer> agents) {
        var asked = new Asked(campaign.id(), campaign.version(), agents);
        @Nullable Entry known = last.get(asked);
        if (known == null || known.isOld(clock.instant())) begin(asked, campaign);
        return new Answer(known == null ? Optional.empty() : known.made(), underWay.contains(asked));
    }

    private void begin(Asked asked, Campaign campaign) {
        if (underWay.add(asked)) aside.execute(() -> make(asked, campaign));
    }

    /// Foretold as their days began, the latest first.
    public List<Made> kept(CampaignId campaign, int most) {
        return rows.of(campaign, most);
    }

    /// Keeps the forecast of each running campaign as its day begins.
    @Scheduled(every = "${tritone.forecast.keep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void keepTodays() {
        for (Campaign campaign : campaigns.running()) {
            var asked = new Asked(campaign.id(), campaign.version(), Optional.empty());
            @Nullable Entry known = last.get(asked);
            if (known == null || isDue(campaign, known)) begin(asked, campaign);
        }
    }

    private boolean isDue(Campaign campaign, Entry known) {
        return known.made()
                .map(made -> isToKeep(campaign, made) || !clock.instant().isBefore(made.end()))
                .orElse(known.isOld(clock.instant()));
    }

    private boolean isToKeep(Campaign campaign, Made made) {
        return begins(made) && !rows.has(campaign.id(), made.day());
    }

    private boolean begins(Made made) {
        Instant now = clock.instant();
        return !now.isBefore(made.start().minus(BEFORE)) && now.isBefore(made.end());
    }

    private void make(Asked asked, Campaign campaign) {
        try {
            var made = foreknowledge.of(campaign, asked.agents()).map(this::make);
            if (last.size() > MOST_KEPT) last.clear();
            last.put(asked, new Entry(made, clock.instant()));
            made.filter(day -> campaign.running() && asked.agents().isEmpty() && isToKeep(campaign, day))
                    .ifPresent(day -> rows.keep(campaign.id(), day));
        } catch (RuntimeException broken) {
            // the next who asks makes it try again
            LOG.errorf(broken, "campaign %s: no forecast", campaign.id().value());
        } finally {
            underWay.remove(asked);
        }
        news.fire(new Forecasted(campaign.id()));
    }

    private Made make(Foreknowledge.Basis basis) {
        Instant now = clock.instant();
        var known = basis.known();
        return new Made(
                basis.opening(),
                now,
                known.shift().agents(),
                known.past().size(),
                Forecaster.of(known, Forecaster.USUAL, basis.opening().day().toEpochDay()));
    }

    void stop(@Observes ShutdownEvent stopping) {
        aside.shutdownNow();
    }

    /// @param underWay whether a newer one is being made
    public record Answer(Optional<Made> made, boolean underWay) {}

    /// @param agents   planned
    /// @param pastDays it was made from; none: from what is usual
    public record Made(Opening opening, Instant at, int agents, int pastDays, Forecast forecast) {
        public LocalDate day() {
            return opening.day();
        }

        public Instant start() {
            return opening.start();
        }

        public Instant end() {
            return ForecastHours.end(opening);
        }

        public double hours() {
            return opening.hours();
        }
    }

    private record Entry(Optional<Made> made, Instant at) {
        boolean isOld(Instant now) {
            return now.isAfter(at.plus(made.isPresent() ? FRESH : NOBODY));
        }
    }

    private record Asked(CampaignId campaign, int version, Optional<Integer> agents) {}
}
