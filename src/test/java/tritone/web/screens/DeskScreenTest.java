package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.AgentState;

/// The desk on every screen and for everybody: small, zoomed, dark, read aloud, and not looked at.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class DeskScreenTest extends AtTheDesk {
    @Test
    void noStateOfTheDeskHasASeriousFindingOfAccessibility() {
        // a bar that runs out is never at rest
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Accessible.check(desk.page());
        desk.startShift();
        Accessible.check(desk.page());
        duty.aDialledCall();
        desk.at("talking").say("Тёплый лид");
        Accessible.check(desk.page());
        desk.say("Перезвонить");
        Accessible.check(desk.page());
        dark();
        Accessible.check(desk.page());
        desk.press("End");
        desk.at("wrapUp");
        Accessible.check(desk.page());
        desk.say("Контакт состоялся").press("p");
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Обед"))
                .click();
        assertThat(desk.page().getByRole(AriaRole.MENU)).hasCount(0);
        desk.press("Control+Enter");
        desk.at("paused");
        Accessible.check(desk.page());
        assertThat(duty.state()).isInstanceOf(AgentState.Paused.class);
    }

    @Test
    void everythingOfTheDeskIsReachedOnAScreenZoomedToTwiceItsSize() {
        // Given
        desk.page().setViewportSize(640, 360);
        desk.startShift();
        duty.aDialledCall();
        // When
        desk.at("talking").answerFirstStep("Это ООО Ромашка?").say("Перезвонить");
        // Then
        for (var reached : List.of(
                desk.button("Завершить").first(),
                desk.button("Удержание"),
                desk.page().getByLabel("Людей"),
                desk.page().getByLabel("Комментарий"),
                desk.button("Завтра 11:00"),
                desk.button("Завершить и сохранить"),
                desk.button("Выйти"))) {
            reached.scrollIntoViewIfNeeded();
            assertThat(reached).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
        }
        Object tooWide = desk.page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) tooWide).intValue()).isNotPositive();
        Accessible.check(desk.page());
    }

    @Test
    void theCommentIsInSightOnASmallLaptopWhateverIsChosen() {
        // Given
        desk.page().setViewportSize(1366, 650);
        desk.startShift();
        duty.aDialledCall();
        desk.at("talking");
        // Then
        for (String outcome : List.of("Тёплый лид", "Перезвонить", "Непрофильный")) {
            desk.say(outcome);
            assertThat(desk.page().getByLabel("Комментарий"))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
        Object scrolls = desk.page().evaluate("document.documentElement.scrollHeight - window.innerHeight");
        assertThat(((Number) scrolls).intValue()).isNotPositive();
    }

    @Test
    void aCallThatComesWhileOneLooksElsewhereIsAnnounced() {
        // Given
        desk.page().addInitScript("""
            window.notices = []
            window.Notification = class {
              static permission = 'granted'
              static requestPermission() {}
              constructor(title, { body }) { window.notices.push(body) }
              close() {}
            }\
            """);
        desk.page().reload();
        desk.startShift();
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Мой день"))
                .click();
        assertThat(desk.page().getByText("Результаты с полуночи")).isVisible();
        // When
        duty.aDialledCall();
        // Then
        desk.page().waitForFunction("() => window.notices.some((words) => words.includes('на линии'))");
        assertThat(desk.page()).hasTitle(Pattern.compile("^● .*на линии"));
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Рабочее место"))
                .click();
        desk.at("talking");
        assertThat(desk.page()).not().hasTitle(Pattern.compile("^● .*"));
    }

    private void dark() {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }
}
