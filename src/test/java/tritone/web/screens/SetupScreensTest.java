package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.exactly;
import static tritone.web.screens.Finding.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Role;
import tritone.script.ScriptTemplates;
import tritone.script.Scripts;

/// The screens on which a department is set up.
@QuarkusTest
@WithTestResource(Database.class)
class SetupScreensTest extends InABrowser {
    @Inject
    Scripts scripts;

    @Inject
    ScriptTemplates templates;

    @Test
    void aScriptIsWrittenWithWhatIsWrongSaidInItsPlaceAndThenPublished() {
        // Given
        Page page = browsing.of(aVisitor(Role.ADMINISTRATOR), root, new Window("ru", 1440, ColorScheme.LIGHT));
        page.navigate(root + "scripts?lang=ru");
        button(page, "Новый сценарий").first().click();
        page.getByLabel("Название").fill("Сценарий " + UUID.randomUUID());
        page.getByRole(AriaRole.RADIO, named("Пустой сценарий")).click();
        button(page, "Создать").click();
        // When
        var text = page.getByLabel("Что сказать", new Page.GetByLabelOptions().setExact(true));
        text.fill("Здравствуйте, {lead.nobody}!");
        // Then
        assertThat(page.getByText("Нечего подставить вместо {lead.nobody}")).isVisible();
        assertThat(button(page, "Опубликовать")).isDisabled();
        // When
        text.fill("Здравствуйте, **{lead.person}**! ");
        button(page, "Добавить ответ").click();
        assertThat(page.getByText("Ответ никуда не ведёт: выберите шаг или итог"))
                .isVisible();
        page.getByLabel("Ответ клиента 1").fill("Да, слушаю");
        page.getByLabel("Подсказать итог 1").first().click();
        page.getByRole(AriaRole.OPTION).first().click();
        // Then
        assertThat(page.locator("mark").getByText("Виктор Мельников")).isVisible();
        button(page, "Опубликовать").click();
        assertThat(page.getByText("Версия 1", exactly())).isVisible();
        page.reload();
        assertThat(page.getByLabel("Ответ клиента 1")).hasValue("Да, слушаю");
        assertThat(page.getByText("Версия 1", exactly())).isVisible();
        text.fill("Добрый день!");
        assertThat(page.getByText("Версия 1, есть изменения")).isVisible();
    }

    @Test
    void stepsAreMovedByTheKeyboardAlone() {
        // Given
        var template = templates.all().getFirst();
        var script = scripts.add("Сценарий " + UUID.randomUUID(), template.content(), null);
        Page page = browsing.of(aVisitor(Role.ADMINISTRATOR), root, new Window("ru", 1280, ColorScheme.DARK));
        page.navigate(root + "scripts/" + script.id().value() + "?lang=ru");
        // When
        var first = page.getByRole(AriaRole.LISTITEM).getByRole(AriaRole.BUTTON).first();
        assertThat(first).containsText("Приветствие");
        first.focus();
        first.press("Alt+ArrowDown");
        // Then
        assertThat(page.getByRole(AriaRole.LISTITEM).getByRole(AriaRole.BUTTON).nth(1))
                .containsText("Приветствие");
    }
}
