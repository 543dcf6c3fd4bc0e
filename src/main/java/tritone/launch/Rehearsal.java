package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import tritone.simulation.Rush;

/// `./tritone rehearse`, run by the build: a few operators take calls for a moment on a stack of its own, so that the
/// service knows at its next start what it would find out anew, and is ready in half the time.
@Command(name = "rehearse", hidden = true)
final class Rehearsal implements Callable<Integer> {
    private static final int OPERATORS = 8;
    private static final int LEADS = 1_000;
    private static final Duration LENGTH = Duration.ofSeconds(30);

    @Override
    public Integer call() {
        var signal = StopSignal.install();
        int status = Main.FAILED;
        try {
            rehearse();
            status = 0;
        } catch (IOException | InterruptedException failure) {
            status = Main.explain(failure);
        } finally {
            signal.done(status);
        }
        return status;
    }

    private static void rehearse() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tritone-rehearsal");
        var layout = new InstallLayout(InstallLayout.projectOfThisRun(), Folders.cache(), folder);
        var options = new Stack.Options(Ports.free("127.0.0.1", 18_300), true, true, ServiceProgram.Purpose.REHEARSAL);
        try (var stack = Stack.start(layout, options, System.out::println)) {
            var department = Department.of(stack, OPERATORS, System.out::println);
            try (var rush = department.rush(LEADS, Rush.Talks.SHORT)) {
                rush.begin();
                new CountDownLatch(1).await(LENGTH.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            Folders.delete(folder);
        }
    }
}
