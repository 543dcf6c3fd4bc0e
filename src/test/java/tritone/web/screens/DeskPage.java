package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import tritone.web.Visitor;

/// An operator's desk in a browser, driven as a person drives it.
record DeskPage(Page page) {
    /// Of sound: less than a second's.
    private static final int SOME_BYTES = 5_000;
    private static final double SOME_ENERGY = 0.001;

    /// At the desk, before the shift: a page that is loaded anew in the middle of signing in would ask to sign in
    /// again.
    static DeskPage signedIn(Page page, String login) {
        var desk = new DeskPage(Browsing.signIn(page, login, Visitor.PASSWORD));
        assertThat(desk.button("Начать смену")).isVisible();
        return desk;
    }

    DeskPage startShift() {
        button("Начать смену").click();
        return at("waiting");
    }

    /// Until the desk shows this place.
    DeskPage at(String place) {
        assertThat(page.locator("[data-at=" + place + "] >> nth=-1")).isVisible();
        return this;
    }

    DeskPage press(String... keys) {
        for (String key : keys) page.keyboard().press(key);
        return this;
    }

    /// To the next step of the script. A key that is pressed before the script is on the screen would answer nothing.
    DeskPage answerFirstStep(String asked) {
        assertThat(page.getByText(asked)).isVisible();
        return press("a");
    }

    /// By its digit, which the department may have changed.
    DeskPage say(String outcome) {
        return press(digitOf(outcome));
    }

    String digitOf(String outcome) {
        var own = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Итог звонка"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(outcome).setExact(true));
        return own.locator("kbd").textContent();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /// Sound goes both ways, by the browser's own count, and what comes is not silence.
    void talksBothWays() {
        var before = CallsInSight.of(page);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var now = CallsInSight.of(page);
            assertThat(now.sent()).as("sent").isGreaterThan(before.sent() + SOME_BYTES);
            assertThat(now.received()).as("received").isGreaterThan(before.received() + SOME_BYTES);
            assertThat(now.heard()).as("heard").isGreaterThan(before.heard() + SOME_ENERGY);
        });
    }
}
