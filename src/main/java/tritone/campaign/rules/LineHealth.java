package tritone.campaign.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tritone.campaign.rules.LineSign.Kind;
import tritone.phone.PhoneNumber;

/// Tells a broken line from a bad base, by the pattern of its calls and not by one code.
///
/// For each kind of failure seen, a cumulative sum of log-likelihood ratios compares "this kind as often as on this
/// line before" with "this kind nearly always": it grows by ln(p1/p0) with such a call, falls by ln((1-p0)/(1-p1)) with
/// any other, and never below zero (E. S. Page, Continuous Inspection Schemes, Biometrika 41, 1954; for shares: M. R.
/// Reynolds and Z. G. Stoumbos, A CUSUM Chart for Monitoring a Proportion When Inspecting Continuously, Journal of
/// Quality Technology 31, 1999). With a threshold h a sound line runs e^h calls or more to a false alarm (G. Lorden,
/// Procedures for Reacting to a Change in Distribution, Annals of Mathematical Statistics 42, 1971). A number counts
/// once in a run: one that is dialled often says nothing of the line.
public final class LineHealth {
    /// ln(9,000,000): with some eight kinds watched, a false alarm in a hundred days of ten thousand calls.
    static final double PROVEN = 16;
    /// ln(1,000): a line that has reached nobody yet is more likely wrong from the start than unlucky.
    static final double UNPROVEN = 7;
    /// A failure that the far end calls its own needs less to be believed.
    static final double OWN_WORDS = 8;

    static final int LEAST_NUMBERS = 5;
    /// Of the calls that usually go otherwise, a broken line lets through one in so many.
    private static final double LET_THROUGH = 20;
    private static final double LET_THROUGH_FAILED = 2.4;

    private LineHealth() {}

    /// @return the trouble that the record ends in: of several the one that befell most numbers, and a mixture of
    /// failures only where none of them alone explains the run
    public static Optional<LineTrouble> judge(LineRecord record) {
        var suspects = record.ends().stream()
                .map(LineEnd::sign)
                .filter(sign -> sign.kind() != Kind.WORKS)
                .distinct()
                .toList();
        return suspects.stream()
                .flatMap(sign -> judge(sign, record).stream())
                .max(Comparator.comparingInt(LineTrouble::numbers))
                .or(() -> suspects.stream().filter(sign -> !sign.getsThrough()).count() > 1
                        ? judge(new LineSign(Kind.MIXED, 0), record)
                        : Optional.empty());
    }

    private static Optional<LineTrouble> judge(LineSign sign, LineRecord record) {
        var run = new Run(sign, record.usually(sign));
        record.ends().forEach(run::hear);
        return run.trouble(threshold(sign, record));
    }

    private static double threshold(LineSign sign, LineRecord record) {
        if (sign.kind() == Kind.FAILED) return OWN_WORDS;
        // a first base may be one of machines
        return record.proven() || sign.kind() == Kind.MACHINE ? PROVEN : UNPROVEN;
    }

    /// One sum, and the calls that made it.
    private static final class Run {
        private final LineSign sign;
        private final double up;
        private final double down;
        private final Set<PhoneNumber> numbers = new HashSet<>();
        private final List<Instant> hits = new ArrayList<>();
        private double sum;

        private Run(LineSign sign, double before) {
            this.sign = sign;
            double rest = (1 - before) / (sign.kind() == Kind.FAILED ? LET_THROUGH_FAILED : LET_THROUGH);
            this.up = Math.log((1 - rest) / before);
            this.down = Math.log((1 - before) / rest);
        }

        private void hear(LineEnd end) {
            if (!sign.covers(end.sign())) fall();
            else if (numbers.add(end.number())) rise(end);
        }

        private void rise(LineEnd end) {
            sum += up;
            hits.add(end.at());
        }

        private void fall() {
            sum -= down;
            if (sum > 0) return;
            sum = 0;
            numbers.clear();
            hits.clear();
        }

        private Optional<LineTrouble> trouble(double threshold) {
            if (sum < threshold || numbers.size() < LEAST_NUMBERS) return Optional.empty();
            return Optional.of(new LineTrouble(sign, numbers.size(), hits.getFirst()));
        }
    }
}
