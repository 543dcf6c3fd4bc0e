package tritone.phone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.phone.DigitRuns.Gap;
import tritone.phone.DigitRuns.Run;
import tritone.phone.PhoneNumbers.Digits;
import tritone.phone.PhoneNumbers.Parsed;
import tritone.phone.PhoneNumbers.Reading;
import tritone.phone.PhoneNumbers.Reason;
import tritone.phone.PhoneNumbers.Unreadable;

/// Divides a cluster of runs into numbers the way a person would: the division that leaves least over. Digits are left
/// over only where a sign parts them from the numbers; otherwise nobody knows where the number ends, and all is
/// refused.
final class Partition {
    private static final int MOST_RUNS = 12;
    private static final int MOST_DIGITS = 20;
    private static final int LEAST_DIGITS = 7;
    private static final int FOR_A_NUMBER = 10;
    private static final int FOR_THE_REST = 100;
    private static final int FOR_A_DIGIT_LEFT = 20;
    private static final int FOR_A_COMMA_INSIDE = 5;
    private static final int FOR_A_LINE_INSIDE = 20;
    private static final int NEVER = 1_000_000;

    private final String text;
    private final List<Run> runs;
    private final String region;

    private Partition(String text, List<Run> runs, String region) {
        this.text = text;
        this.runs = runs;
        this.region = region;
    }

    static List<Part> of(String text, List<Run> runs, String region) {
        return new Partition(text, runs, region).divided();
    }

    private List<Part> divided() {
        int[] cost = new int[runs.size() + 1];
        var last = new @Nullable Step[runs.size() + 1];
        for (int end = 1; end <= runs.size(); end++) {
            cost[end] = NEVER;
            for (int from = end - 1; from >= Math.max(0, end - MOST_RUNS); from--) {
                var step = step(from, end);
                if (step == null || cost[from] + step.cost() >= cost[end]) continue;
                cost[end] = cost[from] + step.cost();
                last[end] = step;
            }
        }
        if (cost[runs.size()] >= NEVER) return List.of(whole());
        var parts = new ArrayList<Part>(2);
        for (int end = runs.size(); end > 0; ) {
            var step = last[end];
            if (step == null) return List.of(whole());
            parts.addAll(0, step.parts());
            end = step.from();
        }
        return parts;
    }

    private @Nullable Step step(int from, int end) {
        int joints = joints(from, end);
        if (joints >= NEVER) return null;
        var digits = digits(from, end);
        int length = digits.digits().length();
        if (length >= LEAST_DIGITS && length <= MOST_DIGITS && bounded(from, Gap.WEAK)) {
            if (PhoneNumbers.read(digits, region) instanceof Parsed number)
                return new Step(from, FOR_A_NUMBER + joints, List.of(part(from, end, number)));
        }
        if (length >= 2 * PhoneNumbers.NATIONAL_DIGITS && bounded(from, Gap.WEAK)) {
            var several = several(from, end, digits.digits());
            if (!several.isEmpty()) return new Step(from, FOR_A_NUMBER * several.size() + joints + 1, several);
        }
        boolean apart = bounded(from, Gap.MEDIUM) && (end == runs.size() || bounded(end, Gap.MEDIUM));
        return apart
                ? new Step(
                        from, FOR_THE_REST + FOR_A_DIGIT_LEFT * length + joints, List.of(part(from, end, rest(digits))))
                : null;
    }

    private Reading rest(Digits digits) {
        if (digits.digits().length() < LEAST_DIGITS) return new Unreadable(Reason.TOO_SHORT);
        if (digits.digits().length() > MOST_DIGITS) return new Unreadable(Reason.TOO_LONG);
        return PhoneNumbers.read(digits, region);
    }

    private Part whole() {
        return part(0, runs.size(), rest(digits(0, runs.size())));
    }

    /// Two full Russian numbers with nothing between.
    private List<Part> several(int from, int end, String digits) {
        if (!region.equals("RU") || runs.get(from).plus()) return List.of();
        int each = digits.length() % (PhoneNumbers.NATIONAL_DIGITS + 1) == 0
                ? PhoneNumbers.NATIONAL_DIGITS + 1
                : PhoneNumbers.NATIONAL_DIGITS;
        if (digits.length() % each != 0) return List.of();
        var parts = new ArrayList<Part>(2);
        for (int at = 0; at < digits.length(); at += each) {
            String one = digits.substring(at, at + each);
            boolean begins =
                    each > PhoneNumbers.NATIONAL_DIGITS ? "78".indexOf(one.charAt(0)) >= 0 : one.charAt(0) == '9';
            if (!begins || !(PhoneNumbers.read(new Digits(one, false, each), region) instanceof Parsed number))
                return List.of();
            boolean isLast = at + each == digits.length();
            parts.add(new Part(place(from, at), isLast ? runs.get(end - 1).to() : place(from, at + each), number, 0));
        }
        return parts;
    }

    /// Where in the text the digit stands.
    private int place(int from, int digit) {
        int left = digit;
        int run = from;
        while (left >= runs.get(run).length()) left -= runs.get(run++).length();
        return runs.get(run).from() + left;
    }

    private Part part(int from, int end, Reading reading) {
        return new Part(runs.get(from).from(), runs.get(end - 1).to(), reading, end - from);
    }

    private boolean bounded(int run, Gap least) {
        return run == 0 || runs.get(run).before().compareTo(least) >= 0;
    }

    /// What it costs to take these runs for one number.
    private int joints(int from, int end) {
        int cost = 0;
        for (int run = from + 1; run < end; run++) {
            cost += switch (runs.get(run).before()) {
                case NONE, WEAK -> 0;
                case MEDIUM -> FOR_A_COMMA_INSIDE;
                case LINE -> broken(from) ? FOR_A_LINE_INSIDE : NEVER;
                case APART, PLUS, HARD, EDGE -> NEVER;
            };
            if (cost >= NEVER) return NEVER;
        }
        return cost;
    }

    /// Whether these digits begin a number that may go on in the next line.
    private boolean broken(int from) {
        var first = runs.get(from);
        return first.plus() || "78".indexOf(text.charAt(first.from())) >= 0;
    }

    private Digits digits(int from, int end) {
        var digits = new StringBuilder(12);
        for (int run = from; run < end; run++)
            digits.append(text, runs.get(run).from(), runs.get(run).to());
        return new Digits(
                digits.toString(), runs.get(from).plus(), runs.get(from).length());
    }

    private record Step(int from, int cost, List<Part> parts) {}

    /// @param runs how many runs it was written in
    record Part(int from, int to, Reading reading, int runs) {}
}
