package tritone.dialer.pacing.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tritone.campaign.law.Limit;

/// Counts a day.
final class DayFigures {
    static final int SLICE = 300;
    private static final int MEANINGFUL = 100;
    private static final int AGAIN = 3;

    private final Limit limit;
    private final double end;
    private final double[] busy;
    private final double[] present;
    private final long[] sliceAnswered;
    private final long[] sliceAbandoned;
    private final long[] slicePlaced;
    private final List<Double> waits = new ArrayList<>();
    private long answered;
    private long abandoned;
    private final long answeredBefore;
    private final long abandonedBefore;
    private long placed;
    private long joined;
    private double greatest;
    private int over;

    DayFigures(Scenario scenario) {
        this.limit = scenario.limit();
        this.end = scenario.length().toMillis() / 1000.0;
        int slices = (int) Math.ceil(end / SLICE);
        this.busy = new double[slices];
        this.present = new double[slices];
        this.sliceAnswered = new long[slices];
        this.sliceAbandoned = new long[slices];
        this.slicePlaced = new long[slices];
        this.answeredBefore = scenario.ledger().answered();
        this.abandonedBefore = scenario.ledger().abandoned();
        this.answered = answeredBefore;
        this.abandoned = abandonedBefore;
    }

    void busy(double from, double to) {
        spread(busy, from, to);
    }

    void present(double from, double to) {
        spread(present, from, to);
    }

    private void spread(double[] slices, double from, double to) {
        double until = Math.min(to, end);
        for (double at = from; at < until; ) {
            int slice = (int) (at / SLICE);
            double next = Math.min(until, (slice + 1.0) * SLICE);
            slices[slice] += next - at;
            at = next;
        }
    }

    private int slice(double at) {
        return Math.min(busy.length - 1, (int) (at / SLICE));
    }

    void placed(double at) {
        placed++;
        slicePlaced[slice(at)]++;
    }

    void answered(double at) {
        answered++;
        sliceAnswered[slice(at)]++;
    }

    void joined(double waited) {
        joined++;
        waits.add(waited);
    }

    void abandoned(double at) {
        abandoned++;
        sliceAbandoned[slice(at)]++;
        if (limit.budget(answered, abandoned) < 0) over++;
        if (answered - answeredBefore >= MEANINGFUL) greatest = Math.max(greatest, (double) abandoned / answered);
    }

    Report report(Scenario scenario, String policy, long seed) {
        Collections.sort(waits);
        var slices = new ArrayList<Report.Slice>();
        for (int slice = 0; slice < busy.length; slice++)
            slices.add(new Report.Slice(
                    slice * SLICE,
                    present[slice] > 0 ? busy[slice] / present[slice] : 0,
                    slicePlaced[slice],
                    sliceAnswered[slice],
                    sliceAbandoned[slice]));
        long people = answered - answeredBefore;
        return new Report(
                scenario.name(),
                policy,
                seed,
                utilisation(0, busy.length),
                quantile(0.5),
                quantile(0.95),
                people == 0 ? 0 : (double) (abandoned - abandonedBefore) / people,
                greatest,
                over,
                placed,
                people,
                joined,
                abandoned - abandonedBefore,
                joined == 0 ? 0 : (double) placed / joined,
                adaptation(scenario.subscribers().answered()),
                slices);
    }

    private double adaptation(Scenario.Rate rate) {
        int from = rate.smooth() ? 0 : slice(rate.points().getLast().hour() * 3600);
        double steady = utilisation((from + busy.length) / 2, busy.length);
        int slice = from;
        while (slice + AGAIN < busy.length && utilisation(slice, slice + AGAIN) < steady - 0.03) slice++;
        return (slice - from) * (double) SLICE;
    }

    private double utilisation(int from, int to) {
        double work = 0;
        double time = 0;
        for (int slice = from; slice < to; slice++) {
            work += busy[slice];
            time += present[slice];
        }
        return time > 0 ? work / time : 0;
    }

    private double quantile(double share) {
        return waits.isEmpty() ? 0 : waits.get((int) Math.min(waits.size() - 1L, (long) (share * waits.size())));
    }
}
