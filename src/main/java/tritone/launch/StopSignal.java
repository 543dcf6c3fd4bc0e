package tritone.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C, SIGTERM and a closed terminal: the working thread is woken, stops what it started, and the exit waits for
/// it.
final class StopSignal {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile int status;

    private StopSignal() {}

    /// For the thread that calls this.
    static StopSignal install() {
        var signal = new StopSignal();
        var worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stop(worker)));
        return signal;
    }

    boolean asked() {
        return asked.getCount() == 0;
    }

    /// @return whether stopping was asked for while waiting
    boolean await(Duration time) {
        try {
            return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException woken) {
            return true;
        }
    }

    /// The worker has stopped everything; the exit may go on.
    void done(int status) {
        this.status = status;
        done.countDown();
    }

    private void stop(Thread worker) {
        boolean inWork = done.getCount() > 0;
        asked.countDown();
        if (inWork) worker.interrupt();
        try {
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) status = 1;
        } catch (InterruptedException halted) {
            status = 1;
        }
        // the status of a signal would be 130 or 143; a clean stop that was asked for is a success
        Runtime.getRuntime().halt(status);
    }
}
