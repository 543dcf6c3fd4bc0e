package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.Postings;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.people.People;
import tritone.people.Role;
import tritone.people.Teams;
import tritone.web.Visitor;

/// Letting somebody in, in two browsers: hers who lets in, and theirs who comes.
@QuarkusTest
@WithTestResource(Database.class)
class PeopleScreenTest extends InABrowser {
    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    People people;

    @Inject
    Teams teams;

    @Inject
    Postings postings;

    @Test
    void aNewOperatorChoosesTheirOwnPasswordAndIsThenBoundToOneCampaign() {
        // Given
        var campaign = campaigns.add(given.settings(given.aBase()), null).orElseThrow();
        var head = aVisitor(Role.HEAD_OF_SALES);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Page page = signedIn(head.person().login(), Visitor.PASSWORD);
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
        page.navigate(root + "people?lang=ru");
        button(page, "Новый сотрудник").first().click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Имя").fill("Ольга " + mark);
        button(page, "Создать и показать пароль").click();
        String login = page.getByTestId("given-login").innerText();
        String password = page.getByTestId("given-password").innerText();
        button(page, "Готово").click();
        // When
        Page olga = signedIn(login, password);
        // Then
        assertThat(olga.getByText("Придумайте свой пароль")).isVisible();
        Accessible.check(olga);
        olga.getByLabel("Новый пароль").fill("short");
        olga.getByLabel("Ещё раз").fill("shirt");
        button(olga, "Сохранить пароль").click();
        assertThat(olga.getByText("Пароли не совпадают")).isVisible();
        olga.getByLabel("Новый пароль").fill("my own long words");
        olga.getByLabel("Ещё раз").fill("my own long words");
        button(olga, "Сохранить пароль").click();
        assertThat(button(olga, "Начать смену")).isVisible();
        // When
        page.getByLabel("Имя или логин").fill(mark);
        button(page, "Открыть").click();
        page.getByRole(AriaRole.TAB, named("Права")).click();
        var only = page.getByLabel("Сотрудник подрядчика: кампания").and(page.locator("input"));
        only.first().click();
        page.getByRole(AriaRole.OPTION, named(campaign.settings().name())).click();
        assertThat(page.getByText("номера клиентов скрыты")).isVisible();
        Accessible.check(page);
        button(page, "Сохранить права").click();
        // Then
        assertThat(page.getByText("Права изменены")).isVisible();
        var person = people.byLogin(login).orElseThrow();
        assertThat(postings.outsourcedTo(person.id())).contains(campaign.id());
        olga.reload();
        assertThat(olga.locator("input[autocomplete=username]")).isVisible();
    }

    @Test
    void aPersonWithoutATeamIsSavedWithoutOneThoughThereIsOnlyOne() {
        // Given
        var only = teams.add("only " + UUID.randomUUID(), false).id();
        var head = aVisitor(Role.HEAD_OF_SALES);
        var quality = aVisitor(Role.QA);
        Page page = signedIn(head.person().login(), Visitor.PASSWORD);
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
        page.route(
                Pattern.compile("/api/teams$"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("[{\"id\":%d,\"name\":\"Единственная\",\"outsourced\":false}]"
                                .formatted(only.value()))));
        page.navigate(root + "people?lang=ru");
        page.getByLabel("Имя или логин").fill(quality.person().login());
        // When
        button(page, "Открыть").click();
        var name = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Имя"));
        name.fill("Вера без команды");
        button(page, "Сохранить").first().click();
        assertThat(name).hasCount(0);
        // Then
        var saved = people.byLogin(quality.person().login()).orElseThrow();
        assertThat(saved.name()).isEqualTo("Вера без команды");
        assertThat(saved.team()).isEmpty();
    }

    private Page signedIn(String login, String password) {
        return Browsing.signIn(browsing.visit(root + "?lang=ru", 1280, ColorScheme.LIGHT), login, password);
    }
}
