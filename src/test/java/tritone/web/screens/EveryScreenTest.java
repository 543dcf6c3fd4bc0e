package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Role;

/// Every screen that any role finds in its menu, and those behind them: it opens without an error, is in the reader's
/// language, fits its window at each width, and axe finds nothing serious.
@QuarkusTest
@WithTestResource(Database.class)
class EveryScreenTest extends InABrowser {
    /// A window of 1280 at a zoom of 200 %.
    private static final int ZOOMED = 640;
    private static final int NARROW = 1280;
    private static final int USUAL = 1440;
    private static final int WIDE = 1920;
    private static final Set<Role> WITHOUT_A_MENU = Set.of(Role.MARKETING);

    @Inject
    Premises premises;

    @Test
    void everyScreenOfEveryRoleIsInOrder() {
        // Given
        premises.furnish();
        var screens = new TreeSet<String>();
        var faults = new ArrayList<String>();
        for (Role role : Role.values()) {
            // When
            Page light = signedIn(role, "ru", ColorScheme.LIGHT);
            Page dark = signedIn(role, "en", ColorScheme.DARK);
            light.onPageError(error -> faults.add(light.url() + ": " + error));
            dark.onPageError(error -> faults.add(dark.url() + ": " + error));
            for (String screen : WITHOUT_A_MENU.contains(role) ? List.of("/") : screensOf(light)) {
                faults.addAll(walk(light, screen));
                // what two roles share is looked at closely once
                if (!screens.add(screen)) continue;
                for (int width : List.of(ZOOMED, NARROW, USUAL, WIDE)) faults.addAll(fit(light, width));
                faults.addAll(readable(light));
                faults.addAll(walk(dark, screen));
                for (int width : List.of(ZOOMED, WIDE, USUAL, NARROW)) faults.addAll(fit(dark, width));
                faults.addAll(readable(dark));
            }
            light.context().close();
            dark.context().close();
        }
        // Then
        assertThat(screens).hasSizeGreaterThan(15);
        assertThat(faults).isEmpty();
    }

    private List<String> walk(Page page, String screen) {
        page.navigate(root + screen.substring(1));
        opened(page);
        return Wording.faults(page);
    }

    private static List<String> fit(Page page, int width) {
        page.setViewportSize(width, 900);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        return ((Number) overflow).intValue() > 0
                ? List.of(at(page) + overflow + " px too wide at " + width)
                : List.of();
    }

    private static List<String> readable(Page page) {
        return Accessible.faults(page).stream().map(fault -> at(page) + fault).toList();
    }

    private static String at(Page page) {
        return page.url() + " " + page.getAttribute("html", "lang") + ": ";
    }

    private static void opened(Page page) {
        page.waitForFunction("""
                () => document.querySelector('main .mantine-Skeleton-root, main .mantine-Loader-root') === null
                  && (document.querySelector('main')?.innerText.trim() ?? '') !== ''""");
    }

    private List<String> screensOf(Page page) {
        var links = page.locator("nav a[href^='/']");
        assertThat(links.first()).isVisible();
        return links.all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .flatMap(screen -> Stream.concat(Stream.of(screen), premises.inside(screen).stream()))
                .toList();
    }

    private Page signedIn(Role role, String language, ColorScheme colours) {
        return browsing.of(premises.people.get(role), root, new Window(language, USUAL, colours));
    }
}
