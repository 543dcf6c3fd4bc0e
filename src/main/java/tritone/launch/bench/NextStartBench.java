package tritone.launch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tritone.launch.Ports;

/// How long `./tritone up` takes on data that are there, from the command to the line that says it is ready: nothing is
/// built or loaded anew.
final class NextStartBench implements Bench {
    private static final int STARTS = 3;
    private static final double SECONDS = 15;
    private static final String READY = "Tritone is ready";
    private static final String BUILDING = "building";

    @Override
    public String name() {
        return "next-start";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        run.progress().accept("a first start, which fills the database");
        start(run);
        double longest = 0;
        for (int n = 0; n < STARTS; n++) {
            double seconds = start(run);
            run.progress().accept("ready in %.1f s".formatted(seconds));
            longest = Math.max(longest, seconds);
        }
        return List.of(Result.atMost("next-start", longest, "s", SECONDS));
    }

    /// @return seconds until it was ready; it is stopped by then
    private static double start(Run run) throws IOException, InterruptedException {
        Path data = run.folder().resolve("data");
        int port = Ports.free("127.0.0.1", 18_080);
        long begun = System.nanoTime();
        var process = new ProcessBuilder(
                        run.project().resolve("tritone").toString(),
                        "up",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        try (var said = process.inputReader()) {
            awaitReady(said);
            double seconds = (System.nanoTime() - begun) / 1e9;
            // by its handle: the process itself would close what it still says, and it is not done before it has said
            // it
            process.toHandle().destroy();
            said.lines().forEach(line -> {});
            return seconds;
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        }
    }

    private static void awaitReady(BufferedReader said) throws IOException {
        String last = "";
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.strip().startsWith(BUILDING)) throw new IOException("the build was not recognised as up to date");
            if (line.startsWith(READY)) return;
            if (!line.isBlank()) last = line.strip();
        }
        throw new IOException("it did not start: " + last);
    }
}
