package tritone.launch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends a process: asked first, by force when it does not listen.
final class Stopping {
    private Stopping() {}

    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (gone(process, patience)) return;
        process.destroyForcibly();
        gone(process, Duration.ofSeconds(5));
    }

    /// Waits to the end even when the thread is interrupted: whoever stops a child does not go before it.
    private static boolean gone(ProcessHandle process, Duration patience) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    process.onExit().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return true;
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (TimeoutException | ExecutionException stays) {
                    return !process.isAlive();
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
