package tritone.web.screens;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import tritone.call.Floor;

/// An operator at the desk in a browser that talks and hears, on the real switch; each test begins before the shift.
@InABrowser.Speaking
abstract class AtTheDesk extends InABrowser {
    @Inject
    Duty duty;

    @Inject
    Floor floor;

    DeskPage desk;

    @BeforeEach
    void anOperatorAtTheDesk() {
        desk = DeskPage.signedIn(
                browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT),
                duty.operator().login());
    }
}
