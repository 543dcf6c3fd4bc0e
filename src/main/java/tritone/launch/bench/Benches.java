package tritone.launch.bench;

import java.util.List;

/// The benchmarks there are, in the order they run.
public final class Benches {
    private static final List<Bench> ALL = List.of(
            new JoinBench(),
            new DialRateBench(),
            new FootprintBench(),
            new NextStartBench(),
            new StreamFanoutBench(),
            new WallboardBench(),
            new ScreenPopBench(),
            new FirstPaintBench(),
            new ImportBench(),
            new NextLeadBench(),
            new PlanTimeBench(),
            new PacingBench(),
            new PredictiveBench());

    private Benches() {}

    public static List<Bench> all() {
        return ALL;
    }
}
