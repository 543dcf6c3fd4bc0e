package tritone;

import java.time.Duration;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// How long tests wait for what comes by itself, unless they say otherwise: on a machine that does much else,
/// Awaitility's own ten seconds may pass in vain. What is there is seen at once all the same.
public final class Patience implements TestExecutionListener {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    public void executionStarted(TestIdentifier test) {
        test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(ClassSource.class::cast)
                .ifPresent(source -> inTheLoaderOf(source.getJavaClass()));
    }

    /// Tests of the whole service have a class loader of their own, and with it an Awaitility of their own.
    private static void inTheLoaderOf(Class<?> test) {
        try {
            test.getClassLoader()
                    .loadClass("org.awaitility.Awaitility")
                    .getMethod("setDefaultTimeout", Duration.class)
                    .invoke(null, LONG);
        } catch (ReflectiveOperationException without) {
            throw new IllegalStateException(without);
        }
    }
}
