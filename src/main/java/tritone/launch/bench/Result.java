package tritone.launch.bench;

import org.jspecify.annotations.Nullable;

/// One measured figure.
///
/// @param value    ours
/// @param baseline the same work done the plain way, in the same unit; none when the goal is absolute
/// @param ratio    of value and baseline as the goal is meant
/// @param goal     what is promised, for people: "at most 1.5 times"
public record Result(
        String name,
        double value,
        String unit,
        @Nullable Double baseline,
        @Nullable Double ratio,
        String goal,
        boolean met) {
    /// The goal is that value is at most `most` times the baseline.
    public static Result atMostTimes(String name, double value, String unit, double baseline, double most) {
        double ratio = value / baseline;
        return new Result(name, value, unit, baseline, ratio, "at most %s times".formatted(plain(most)), ratio <= most);
    }

    /// The goal is that value is at most `most` above the baseline.
    public static Result atMostOver(String name, double value, String unit, double baseline, double most) {
        return new Result(
                name,
                value,
                unit,
                baseline,
                value / baseline,
                "at most %s %s over".formatted(plain(most), unit),
                value - baseline <= most);
    }

    /// The goal is that value is at most `most` below the baseline.
    public static Result atMostUnder(String name, double value, String unit, double baseline, double most) {
        return new Result(
                name,
                value,
                unit,
                baseline,
                value / baseline,
                "at most %s %s under".formatted(plain(most), unit),
                baseline - value <= most);
    }

    /// The goal is that value is at most `most`.
    public static Result atMost(String name, double value, String unit, double most) {
        return new Result(name, value, unit, null, null, "at most %s %s".formatted(plain(most), unit), value <= most);
    }

    /// The goal is that value is at least `least`.
    public static Result atLeast(String name, double value, String unit, double least) {
        return new Result(
                name, value, unit, null, null, "at least %s %s".formatted(plain(least), unit), value >= least);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
