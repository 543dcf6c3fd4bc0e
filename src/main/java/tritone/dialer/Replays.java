package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Limit;
import tritone.dialer.pacing.replay.Played;
import tritone.dialer.pacing.replay.Reel;
import tritone.dialer.pacing.replay.WhatIf;
import tritone.dialer.pacing.simulation.Policy;

/// Plays the tapes of a campaign: as it was, and as it would have been. One at a time, so that calls going on now have
/// the other cores.
@ApplicationScoped
public class Replays {
    public static final Duration LONGEST = Duration.ofHours(24);

    private final Semaphore one = new Semaphore(1, true);
    private final Tapes tapes;

    Replays(Tapes tapes) {
        this.tapes = tapes;
    }

    /// @param from not before; `to` is after it and at most [#LONGEST] later
    public Replay of(CampaignId campaign, Instant from, Instant to) throws InterruptedException {
        one.acquire();
        try {
            var replay = new Counting(from, to);
            for (Reel reel : tapes.of(campaign, from, to)) Played.of(reel).forEach(replay::count);
            return replay.done();
        } finally {
            one.release();
        }
    }

    /// None: too little is on tape.
    public Optional<WhatIf> whatIf(CampaignId campaign, Instant from, Instant to, Policy policy, Optional<Double> share)
            throws InterruptedException {
        one.acquire();
        try {
            var reels = cut(tapes.of(campaign, from, to), from, to);
            if (reels.isEmpty()) return Optional.empty();
            var limit = WhatIf.limit(reels.getFirst().pace()).orElse(Limit.USUAL);
            return WhatIf.of(reels, policy, new Limit(share.orElse(limit.share()), limit.join()));
        } finally {
            one.release();
        }
    }

    private static List<Reel> cut(List<Reel> reels, Instant from, Instant to) {
        return reels.stream()
                .map(reel -> new Reel(
                        reel.pace(),
                        reel.memory(),
                        reel.ticks().stream()
                                .filter(tick -> !tick.floor().now().isBefore(from)
                                        && tick.floor().now().isBefore(to))
                                .toList()))
                .filter(reel -> !reel.ticks().isEmpty())
                .toList();
    }

    /// @param identical of the ticks, those whose plan came out as it was, to the last figure
    public record Replay(long ticks, long identical, List<Minute> minutes) {}

    /// A minute as its last tick shows it.
    ///
    /// @param orders in the whole minute
    public record Minute(
            Instant at, int ticks, int orders, int present, int busy, int lines, int waiting, String because) {}

    private static final class Counting {
        private final Instant from;
        private final Instant to;
        private final List<Minute> minutes = new ArrayList<>();
        private long ticks;
        private long identical;
        private @Nullable Minute now;

        Counting(Instant from, Instant to) {
            this.from = from;
            this.to = to;
        }

        void count(Played played) {
            Instant at = played.tick().floor().now();
            if (at.isBefore(from) || !at.isBefore(to)) return;
            ticks++;
            if (played.identical()) identical++;
            Instant minute = at.truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
            var before = now;
            if (before != null && !before.at().equals(minute)) {
                minutes.add(before);
                before = null;
            }
            now = minute(played, minute, before);
        }

        private static Minute minute(Played played, Instant minute, @Nullable Minute before) {
            var floor = played.tick().floor();
            int busy = 0;
            int present = 0;
            for (Floor.Agent agent : floor.agents()) {
                boolean works = agent.state() == Floor.Doing.TALKING || agent.state() == Floor.Doing.WRAPPING_UP;
                if (agent.state() != Floor.Doing.PAUSED) present++;
                if (works) busy++;
            }
            return new Minute(
                    minute,
                    before == null ? 1 : before.ticks() + 1,
                    played.plan().orders() + (before == null ? 0 : before.orders()),
                    present,
                    busy,
                    floor.attempts().size(),
                    floor.waiting().size(),
                    played.plan().because());
        }

        Replay done() {
            if (now != null) minutes.add(now);
            return new Replay(ticks, identical, minutes);
        }
    }
}
