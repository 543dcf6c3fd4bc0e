package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tritone.call.AttemptCounts.Counts;
import tritone.campaign.Campaign;

/// How what the law limits went through a day: at the end of each slot, over the window of each campaign's law, by the
/// ledger that the pacers keep to.
@ApplicationScoped
public class LimitCurves {
    private final Ledgers ledgers;
    private final Clock clock;

    LimitCurves(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// Of all the campaigns together.
    public List<Share> of(List<Campaign> campaigns, Day today) {
        var courses = campaigns.stream()
                .map(campaign -> course(
                        ledgers.minutes(campaign.id(), clock.instant()),
                        campaign.settings().jurisdiction().abandoning().window(),
                        today))
                .toList();
        var shares = new ArrayList<Share>();
        for (int slot = 0; slot < today.slots(); slot++) {
            int at = slot;
            shares.add(courses.stream().map(course -> course.get(at)).reduce(Share.NONE, Share::and));
        }
        return shares;
    }

    /// Of one campaign.
    static List<Share> course(NavigableMap<Instant, Counts> minutes, Duration window, Day day) {
        var slots = new TreeMap<Long, Counts>();
        minutes.forEach((minute, counts) -> slots.merge(day.slotOf(minute), counts, Counts::and));
        long length = window.dividedBy(day.slot());
        var shares = new ArrayList<Share>();
        for (long slot = 0; slot < day.slots(); slot++) {
            var counts = slots.subMap(slot - length, false, slot, true).values().stream()
                    .reduce(Counts.NONE, Counts::and);
            shares.add(new Share(counts.answered(), counts.charged()));
        }
        return shares;
    }

    /// A day so far, in slots.
    public record Day(Instant from, Duration slot, int slots) {
        private long slotOf(Instant moment) {
            return Math.floorDiv(Duration.between(from, moment).toSeconds(), slot.toSeconds());
        }
    }

    /// @param answered  people who answered within the window
    /// @param abandoned of those, who count against the limit
    public record Share(long answered, long abandoned) {
        static final Share NONE = new Share(0, 0);

        Share and(Share other) {
            return new Share(answered + other.answered, abandoned + other.abandoned);
        }
    }
}
