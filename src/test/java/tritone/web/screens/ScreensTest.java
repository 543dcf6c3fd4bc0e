package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.exactly;
import static tritone.web.screens.Finding.named;
import static tritone.web.screens.Finding.pick;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Trunks;
import tritone.lead.Bases;
import tritone.people.Role;
import tritone.people.Teams;

/// The screens, clicked through in a real browser on the built web UI.
@QuarkusTest
@WithTestResource(Database.class)
class ScreensTest extends InABrowser {
    @Inject
    Teams teams;

    @Inject
    Trunks trunks;

    @Inject
    Bases bases;

    @Test
    void aHeadOfSalesImportsABaseAndStartsACampaignOnIt() {
        // Given
        String mark = UUID.randomUUID().toString().substring(0, 8);
        teams.add("Команда " + mark, false);
        trunks.put("t-" + mark, "127.0.0.1:5999", 10);
        // the only base would be chosen already
        bases.add("Другая база " + mark, "RU", null);
        Page page = browsing.of(aVisitor(Role.HEAD_OF_SALES), root, new Window("ru", 1440, ColorScheme.LIGHT));
        // When
        page.getByRole(AriaRole.LINK, named("Базы")).click();
        button(page, "Новая база").first().click();
        page.getByLabel("Название").fill("База " + mark);
        button(page, "Создать").click();
        page.locator("input[type=file]").setInputFiles(aSheetInWindows1251(mark));
        assertThat(page.getByText("WINDOWS-1251")).isVisible();
        button(page, "Загрузить").click();
        // Then
        assertThat(page.getByText("Загружен", exactly())).isVisible();
        button(page, "Показать отклонённые").click();
        assertThat(page.getByText("в телефоне нет цифр")).isVisible();
        // When
        page.getByRole(AriaRole.LINK, named("Кампании")).click();
        button(page, "Новая кампания").first().click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Название( \\*)?$")))
                .fill("Кампания " + mark);
        pick(page, "Базы", "База " + mark);
        pick(page, "Команда", "Команда " + mark);
        pick(page, "Линия", "t-" + mark);
        page.getByLabel("Название компании").fill("Тритон");
        button(page, "Создать").click();
        button(page, "Запустить").click();
        // Then
        assertThat(page.getByText("Идёт", exactly())).isVisible();
        assertThat(page.getByText("3 лида")).isVisible();
        button(page, "Приостановить").click();
        assertThat(button(page, "Продолжить")).isVisible();
    }

    @Test
    void aLinkPressedBeforeTheFirstScreenIsKnownIsWhereOneGoes() {
        // Given
        Page page = browsing.of(aVisitor(Role.HEAD_OF_SALES), root, new Window("ru", 1440, ColorScheme.LIGHT));
        var setup = new ArrayDeque<Route>();
        var screen = new ArrayDeque<Route>();
        page.route(Pattern.compile("/api/setup$"), setup::add);
        page.route(Pattern.compile("/assets/Bases-"), screen::add);
        page.navigate(root.toString());
        page.waitForCondition(() -> !setup.isEmpty());
        // When
        page.getByRole(AriaRole.LINK, named("Базы")).click();
        page.waitForCondition(() -> !screen.isEmpty());
        page.waitForResponse(Pattern.compile("/api/setup$"), () -> setup.forEach(Route::resume));
        page.unroute(Pattern.compile("/assets/Bases-"));
        screen.forEach(Route::resume);
        // Then
        assertThat(button(page, "Новая база").first()).isVisible();
        assertThat(page).hasURL(root + "bases");
    }

    @Test
    void anOperatorSeesTheirOwnDayAndTelephoneAndNothingOfTheBases() {
        Page page = browsing.of(aVisitor(Role.OPERATOR), root, new Window("en", 1280, ColorScheme.DARK));
        assertThat(button(page, "Start shift")).isVisible();
        page.getByRole(AriaRole.LINK, named("My day")).click();
        assertThat(page.getByText("Conversations")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Your phone"))).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Bases"))).hasCount(0);
    }

    @Test
    void aWrongPasswordIsSaidInTheReadersLanguage() {
        Page page = browsing.visit(root + "?lang=en", 1280, ColorScheme.LIGHT);
        page.getByLabel("Login").fill("nobody-" + UUID.randomUUID());
        page.locator("input[type=password]").fill("guess");
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Wrong login or password");
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
}
