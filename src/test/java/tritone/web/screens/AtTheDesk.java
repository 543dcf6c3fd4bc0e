package tritone.web.screens;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tritone.call.Floor;

/// An operator at the desk in a browser that talks and hears, on the real switch; each test begins before the shift.
abstract class AtTheDesk {
    private static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    @Inject
    Duty duty;

    @Inject
    Floor floor;

    DeskPage desk;

    @BeforeAll
    static void open() throws Exception {
        browsing = Browsing.speaking(Voice.file());
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @AfterEach
    void shutPages() {
        browsing.shutPages();
    }

    @BeforeEach
    void anOperatorAtTheDesk() {
        desk = DeskPage.signedIn(
                browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT),
                duty.operator().login());
    }
}
