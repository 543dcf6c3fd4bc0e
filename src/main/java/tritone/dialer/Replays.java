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
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Because;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.replay.Played;
import tritone.dialer.pacing.replay.Reel;
import tritone.dialer.pacing.replay.Tick;
import tritone.dialer.pacing.replay.WhatIf;
import tritone.dialer.pacing.simulation.Policy;

/// Plays the tapes of a campaign: as it was, and as it would have been. One at a time, so that calls going on now have
/// the other cores.
@ApplicationScoped
public class Replays {
    /// The day on which clocks are set back.
    public static final Duration LONGEST = Duration.ofHours(25);

    private static final Duration SECOND = Duration.ofSeconds(1);

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
            tapes.each(campaign, from, to, reel -> Played.of(reel).forEach(replay::count));
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
            var reels = new ArrayList<Reel>();
            tapes.each(campaign, from, to, reel -> thinned(reel, from, to).ifPresent(reels::add));
            if (reels.isEmpty()) return Optional.empty();
            var limit = reels.getFirst().pace().kept().orElse(Limit.USUAL);
            return WhatIf.of(reels, policy, new Limit(share.orElse(limit.share()), limit.join()));
        } finally {
            one.release();
        }
    }

    /// What lies between the two, no more than a tick in a second: enough to know who was there, and all that happened.
    private static Optional<Reel> thinned(Reel reel, Instant from, Instant to) {
        var ticks = new ArrayList<Tick>();
        var observed = new ArrayList<Observation>();
        Instant next = Instant.MIN;
        for (Tick tick : reel.ticks()) {
            Instant now = tick.floor().now();
            if (now.isBefore(from) || !now.isBefore(to)) continue;
            observed.addAll(tick.observed());
            if (now.isBefore(next) && tick != reel.ticks().getLast()) continue;
            ticks.add(new Tick(tick.remembered(), observed, tick.floor(), tick.planned()));
            observed.clear();
            next = now.plus(SECOND);
        }
        return ticks.isEmpty() ? Optional.empty() : Optional.of(new Reel(reel.pace(), "", ticks));
    }

    /// @param identical of the ticks, those whose plan came out as it was, to the last figure
    public record Replay(long ticks, long identical, List<Minute> minutes) {}

    /// A minute as its last tick shows it.
    ///
    /// @param orders in the whole minute
    public record Minute(
            Instant at, int ticks, int orders, int present, int busy, int lines, int waiting, Because because) {}

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
