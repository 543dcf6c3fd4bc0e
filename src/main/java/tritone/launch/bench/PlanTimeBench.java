package tritone.launch.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tritone.dialer.pacing.Floor;
import tritone.dialer.pacing.Observation;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.Pacer;
import tritone.dialer.pacing.Pacers;

/// How long one plan takes for 500 agents with 2,000 lines in flight, after the compiler has done its work. Between any
/// two plans something was learnt, so that nothing is merely remembered.
public final class PlanTimeBench implements Bench {
    private static final int AGENTS = 500;
    private static final int LINES = 2_000;
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 4_000;
    private static final double MOST_MILLIS = 1;

    private final Random dice = new Random(1);
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    @Override
    public String name() {
        return "plan-time";
    }

    @Override
    public List<Result> run(Run run) {
        Pacer pacer = Pacers.of(Pace.Predictive.usual());
        for (int plan = 0; plan < WARM_UP; plan++) once(pacer, plan);
        long[] nanos = new long[MEASURED];
        for (int plan = 0; plan < MEASURED; plan++) nanos[plan] = once(pacer, WARM_UP + plan);
        Arrays.sort(nanos);
        run.progress()
                .accept("plan for %d agents and %d lines: median %d µs, 99 %% %d µs"
                        .formatted(AGENTS, LINES, nanos[MEASURED / 2] / 1_000, nanos[MEASURED * 99 / 100] / 1_000));
        return List.of(Result.atMost("plan-time median", nanos[MEASURED / 2] / 1e6, "ms", MOST_MILLIS));
    }

    private long once(Pacer pacer, int number) {
        now = now.plusMillis(250);
        learn(pacer, "learnt" + number);
        var floor = floor();
        long from = System.nanoTime();
        pacer.plan(floor);
        return System.nanoTime() - from;
    }

    private void learn(Pacer pacer, String attempt) {
        pacer.observe(new Observation.Placed(attempt, 1, now.minusSeconds(10)));
        if (dice.nextInt(5) > 0) {
            pacer.observe(new Observation.Failed(attempt, "NO_ANSWER", now));
            return;
        }
        int agent = dice.nextInt(AGENTS);
        pacer.observe(new Observation.Joined(attempt, agent, now));
        pacer.observe(new Observation.TalkEnded(attempt, agent, now.plusSeconds(dice.nextInt(180))));
    }

    private Floor floor() {
        var agents = new ArrayList<Floor.Agent>(AGENTS);
        for (int agent = 0; agent < AGENTS; agent++) agents.add(new Floor.Agent(agent, doing(agent), ago(120)));
        var attempts = new ArrayList<Floor.InFlight>(LINES);
        for (int line = 0; line < LINES; line++)
            attempts.add(new Floor.InFlight("line" + line, Floor.Progress.RINGING, ago(25), 1 + line % 3));
        return new Floor(
                now, agents, attempts, List.of(), new Floor.Ledger(200_000, 2_000), new Floor.Caps(5_000, LINES, 0));
    }

    private static Floor.Doing doing(int agent) {
        return agent % 25 == 0 ? Floor.Doing.IDLE : agent % 7 == 0 ? Floor.Doing.WRAPPING_UP : Floor.Doing.TALKING;
    }

    private Instant ago(int mostSeconds) {
        return now.minus(Duration.ofMillis(dice.nextInt(mostSeconds * 1_000)));
    }
}
