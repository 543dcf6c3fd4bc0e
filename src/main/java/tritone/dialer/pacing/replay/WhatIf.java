package tritone.dialer.pacing.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.simulation.Length;
import tritone.dialer.pacing.simulation.Policy;
import tritone.dialer.pacing.simulation.Report;
import tritone.dialer.pacing.simulation.Scenario;

/// What another policy or limit would have made of a time that is on tape: the time is made a scenario, the same agents
/// at the same times, people answering and talking as they did; and simulated twice, with the policy of then and with
/// the other. Their difference is what the other would have cost.
///
/// @param then  as it was
/// @param again as it comes out of the simulation with the policy of then
/// @param other with the other one
public record WhatIf(Figures then, Figures again, Figures other) {
    private static final int SEEDS = 5;
    private static final Duration PIECE = Duration.ofMinutes(15);
    /// A piece's answer rate counts as if so many attempts more had been answered as on the whole.
    private static final double SHRINK = 40;

    private static final double NANOS = 1e9;
    private static final Length PATIENCE = new Length.Lognormal(15, 1);

    /// @param abandoned as `contacts`, of one such time
    public record Figures(double occupancy, double dials, double contacts, double abandoned) {
        /// Of the people who answered.
        public double abandonedShare() {
            return contacts + abandoned == 0 ? 0 : abandoned / (contacts + abandoned);
        }
    }

    /// None: too little is on tape, nobody answered or nobody talked.
    public static Optional<WhatIf> of(List<Reel> reels, Policy policy, Limit limit) {
        var ticks = reels.stream().flatMap(reel -> reel.ticks().stream()).toList();
        if (ticks.size() < 2) return Optional.empty();
        Instant start = ticks.getFirst().floor().now();
        var heard = new Heard();
        var attendance = new Attendance(start);
        for (Tick tick : ticks) {
            tick.observed().forEach(heard::take);
            attendance.see(tick.floor());
        }
        if (heard.talk.isEmpty() || heard.toAnswer.isEmpty()) return Optional.empty();
        var pace = reels.getFirst().pace();
        var then = scenario(ticks, heard, attendance, pace.kept().orElse(limit));
        return Optional.of(new WhatIf(
                new Figures(attendance.occupancy(), heard.placed, heard.contacts, heard.abandoned),
                simulated(then, new Policy.Paced(pace)),
                simulated(scenario(ticks, heard, attendance, limit), policy)));
    }

    private static Figures simulated(Scenario scenario, Policy policy) {
        double occupancy = 0;
        double dials = 0;
        double contacts = 0;
        double abandoned = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Report day = policy.run(scenario, seed);
            occupancy += day.utilisation() / SEEDS;
            dials += (double) day.dials() / SEEDS;
            contacts += (double) day.contacts() / SEEDS;
            abandoned += (double) day.abandoned() / SEEDS;
        }
        return new Figures(occupancy, dials, contacts, abandoned);
    }

    private static Scenario scenario(List<Tick> ticks, Heard heard, Attendance attendance, Limit limit) {
        Floor first = ticks.getFirst().floor();
        var length = Duration.between(first.now(), ticks.getLast().floor().now());
        int lines = ticks.stream()
                .mapToInt(tick -> tick.floor().caps().mostLines())
                .max()
                .orElse(1);
        return new Scenario(
                "tape",
                first.now(),
                length,
                Duration.ofSeconds(1),
                attendance.stays(),
                new Scenario.Subscribers(
                        rate(heard, first.now(), length),
                        List.of(1.0),
                        List.of(1.0),
                        new Length.Empirical(heard.toAnswer),
                        failures(heard),
                        PATIENCE),
                new Scenario.Work(new Length.Empirical(heard.talk), wrapUp(heard)),
                limit,
                Math.max(1, lines),
                first.ledger(),
                Scenario.Faults.NONE);
    }

    private static Length wrapUp(Heard heard) {
        return heard.wrapUp.isEmpty() ? new Length.Fixed(0) : new Length.Empirical(heard.wrapUp);
    }

    private static List<Scenario.Failure> failures(Heard heard) {
        double all = heard.toFailure.values().stream().mapToInt(List::size).sum();
        if (all == 0) return List.of(new Scenario.Failure("NO_ANSWER", 1, new Length.Fixed(25)));
        var failures = new ArrayList<Scenario.Failure>();
        heard.toFailure.forEach((outcome, lengths) ->
                failures.add(new Scenario.Failure(outcome, lengths.size() / all, new Length.Empirical(lengths))));
        return failures;
    }

    private static Scenario.Rate rate(Heard heard, Instant start, Duration length) {
        int pieces = (int) (length.toNanos() / PIECE.toNanos()) + 1;
        double[] tries = new double[pieces];
        double[] answers = new double[pieces];
        double all = 0;
        for (Heard.Try one : heard.tries) {
            long nanos = Math.max(0, Duration.between(start, one.at()).toNanos());
            int piece = (int) Math.min(pieces - 1, nanos / PIECE.toNanos());
            tries[piece]++;
            if (!one.answered()) continue;
            answers[piece]++;
            all++;
        }
        double whole = all / heard.tries.size();
        var points = new ArrayList<Scenario.Point>();
        for (int piece = 0; piece < pieces; piece++) {
            double share = (answers[piece] + SHRINK * whole) / (tries[piece] + SHRINK);
            points.add(new Scenario.Point(piece * (PIECE.toNanos() / NANOS) / 3600, Math.clamp(share, 0.001, 1)));
        }
        return new Scenario.Rate(points, false);
    }
}
