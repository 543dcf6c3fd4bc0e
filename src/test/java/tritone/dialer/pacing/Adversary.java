package tritone.dialer.pacing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor.Doing;

/// A short history made to break the limit: people answer in swarms, agents go in the middle of it, news are late,
/// twice, out of order or never, and the pacer is made anew from its memory now and then.
final class Adversary {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private final Random dice;
    private final Pace pace;
    private final Limit limit;
    private final Doing[] agents;
    private final Map<String, Instant> shown = new LinkedHashMap<>();
    private final List<String> flying = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final double swarm;
    private final double trouble;
    private Pacer pacer;
    private Instant now = START;
    private int placed;
    private long bookedAnswered;
    private long bookedAbandoned;
    private long answered;
    private long abandoned;
    private int orders;
    private final long before;

    Adversary(long seed, Pace pace, Limit limit) {
        this.dice = new Random(seed);
        this.pace = pace;
        this.limit = limit;
        this.pacer = Pacers.of(pace);
        this.agents = new Doing[1 + dice.nextInt(5)];
        Arrays.fill(agents, Doing.IDLE);
        this.answered = dice.nextInt(3) == 0 ? 0 : dice.nextInt(400);
        this.abandoned = dice.nextInt((int) Math.max(0, limit.budget(answered, 0)) + 1);
        this.before = abandoned;
        this.bookedAnswered = answered;
        this.bookedAbandoned = abandoned;
        this.swarm = dice.nextDouble();
        this.trouble = dice.nextInt(3) == 0 ? 0 : dice.nextDouble() * 0.3;
    }

    /// @return how far the limit was passed, 0 when never
    long run(int steps) {
        long worst = 0;
        for (int step = 0; step < steps; step++) {
            now = now.plusMillis(200 + dice.nextInt(5_000));
            world();
            worst = Math.max(worst, -limit.budget(answered, abandoned));
            arrivals();
            if (dice.nextInt(40) == 0) pacer = Pacers.restored(pace, pacer.memory());
            plan();
        }
        return worst;
    }

    int orders() {
        return orders;
    }

    long abandoned() {
        return abandoned - before;
    }

    private void world() {
        boolean rush = dice.nextDouble() < swarm;
        for (String attempt : List.copyOf(flying)) {
            double drawn = dice.nextDouble();
            if (drawn < (rush ? 0.7 : 0.05)) answer(attempt);
            else if (drawn < (rush ? 0.75 : 0.15)) {
                flying.remove(attempt);
                tell(new Observation.Failed(attempt, "NO_ANSWER", now));
            }
        }
        for (int agent = 0; agent < agents.length; agent++) agents[agent] = next(agents[agent], agent);
    }

    private void answer(String attempt) {
        flying.remove(attempt);
        answered++;
        tell(new Observation.Answered(attempt, now));
        int agent = idle();
        if (agent < 0) {
            abandoned++;
            tell(new Observation.Abandoned(attempt, now));
            return;
        }
        agents[agent] = Doing.TALKING;
        tell(new Observation.Joined(attempt, agent, now));
    }

    private int idle() {
        for (int agent = 0; agent < agents.length; agent++)
            if (agents[agent] == Doing.IDLE || agents[agent] == Doing.LEAVING) return agent;
        return -1;
    }

    private Doing next(Doing doing, int agent) {
        return switch (doing) {
            case TALKING -> dice.nextInt(12) == 0 ? Doing.WRAPPING_UP : doing;
            case WRAPPING_UP -> dice.nextInt(4) > 0 ? doing : dice.nextInt(6) == 0 ? Doing.PAUSED : Doing.IDLE;
            case IDLE -> dice.nextInt(25) == 0 ? Doing.LEAVING : doing;
            case PAUSED -> dice.nextInt(10) == 0 ? Doing.IDLE : doing;
            case LEAVING, RESERVED -> doing;
        };
    }

    private void tell(Observation news) {
        if (dice.nextDouble() < trouble / 4) return;
        int delay = dice.nextDouble() < trouble ? dice.nextInt(20_000) : 0;
        late.add(new Late(now.plusMillis(delay), news));
        if (dice.nextDouble() < trouble) late.add(new Late(now.plusMillis(dice.nextInt(30_000)), news));
    }

    private void arrivals() {
        for (Late news : List.copyOf(late)) {
            if (news.due().isAfter(now)) continue;
            late.remove(news);
            book(news.what());
            pacer.observe(news.what());
        }
    }

    /// The books believe what they hear, each thing once.
    private void book(Observation news) {
        if (news instanceof Observation.Failed(String attempt, String outcome, Instant at)) shown.remove(attempt);
        if (news instanceof Observation.Joined(String attempt, long agent, Instant at) && shown.remove(attempt) != null)
            bookedAnswered++;
        if (news instanceof Observation.Abandoned(String attempt, Instant at) && shown.remove(attempt) != null) {
            bookedAnswered++;
            bookedAbandoned++;
        }
    }

    private void plan() {
        shown.values().removeIf(since -> since.plus(Duration.ofSeconds(45)).isBefore(now));
        var seats = new ArrayList<Floor.Agent>();
        for (int agent = 0; agent < agents.length; agent++) seats.add(new Floor.Agent(agent, agents[agent], now));
        var attempts = shown.entrySet().stream()
                .map(entry -> new Floor.InFlight(entry.getKey(), Floor.Progress.RINGING, entry.getValue(), 1))
                .toList();
        var plan = pacer.plan(new Floor(
                now,
                seats,
                attempts,
                List.of(),
                new Floor.Ledger(bookedAnswered, bookedAbandoned),
                new Floor.Caps(30, attempts.size(), 0)));
        for (int order = 0; order < plan.orders(); order++) place();
        release(plan.release());
    }

    private void place() {
        String attempt = "c" + ++placed;
        orders++;
        flying.add(attempt);
        shown.put(attempt, now);
        pacer.observe(new Observation.Placed(attempt, 1, now));
    }

    private void release(int agentsToGo) {
        int left = agentsToGo;
        for (int agent = 0; agent < agents.length && left > 0; agent++) {
            if (agents[agent] != Doing.LEAVING) continue;
            agents[agent] = Doing.PAUSED;
            left--;
        }
    }

    private record Late(Instant due, Observation what) {}
}
