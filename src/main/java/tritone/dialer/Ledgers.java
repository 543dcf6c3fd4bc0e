package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tritone.call.AttemptHistory;
import tritone.call.AttemptHistory.Ledger;
import tritone.campaign.CampaignId;

/// What came of a campaign's attempts, counted anew every few seconds at most.
@ApplicationScoped
class Ledgers {
    static final Duration DAY = Duration.ofDays(1);
    /// The legal window of the limit on abandoned calls.
    static final Duration MONTH = Duration.ofDays(30);

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Map<Key, Counted> counted = new ConcurrentHashMap<>();
    private final AttemptHistory history;

    Ledgers(AttemptHistory history) {
        this.history = history;
    }

    Ledger of(CampaignId campaign, Duration window, Instant now) {
        return counted.compute(new Key(campaign, window), (key, last) -> {
                    if (last != null && now.isBefore(last.at().plus(FRESH))) return last;
                    return new Counted(history.ledger(campaign, now.minus(window)), now);
                })
                .ledger();
    }

    private record Key(CampaignId campaign, Duration window) {}

    private record Counted(Ledger ledger, Instant at) {}
}
