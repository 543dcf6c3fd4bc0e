package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tritone.Database;
import tritone.campaign.Trunks;
import tritone.people.People;
import tritone.people.Role;
import tritone.people.Teams;

/// The screens, clicked through in a real browser on the built web UI.
@QuarkusTest
@WithTestResource(Database.class)
class ScreensTest {
    private static final String PASSWORD = "a-long-password";
    private static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    @Inject
    People people;

    @Inject
    Teams teams;

    @Inject
    Trunks trunks;

    @BeforeAll
    static void open() {
        browsing = new Browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @Test
    void aHeadOfSalesImportsABaseAndStartsACampaignOnIt() {
        // Given
        String mark = UUID.randomUUID().toString().substring(0, 8);
        teams.add("Команда " + mark, false);
        trunks.put("t-" + mark, "127.0.0.1:5999", 10);
        Page page = signedIn(mark, "ru", 1440, ColorScheme.LIGHT);
        // When
        page.getByRole(AriaRole.LINK, named("Базы")).click();
        button(page, "Новая база").first().click();
        page.getByLabel("Название").fill("База " + mark);
        button(page, "Создать").click();
        page.locator("input[type=file]").setInputFiles(aSheetInWindows1251(mark));
        assertThat(page.getByText("WINDOWS-1251")).isVisible();
        button(page, "Загрузить").click();
        // Then
        assertThat(page.getByText("Загружен", new Page.GetByTextOptions().setExact(true)))
                .isVisible(patiently());
        button(page, "Показать отклонённые").click();
        assertThat(page.getByText("в телефоне нет цифр")).isVisible();
        // When
        page.getByRole(AriaRole.LINK, named("Кампании")).click();
        button(page, "Новая кампания").first().click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Название( \\*)?$")))
                .fill("Кампания " + mark);
        pick(page, "Базы", "База " + mark);
        pick(page, "Команда", "Команда " + mark);
        pick(page, "Транк", "t-" + mark);
        page.getByLabel("Название компании").fill("Тритон");
        button(page, "Создать").click();
        button(page, "Запустить").click();
        // Then
        assertThat(page.getByText("Идёт", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("3 лида")).isVisible();
        button(page, "Приостановить").click();
        assertThat(button(page, "Продолжить")).isVisible();
    }

    @Test
    void anOperatorSeesTheirOwnDayAndTelephoneAndNothingOfTheBases() {
        Page page = signedIn(UUID.randomUUID().toString().substring(0, 8), Role.OPERATOR, "en", 1280, ColorScheme.DARK);
        assertThat(button(page, "Start shift")).isVisible();
        page.getByRole(AriaRole.LINK, named("My day")).click();
        assertThat(page.getByText("Conversations")).isVisible();
        assertThat(page.getByText("Your phone")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Bases"))).hasCount(0);
    }

    @Test
    void aWrongPasswordIsSaidInTheReadersLanguage() {
        Page page = browsing.visit(root + "?lang=en", 1280, ColorScheme.LIGHT);
        page.getByLabel("Login").fill("nobody-" + UUID.randomUUID());
        page.locator("input[type=password]").fill("guess");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Login or password is wrong");
    }

    @ParameterizedTest
    @CsvSource({"ru, LIGHT, 1440", "en, DARK, 1280", "ru, DARK, 1920"})
    void everyScreenOpensWithoutAnErrorAndFitsItsWindow(String language, ColorScheme colours, int width) {
        // Given
        Page page = signedIn(UUID.randomUUID().toString().substring(0, 8), language, width, colours);
        var errors = new ArrayList<String>();
        page.onPageError(errors::add);
        for (String screen : List.of("campaigns", "bases", "floor", "recordings", "system")) {
            // When
            page.navigate(root + screen + "?lang=" + language);
            // Then
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue()).as(screen).isLessThanOrEqualTo(0);
        }
        assertThat(errors).isEmpty();
    }

    private Page signedIn(String mark, String language, int width, ColorScheme colours) {
        return signedIn(mark, Role.HEAD_OF_SALES, language, width, colours);
    }

    private Page signedIn(String mark, Role role, String language, int width, ColorScheme colours) {
        String login = "p-" + mark;
        people.add(new People.NewPerson(login, "Анна", role, Optional.empty(), PASSWORD, language));
        Page page = browsing.visit(root + "?lang=" + language, width, colours);
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible(patiently());
        page.evaluate("language => localStorage.setItem('tritone-language', language)", language);
        return page;
    }

    private static FilePayload aSheetInWindows1251(String mark) {
        String rows = """
                Компания;Контакт;Телефон;Город
                ООО «Север %1$s»;Иван;+7 495 739-10-01;Москва
                ООО «Юг %1$s»;Пётр;8 (495) 739-10-02;Москва
                ООО «Восток %1$s»;Анна;+7 495 739-10-03;Москва
                ООО «Пусто»;Никто;нет;Москва
                """.formatted(mark);
        return new FilePayload("база.csv", "text/csv", rows.getBytes(Charset.forName("windows-1251")));
    }

    private static void pick(Page page, String label, String option) {
        var field = page.getByRole(AriaRole.DIALOG).getByLabel(label).and(page.locator("input"));
        field.first().click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
        field.first().press("Tab");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(20_000);
    }
}
