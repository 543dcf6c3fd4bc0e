package tritone.dialer;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tritone.call.AttemptCounts;
import tritone.call.AttemptCounts.Counts;
import tritone.call.MachineChecked;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.Floor;

/// What came of a campaign's attempts, counted anew every few seconds: of the whole window once an hour, else of the
/// last minutes only.
@ApplicationScoped
class Ledgers {
    static final Duration DAY = Duration.ofDays(1);
    static final Duration MONTH = Duration.ofDays(30);

    private static final Duration FRESH = Duration.ofSeconds(4);
    /// A pacer trusts that an abandoned call is in the ledger after ten seconds.
    private static final Duration STALE = Duration.ofSeconds(9);
    /// What leaves the window so soon does not count as answered any more.
    private static final Duration LEAVES_SOON = Duration.ofMinutes(10);
    /// Outcomes and what operators say of them come in late by so much at most; the hourly count finds the rest.
    private static final Duration TAIL = Duration.ofMinutes(5);

    private static final Duration WHOLE = Duration.ofHours(1);

    private final Map<CampaignId, Counted> books = new ConcurrentHashMap<>();
    private final Set<CampaignId> counting = ConcurrentHashMap.newKeySet();
    private final AttemptCounts counts;
    private final Executor aside;

    Ledgers(AttemptCounts counts, @Aside Executor aside) {
        this.counts = counts;
        this.aside = aside;
    }

    /// As it was counted within the last seconds.
    Counts of(CampaignId campaign, Duration window, Instant now) {
        return count(campaign, now).of(window);
    }

    /// What counts against the limit, for the pacer. Waits for no count: without one of late nobody counts as answered,
    /// so there is no budget.
    Floor.Ledger ofLimit(Campaign campaign, Instant now) {
        @Nullable Counted last = books.get(campaign.id());
        if (last == null || !last.isFresh(now, FRESH)) soon(campaign.id(), now);
        if (last == null) return new Floor.Ledger(0, 0);
        var window = campaign.settings().jurisdiction().abandoning().window();
        long abandoned = last.of(window).charged();
        return new Floor.Ledger(last.isFresh(now, STALE) ? last.answeredToStay(window) : 0, abandoned);
    }

    /// Of the last 30 days and of one more, by the minute they ended in: a window is looked back at as it was a day
    /// ago.
    NavigableMap<Instant, Counts> minutes(CampaignId campaign, Instant now) {
        return count(campaign, now).minutes();
    }

    /// A word about a call of long ago: all is counted anew, and until then there is no budget.
    void checked(@Observes(during = AFTER_SUCCESS) MachineChecked word) {
        books.remove(word.campaign());
    }

    private void soon(CampaignId campaign, Instant now) {
        if (!counting.add(campaign)) return;
        aside.execute(() -> {
            try {
                count(campaign, now);
            } finally {
                counting.remove(campaign);
            }
        });
    }

    private Counted count(CampaignId campaign, Instant now) {
        return books.compute(
                campaign, (id, last) -> last != null && last.isFresh(now, FRESH) ? last : anew(id, last, now));
    }

    private Counted anew(CampaignId campaign, @Nullable Counted last, Instant now) {
        Instant oldest = minute(now.minus(MONTH).minus(DAY));
        if (last == null || !last.wholeAt().plus(WHOLE).isAfter(now))
            return Counted.of(counts.minutes(campaign, oldest), now, now);
        Instant from = minute(last.at().minus(TAIL));
        var minutes = new TreeMap<>(last.minutes().subMap(oldest, true, from, false));
        minutes.putAll(counts.minutes(campaign, from));
        return Counted.of(minutes, now, last.wholeAt());
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    /// @param at      before it was counted
    /// @param wholeAt when the whole window was counted last
    private record Counted(
            NavigableMap<Instant, Counts> minutes,
            Instant at,
            Instant wholeAt,
            Map<Duration, Counts> sums,
            Map<Duration, Long> answered) {
        static Counted of(NavigableMap<Instant, Counts> minutes, Instant at, Instant wholeAt) {
            return new Counted(
                    minutes,
                    at,
                    wholeAt,
                    Map.of(DAY, sum(minutes, at.minus(DAY)), MONTH, sum(minutes, at.minus(MONTH))),
                    Map.of(DAY, staying(minutes, at.minus(DAY)), MONTH, staying(minutes, at.minus(MONTH))));
        }

        private static Counts sum(NavigableMap<Instant, Counts> minutes, Instant from) {
            return minutes.tailMap(minute(from), true).values().stream().reduce(Counts.NONE, Counts::and);
        }

        private static long staying(NavigableMap<Instant, Counts> minutes, Instant from) {
            return sum(minutes, from.plus(LEAVES_SOON).plus(Duration.ofMinutes(1)))
                    .answered();
        }

        boolean isFresh(Instant now, Duration span) {
            return now.isBefore(at.plus(span));
        }

        Counts of(Duration window) {
            return known(sums, window);
        }

        long answeredToStay(Duration window) {
            return known(answered, window);
        }

        private static <T> T known(Map<Duration, T> all, Duration window) {
            @Nullable T found = all.get(window);
            if (found == null) throw new IllegalArgumentException("nobody counts over " + window);
            return found;
        }
    }
}
