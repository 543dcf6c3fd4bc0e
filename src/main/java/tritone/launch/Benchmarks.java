package tritone.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tritone.launch.bench.Bench;
import tritone.launch.bench.Benches;
import tritone.launch.bench.Result;
import tritone.launch.bench.Run;

/// `./tritone bench`: runs what is asked for, shows a table, fails when a goal is missed.
@Command(name = "bench", description = "Measure; exit status 1 when a goal is missed.")
final class Benchmarks implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "which ones; all without a name")
    private List<String> names = new ArrayList<>();

    @Option(names = "--report", paramLabel = "FILE", description = "write the results as JSON")
    private @Nullable Path report;

    @Option(names = "--list", description = "name the benchmarks")
    private boolean list;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    private boolean help;

    @Override
    public Integer call() {
        if (list) {
            Benches.all().forEach(bench -> System.out.println(bench.name()));
            return 0;
        }
        var signal = StopSignal.install();
        int status = Main.FAILED;
        try {
            status = run();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            status = Main.explain(failure);
        } finally {
            signal.done(status);
        }
        return status;
    }

    private int run() throws IOException, InterruptedException {
        var results = new ArrayList<Result>();
        try {
            for (Bench bench : chosen()) {
                System.out.println("measuring " + bench.name());
                results.addAll(measured(bench));
            }
        } finally {
            // one that breaks does not take the figures of those before it
            if (!results.isEmpty()) show(results);
        }
        return results.stream().allMatch(Result::met) ? 0 : Main.FAILED;
    }

    private void show(List<Result> results) throws IOException {
        System.out.print(ResultTable.of(results));
        if (report == null) return;
        Files.writeString(report, json(results));
        System.out.println("written to " + report.toAbsolutePath());
    }

    private List<Bench> chosen() throws Trouble {
        var known = Benches.all();
        for (String name : names) {
            if (known.stream().noneMatch(bench -> bench.name().equals(name)))
                throw new Trouble("There is no benchmark \"" + name + "\"; ./tritone bench --list names them.");
        }
        return known.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }

    private static List<Result> measured(Bench bench) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tritone-bench");
        try {
            return bench.run(new Here(InstallLayout.projectOfThisRun(), Folders.cache(), folder, Benchmarks::say));
        } finally {
            Folders.delete(folder);
        }
    }

    private static String json(List<Result> results) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results) + "\n";
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }

    private record Here(Path project, Path cache, Path folder, Consumer<String> progress) implements Run {
        @Override
        public Stack stack() throws IOException, InterruptedException {
            var layout = new InstallLayout(project, cache, folder.resolve("stack"));
            return Stack.start(layout, new Stack.Options(Ports.free("127.0.0.1", 18080), true, true), progress);
        }
    }
}
