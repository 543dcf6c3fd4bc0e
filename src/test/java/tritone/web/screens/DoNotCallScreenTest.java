package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.label;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.DoNotCall;
import tritone.people.Role;
import tritone.phone.PhoneNumber;

/// The list of those who asked not to be called, as the head of sales and a supervisor keep it.
@QuarkusTest
@WithTestResource(Database.class)
class DoNotCallScreenTest extends InABrowser {
    @Inject
    DoNotCall list;

    private final String digits = "9%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    private final PhoneNumber number = new PhoneNumber("+7" + digits);
    private final String written = "+7 " + digits.replaceFirst("(...)(...)(..)(..)", "$1 $2-$3-$4");

    @Test
    void aNumberIsFoundFreeEnteredAndFoundWithItsReason() {
        // Given
        Page page = asked(Role.HEAD_OF_SALES, "ru");
        // When
        check(page, "Проверить");
        // Then
        assertThat(page.getByText(written + ": в списке нет, звонить можно")).isVisible();
        // When
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Внести номер"))
                .click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Причина").fill("Жалоба в письме");
        Accessible.check(page);
        dialogButton(page, "Внести номер").click();
        // Then
        assertThat(page.getByText(written + ": больше не звоним")).isVisible();
        assertThat(row(page)).containsText("Жалоба в письме");
        assertThat(list.contains(number)).isTrue();
        check(page, "Проверить");
        assertThat(page.getByText(written + ": не звонить")).isVisible();
        Accessible.check(page);
    }

    @Test
    void aBanIsLiftedOnlyWithAReason() {
        // Given
        list.add(number, "asked", aVisitor(Role.HEAD_OF_SALES).id(), null);
        Page page = asked(Role.HEAD_OF_SALES, "en");
        check(page, "Check");
        assertThat(page.getByText(written + ": do not call")).isVisible();
        // When
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Allow calls again"))
                .click();
        // Then
        var lift = dialogButton(page, "Allow calls again");
        assertThat(lift).isDisabled();
        Accessible.check(page);
        // When
        page.getByRole(AriaRole.DIALOG)
                .getByLabel("Why it may be called again")
                .fill("the client asked for a call on 12 November");
        lift.click();
        // Then
        assertThat(page.getByText(written + " may be called again")).isVisible();
        assertThat(list.contains(number)).isFalse();
    }

    @Test
    void aSupervisorChecksAndEntersNumbersButLiftsNone() {
        list.add(number, "asked", aVisitor(Role.HEAD_OF_SALES).id(), null);
        Page page = asked(Role.SUPERVISOR, "ru");
        check(page, "Проверить");
        assertThat(page.getByText(written + ": не звонить")).isVisible();
        assertThat(button(page, "Внести номер")).isVisible();
        assertThat(button(page, "Снять запрет")).hasCount(0);
        assertThat(page.getByText("Весь список")).hasCount(0);
    }

    private void check(Page page, String button) {
        page.getByLabel(button.equals("Check") ? "Number" : "Номер", label()).fill(written);
        button(page, button).click();
    }

    private Locator row(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(written));
    }

    private static Locator dialogButton(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page asked(Role role, String language) {
        Page page = browsing.of(aVisitor(role), root, new Window(language, 1366, ColorScheme.LIGHT));
        page.navigate(root + "do-not-call");
        return page;
    }
}
