package tritone.campaign.rules;

import java.time.LocalDate;
import java.util.List;

/// A network may be wrong about a number for an hour, and a line for a day: nobody has a number only when that was said
/// on different days of the callee's, or over different lines, and nothing was heard of a telephone there in between.
public final class DeadNumber {
    private DeadNumber() {}

    public static boolean judge(List<Said> said) {
        return said.stream().map(Said::day).distinct().count() > 1
                || said.stream().map(Said::line).distinct().count() > 1;
    }

    /// That there is no such number.
    ///
    /// @param day in the callee's zone
    /// @param line over which it was said
    public record Said(LocalDate day, String line) {}
}
