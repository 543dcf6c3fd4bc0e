package tritone.phone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The digits of a cell in runs, and the runs in clusters: what stands together without a word between.
final class DigitRuns {
    private static final String WEAK = " ()-.~_\u00a0";
    private static final String MEDIUM = ",/\\&";
    private static final String HARD = ";|\t";

    private final String text;
    private final BitSet taken;
    private final List<List<Run>> clusters = new ArrayList<>(2);
    private List<Run> cluster = new ArrayList<>(6);
    private Gap gap = Gap.EDGE;
    private boolean plus;

    private DigitRuns(String text, BitSet taken) {
        this.text = text;
        this.taken = taken;
    }

    /// @param taken what is no number whatever it looks like
    static List<List<Run>> clusters(String text, BitSet taken) {
        var runs = new DigitRuns(text, taken);
        runs.scan();
        return runs.clusters;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (NotNumbers.digit(c) && !taken.get(at)) {
                at = run(at);
                continue;
            }
            if (c == '+' && beforeDigits(at)) {
                plus = true;
                gap = gap.atLeast(Gap.PLUS);
            } else if (taken.get(at) || !between(c)) {
                close();
            }
            at++;
        }
        close();
    }

    private int run(int from) {
        int end = from;
        while (end < text.length() && NotNumbers.digit(text.charAt(end)) && !taken.get(end)) end++;
        cluster.add(new Run(from, end, plus, cluster.isEmpty() ? Gap.EDGE : before(from)));
        plus = false;
        gap = Gap.NONE;
        return end;
    }

    private Gap before(int from) {
        if (gap != Gap.MEDIUM) return gap;
        boolean space = text.substring(cluster.getLast().to(), from).indexOf(' ') >= 0;
        return space ? Gap.APART : gap;
    }

    private boolean between(char c) {
        if (WEAK.indexOf(c) >= 0) gap = gap.atLeast(Gap.WEAK);
        else if (MEDIUM.indexOf(c) >= 0) gap = gap.atLeast(Gap.MEDIUM);
        else if (c == '\n' || c == '\r') gap = gap.atLeast(Gap.LINE);
        else if (HARD.indexOf(c) >= 0) gap = gap.atLeast(Gap.HARD);
        else return false;
        return true;
    }

    /// `+7`, `+ 7`, `+(7)`
    private boolean beforeDigits(int at) {
        for (int i = at + 1; i < text.length() && i < at + 4; i++) {
            char c = text.charAt(i);
            if (NotNumbers.digit(c)) return !taken.get(i);
            if (c != ' ' && c != '(') return false;
        }
        return false;
    }

    private void close() {
        plus = false;
        gap = Gap.EDGE;
        if (cluster.isEmpty()) return;
        clusters.add(cluster);
        cluster = new ArrayList<>(6);
    }

    /// What stands between two runs, the weakest first.
    enum Gap {
        NONE,
        /// Between the groups of a number, or between two numbers.
        WEAK,
        /// Between two numbers; some write a number so.
        MEDIUM,
        /// The same with a space: no number is written so.
        APART,
        /// A number begins.
        PLUS,
        /// A new line: a number broken in a narrow cell, or the next one.
        LINE,
        HARD,
        EDGE;

        Gap atLeast(Gap other) {
            if (this == EDGE) return this;
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /// @param before what parts it from the run before
    record Run(int from, int to, boolean plus, Gap before) {
        int length() {
            return to - from;
        }
    }
}
