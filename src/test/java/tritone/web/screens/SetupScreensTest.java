package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.Database;
import tritone.people.People;
import tritone.people.Role;
import tritone.script.ScriptTemplates;
import tritone.script.Scripts;

/// The screens on which a department is set up.
@QuarkusTest
@WithTestResource(Database.class)
class SetupScreensTest {
    private static final String PASSWORD = "a-long-password";
    private static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    @Inject
    People people;

    @Inject
    Scripts scripts;

    @Inject
    ScriptTemplates templates;

    @BeforeAll
    static void open() {
        browsing = new Browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @Test
    void aScriptIsWrittenWithWhatIsWrongSaidInItsPlaceAndThenPublished() {
        // Given
        Page page = signedIn("ru", 1440, ColorScheme.LIGHT);
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
        Page page = signedIn("ru", 1280, ColorScheme.DARK);
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

    @ParameterizedTest
    @CsvSource({"ru, LIGHT, 1280", "en, DARK, 1440", "ru, DARK, 1920", "en, LIGHT, 1280"})
    void everyScreenFitsItsWindowAndCanBeReadByEverybody(String language, ColorScheme colours, int width) {
        // Given
        var template = templates.all().getFirst();
        var script = scripts.add("Сценарий " + UUID.randomUUID(), template.content(), null);
        Page page = signedIn(language, width, colours);
        var errors = new ArrayList<String>();
        page.onPageError(errors::add);
        for (String screen : List.of(
                "start",
                "people",
                "trunks",
                "words",
                "bases",
                "campaigns",
                "scripts",
                "scripts/" + script.id().value())) {
            // When
            page.navigate(root + screen + "?lang=" + language);
            // Then
            assertThat(page.locator("h1")
                            .or(page.getByText("Так увидит оператор"))
                            .or(page.getByText("As the operator sees it"))
                            .first())
                    .isVisible(patiently());
            page.waitForCondition(() -> page.locator(".mantine-Skeleton-root").count() == 0);
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue()).as(screen).isLessThanOrEqualTo(0);
            Accessible.check(page);
        }
        assertThat(errors).isEmpty();
    }

    private Page signedIn(String language, int width, ColorScheme colours) {
        String login = "s-" + UUID.randomUUID();
        people.add(new People.NewPerson(login, "Анна", Role.ADMINISTRATOR, Optional.empty(), PASSWORD, language));
        Page page = browsing.visit(root + "?lang=" + language, width, colours);
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible(patiently());
        page.evaluate("language => localStorage.setItem('tritone-language', language)", language);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(20_000);
    }
}
