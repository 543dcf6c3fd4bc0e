package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tritone.web.screens.Finding.exactly;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import tritone.handover.SomeManagers;
import tritone.people.Person;

/// A manager's working day in a browser, driven as a person drives it.
record ManagerPage(Page page) {
    static ManagerPage signedIn(Page page, Person manager) {
        Browsing.signIn(page, manager.login(), SomeManagers.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Рабочий список")))
                .isVisible();
        return new ManagerPage(page);
    }

    ManagerPage present() {
        page.getByText("На месте", exactly()).click();
        return this;
    }

    /// The client who is offered just now.
    Locator offer() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void hangUp() {
        button("Завершить").click();
        assertThat(button("Завершить")).hasCount(0);
    }

    /// While a client is introduced: their card, and no outcome that would be said of another.
    void seesOnlyWhomTheyTalkWith(String comment) {
        assertThat(page.getByText(comment)).isVisible();
        var outcomes = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Итог"));
        assertThat(outcomes.getByText("Итог вы укажете")).isVisible();
        assertThat(outcomes.getByRole(AriaRole.RADIO)).hasCount(0);
    }

    void takeToANextStep() {
        page.getByText("Обсудили коммерческое предложение").click();
        page.getByText("Завтра 10:00").click();
        button("Сохранить").click();
        var later = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Позже"));
        assertThat(later.getByText("2 контакт")).isVisible();
    }
}
