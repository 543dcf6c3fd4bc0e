package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tritone.web.Visitor.aVisitor;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.Database;
import tritone.campaign.Trunks;
import tritone.people.Role;

/// What people read when a line was stopped for failing everybody.
@QuarkusTest
@WithTestResource(Database.class)
class StoppedLineTest extends InABrowser {
    private static final Path PICTURES = Path.of("target/screens/stopped-line");

    @Inject
    Trunks trunks;

    @Inject
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "ru, LIGHT, 1366, Оператор связи отклоняет все звонки (код 403), все звонки отклоняются (код 403)",
        "en, DARK, 1920, The provider refuses every call (code 403), every call is refused (code 403)"
    })
    void theTroubleIsToldInWordsOnTheLinesAndTheFloor(
            String language, ColorScheme colours, int width, String atLength, String inBrief) {
        // Given
        String name = "t-" + UUID.randomUUID().toString().substring(0, 8);
        trunks.put(name, "sip.provider.example:5060", 30);
        trunks.stop(name, "REFUSED 403 12 " + clock.instant());
        // When
        Page page = browsing.of(aVisitor(Role.HEAD_OF_SALES), root, new Window(language, width, colours));
        page.navigate(root + "trunks");
        // Then
        var card = page.locator("section, div")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .last();
        card.scrollIntoViewIfNeeded();
        assertThat(page.getByText(atLength).first()).isVisible();
        Accessible.check(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("trunks-" + language + ".png")));
        // When
        page.navigate(root + "floor");
        // Then
        assertThat(page.getByText(inBrief).first()).isVisible();
        Accessible.check(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("floor-" + language + ".png")));
        trunks.resume(name);
    }
}
