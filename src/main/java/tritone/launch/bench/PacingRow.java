package tritone.launch.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import tritone.dialer.pacing.simulation.Report;

/// The days of one scenario, by policy. Shares in percent.
record PacingRow(String scenario, Map<String, List<Report>> days) {
    List<Report> of(String policy) {
        return Objects.requireNonNull(days.get(policy), policy);
    }

    double busy(String policy) {
        return 100 * mean(policy, Report::utilisation);
    }

    double leastBusy(String policy) {
        return 100 * each(policy, Report::utilisation).min().orElse(0);
    }

    double mostBusy(String policy) {
        return 100 * each(policy, Report::utilisation).max().orElse(0);
    }

    double abandoned(String policy) {
        return 100 * mean(policy, Report::abandonedShare);
    }

    double greatest(String policy) {
        return 100 * each(policy, Report::greatestShare).max().orElse(0);
    }

    long timesOver(String policy) {
        return of(policy).stream().mapToLong(Report::timesOverLimit).sum();
    }

    double waited(String policy) {
        return mean(policy, Report::wait95);
    }

    double dialsPerContact(String policy) {
        return mean(policy, Report::dialsPerContact);
    }

    private double mean(String policy, ToDoubleFunction<Report> figure) {
        return each(policy, figure).average().orElse(0);
    }

    private DoubleStream each(String policy, ToDoubleFunction<Report> figure) {
        return of(policy).stream().mapToDouble(figure);
    }
}
