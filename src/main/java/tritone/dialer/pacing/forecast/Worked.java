package tritone.dialer.pacing.forecast;

import java.util.ArrayList;
import java.util.List;
import tritone.dialer.pacing.simulation.Report;

/// What came of a simulated day, until the leads of the day were all dialled.
///
/// @param byHour   contacts until the end of each hour
/// @param capacity dials had there been leads without end
record Worked(double occupancy, double dials, double capacity, List<Double> byHour) {
    private static final int HOUR = 3600;

    static Worked of(Report day, long leads) {
        double busy = 0;
        double dials = 0;
        double contacts = 0;
        var byHour = new ArrayList<Double>();
        for (Report.Slice slice : day.slices()) {
            double part = slice.dials() == 0 ? 1 : Math.min(1, Math.max(0, leads - dials) / slice.dials());
            busy += part * slice.utilisation();
            dials += part * slice.dials();
            contacts += part * (slice.answered() - slice.abandoned());
            int hour = slice.from() / HOUR;
            if (byHour.size() <= hour) byHour.add(contacts);
            else byHour.set(hour, contacts);
        }
        return new Worked(busy / day.slices().size(), dials, day.dials(), byHour);
    }

    double contacts() {
        return byHour.isEmpty() ? 0 : byHour.getLast();
    }
}
