package tritone.web.screens;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/// A test with a browser of its own. The pages of one test are shut before the next: their telephones would go on
/// sending sound.
abstract class InABrowser {
    static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    /// Somebody speaks into the browser's microphone.
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @interface Speaking {}

    @BeforeAll
    static void open(TestInfo test) throws IOException {
        boolean speaks = test.getTestClass().orElseThrow().isAnnotationPresent(Speaking.class);
        browsing = speaks ? Browsing.speaking(Voice.file()) : new Browsing();
    }

    @AfterEach
    void shutPages() {
        browsing.shutPages();
    }

    @AfterAll
    static void close() {
        if (browsing != null) browsing.close();
    }
}
