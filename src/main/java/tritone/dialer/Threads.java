package tritone.dialer;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/// The dialer's threads: virtual, named, and what breaks on one is in the log.
class Threads {
    private static final Logger LOG = Logger.getLogger(Threads.class);

    @Produces
    @Singleton
    @Aside
    Executor aside() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .name("dialer-", 0)
                .uncaughtExceptionHandler((thread, broken) -> LOG.errorf(broken, "%s failed", thread.getName()))
                .factory());
    }

    void stop(@Disposes @Aside Executor aside) {
        if (aside instanceof ExecutorService service) service.shutdown();
    }
}
