package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tritone.web.Visitor.aVisitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.Sessions;
import tritone.web.Visitor;

/// What stays on the screen when a session ends, here or elsewhere: nothing.
@QuarkusTest
@WithTestResource(Database.class)
class SessionScreenTest extends InABrowser {
    @Inject
    Sessions sessions;

    @Inject
    People people;

    @Test
    void signingOutLeavesNothingOfThePersonInAnyTab() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        Page page = signedIn(head.person());
        Page other = page.context().newPage();
        other.navigate(root + "people");
        assertThat(other.getByRole(AriaRole.HEADING, named("Сотрудники"))).isVisible();
        // When
        page.getByRole(AriaRole.BUTTON, button("Выйти")).click();
        // Then
        for (Page tab : List.of(page, other)) signedOut(tab, head.person());
    }

    @Test
    void aSessionThatEndsElsewhereLeadsToTheSignIn() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        Page page = signedIn(head.person());
        assertThat(page.getByText("Связь с сервером потеряна")).hasCount(0);
        // When
        sessions.closeAll(head.id());
        // Then
        signedOut(page, head.person());
    }

    @Test
    void whoeverSignsInNextSeesTheirOwnFirstScreenAndNothingOfTheOneBefore() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        Page page = signedIn(head.person());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Сотрудники"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Сотрудники"))).isVisible();
        page.getByRole(AriaRole.BUTTON, button("Выйти")).click();
        signedOut(page, head.person());
        // When
        var operator = aVisitor(Role.OPERATOR);
        Browsing.signIn(page, operator.person().login(), Visitor.PASSWORD);
        // Then
        assertThat(page.getByRole(AriaRole.BUTTON, button("Начать смену"))).isVisible();
        assertThat(page.getByText(head.person().name())).hasCount(0);
    }

    @Test
    void somebodyElseWhoSignsInInAnotherTabTakesTheFirstOneToo() {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        Page page = signedIn(head.person());
        Page other = page.context().newPage();
        other.navigate(root + "icon.svg");
        // When
        var operator = aVisitor(Role.OPERATOR);
        other.evaluate(
                "async ([login, password]) => { const { csrf } = await (await fetch('/api/session')).json();"
                        + " await fetch('/api/session', { method: 'POST', headers: { 'Content-Type':"
                        + " 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ login, password }) }) }",
                List.of(operator.person().login(), Visitor.PASSWORD));
        // Then
        assertThat(page.getByRole(AriaRole.BUTTON, button("Начать смену"))).isVisible();
        assertThat(page.getByText(head.person().name())).hasCount(0);
    }

    private Page signedIn(Person person) {
        Page page = Browsing.signIn(
                browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT), person.login(), Visitor.PASSWORD);
        assertThat(menu(page)).isVisible();
        return page;
    }

    private static void signedOut(Page page, Person before) {
        assertThat(page.locator("input[autocomplete=username]")).isVisible();
        assertThat(menu(page)).hasCount(0);
        assertThat(page.getByText(before.name())).hasCount(0);
        assertThat(page.getByText("Связь с сервером потеряна")).hasCount(0);
    }

    private static Locator menu(Page page) {
        return page.getByRole(AriaRole.NAVIGATION);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
