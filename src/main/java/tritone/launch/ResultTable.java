package tritone.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tritone.launch.bench.Result;

/// Results of benchmarks in columns, with the machine they were measured on.
final class ResultTable {
    private ResultTable() {}

    static String of(List<Result> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("name", "value", "unit", "baseline", "ratio", "goal", "met"));
        for (Result result : results) {
            rows.add(List.of(
                    result.name(),
                    number(result.value()),
                    result.unit(),
                    number(result.baseline()),
                    number(result.ratio()),
                    result.goal(),
                    result.met() ? "yes" : "NO"));
        }
        var text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++)
                text.append(("%-" + (width(rows, column) + 2) + "s").formatted(row.get(column)));
            text.append('\n');
        }
        return text.append(machine()).append('\n').toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String number(@Nullable Double value) {
        if (value == null) return "-";
        return value >= 100 ? "%.0f".formatted(value) : String.format(Locale.ROOT, "%.3g", value);
    }

    private static String machine() {
        var runtime = Runtime.getRuntime();
        return "on %d cores, Linux %s, Java %s"
                .formatted(runtime.availableProcessors(), System.getProperty("os.version"), Runtime.version());
    }
}
