package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.agent.AgentChanged;
import tritone.agent.AgentState;
import tritone.call.AttemptEnded;
import tritone.campaign.CampaignChanged;
import tritone.campaign.Campaigns;
import tritone.campaign.TrunkChanged;
import tritone.lead.LeadsImported;
import tritone.people.TeamId;

/// When the dialer looks: at least four times a second, and whenever something happened that may call for a call. Each
/// team on a thread of its own, never on two; what comes meanwhile makes it look once more.
@ApplicationScoped
class Ticks {
    static final Duration LONGEST = Duration.ofMillis(250);
    /// Calls that end and agents who come free within so short a time make one look.
    private static final Duration TOGETHER = Duration.ofMillis(25);

    private final Map<TeamId, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dialer-beat").factory());
    private final AtomicInteger looking = new AtomicInteger();
    private final Dialer dialer;
    private final HopperFill fill;
    private final Campaigns campaigns;
    private final Executor aside;
    private final boolean enabled;

    Ticks(
            Dialer dialer,
            HopperFill fill,
            Campaigns campaigns,
            @Aside Executor aside,
            @ConfigProperty(name = "tritone.dialer.enabled", defaultValue = "true") boolean enabled) {
        this.dialer = dialer;
        this.fill = fill;
        this.campaigns = campaigns;
        this.aside = aside;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) beat.scheduleWithFixedDelay(this::look, 0, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        beat.shutdownNow();
    }

    void ended(@Observes(during = AFTER_SUCCESS) AttemptEnded attempt) {
        look();
    }

    void changed(@Observes AgentChanged change) {
        if (change.agent().state() instanceof AgentState.Ready) look();
    }

    void changed(@Observes(during = AFTER_SUCCESS) TrunkChanged change) {
        look();
    }

    /// New bases, or newly running: its leads must be in the hopper.
    void changed(@Observes(during = AFTER_SUCCESS) CampaignChanged change) {
        aside.execute(() -> campaigns.byId(change.campaign()).ifPresent(fill::fill));
        look();
    }

    void imported(@Observes(during = AFTER_SUCCESS) LeadsImported done) {
        aside.execute(() -> campaigns.all().stream()
                .filter(campaign -> campaign.settings().bases().contains(done.base()))
                .forEach(fill::fill));
    }

    /// Asks every team's dialling to look now. Returns at once.
    private void look() {
        if (!enabled || looking.getAndIncrement() > 0) return;
        aside.execute(() -> {
            looking.set(0);
            dialer.teams().keySet().forEach(this::ask);
        });
    }

    private void ask(TeamId team) {
        var waiting = asked.computeIfAbsent(team, id -> new AtomicInteger());
        if (waiting.getAndIncrement() == 0) soon(team, waiting);
    }

    private void soon(TeamId team, AtomicInteger waiting) {
        if (beat.isShutdown()) return;
        beat.schedule(() -> aside.execute(() -> run(team, waiting)), TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(TeamId team, AtomicInteger waiting) {
        int seen = waiting.get();
        boolean looked = false;
        try {
            var now = dialer.teams().getOrDefault(team, List.of());
            if (!now.isEmpty()) dialer.tick(now);
            looked = true;
        } finally {
            // when a tick broke, the next beat begins anew
            if (!looked) waiting.set(0);
        }
        if (!waiting.compareAndSet(seen, 0)) soon(team, waiting);
    }
}
