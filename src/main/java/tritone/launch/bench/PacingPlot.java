package tritone.launch.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import tritone.dialer.pacing.simulation.Report;

/// Pictures of simulated days, as SVG.
final class PacingPlot {
    private static final List<String> COLOURS =
            List.of("#9aa5b1", "#c58bdb", "#e07a5f", "#1c7ed6", "#2b8a3e", "#f2b134");
    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int TOP = 50;
    private static final int BOTTOM = 360;
    private static final int SMOOTH = 3;

    private PacingPlot() {}

    /// Bars of how busy agents were: a group for each scenario, a bar for each policy.
    static String busy(List<PacingRow> rows, List<String> policies) {
        var svg = new StringBuilder(head("Talk and wrap-up, share of the time agents were there"));
        axis(svg, 100);
        double group = (WIDTH - LEFT - 20.0) / rows.size();
        for (int row = 0; row < rows.size(); row++) {
            double x = LEFT + row * group;
            for (int policy = 0; policy < policies.size(); policy++) {
                double bar = group * 0.85 / policies.size();
                double y = height(rows.get(row).busy(policies.get(policy)), 100);
                svg.append(format(
                        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>%n",
                        x + policy * bar, y, bar - 1, BOTTOM - y, COLOURS.get(policy)));
            }
            svg.append(format(
                    "<text x='%.1f' y='%d' font-size='11'>%s</text>%n",
                    x, BOTTOM + 16, rows.get(row).scenario()));
        }
        legend(svg, policies, COLOURS);
        return svg.append("</svg>\n").toString();
    }

    /// The first of the days: how busy agents were, and the share abandoned so far against the limit.
    static String day(PacingRow row, List<String> policies) {
        var svg = new StringBuilder(head(row.scenario() + ": busy (lines) and abandoned so far, times ten (dashes)"));
        axis(svg, 100);
        var colours = COLOURS.subList(2, 2 + policies.size());
        for (int policy = 0; policy < policies.size(); policy++) {
            var slices = row.of(policies.get(policy)).getFirst().slices();
            svg.append(line(slices.size(), colours.get(policy), "", at -> 100 * busy(slices, at)));
            svg.append(line(
                    slices.size(), colours.get(policy), " stroke-dasharray='4 3'", at -> 1000 * abandoned(slices, at)));
        }
        svg.append(format(
                "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#888' stroke-width='0.5'/>%n",
                LEFT, WIDTH - 20, height(30, 100), height(30, 100)));
        legend(svg, policies, colours);
        return svg.append("</svg>\n").toString();
    }

    private static double busy(List<Report.Slice> slices, int at) {
        return slices.subList(Math.max(0, at - SMOOTH + 1), at + 1).stream()
                .mapToDouble(Report.Slice::utilisation)
                .average()
                .orElse(0);
    }

    private static double abandoned(List<Report.Slice> slices, int at) {
        var until = slices.subList(0, at + 1);
        long answered = until.stream().mapToLong(Report.Slice::answered).sum();
        long abandoned = until.stream().mapToLong(Report.Slice::abandoned).sum();
        return answered == 0 ? 0 : (double) abandoned / answered;
    }

    private static String line(int points, String colour, String dashes, IntToDoubleFunction value) {
        var path = new StringBuilder();
        for (int at = 0; at < points; at++)
            path.append(format(
                    "%s%.1f,%.1f",
                    at == 0 ? "" : " ",
                    LEFT + at * (WIDTH - LEFT - 20.0) / points,
                    height(Math.min(100, value.applyAsDouble(at)), 100)));
        return format("<polyline fill='none' stroke='%s'%s points='%s'/>%n", colour, dashes, path);
    }

    private static String head(String title) {
        return format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'>%n"
                        + "<rect width='100%%' height='100%%' fill='white'/>%n"
                        + "<text x='%d' y='24' font-size='15'>%s</text>%n",
                WIDTH, HEIGHT, LEFT, title);
    }

    private static void axis(StringBuilder svg, int most) {
        for (int mark = 0; mark <= most; mark += 20)
            svg.append(format(
                    "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#ddd'/>"
                            + "<text x='20' y='%.1f' font-size='11'>%d %%</text>%n",
                    LEFT, WIDTH - 20, height(mark, most), height(mark, most), height(mark, most) + 4, mark));
    }

    private static void legend(StringBuilder svg, List<String> policies, List<String> colours) {
        for (int policy = 0; policy < policies.size(); policy++)
            svg.append(format(
                    "<rect x='%d' y='%d' width='12' height='12' fill='%s'/><text x='%d' y='%d' font-size='12'>%s</text>%n",
                    LEFT + policy * 140,
                    HEIGHT - 28,
                    colours.get(policy),
                    LEFT + policy * 140 + 18,
                    HEIGHT - 18,
                    policies.get(policy)));
    }

    private static double height(double value, double most) {
        return BOTTOM - value / most * (BOTTOM - TOP);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
