package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.Visitor.signedIn;
import static tritone.web.screens.Finding.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.People;
import tritone.people.Role;
import tritone.people.SecuritySettings;
import tritone.people.TotpCodes;
import tritone.web.Visitor;

/// How somebody gets in, in a browser: the second factor, the sessions, the lock.
@QuarkusTest
@WithTestResource(Database.class)
class AccountScreenTest extends InABrowser {
    private static final Path SEEN = Path.of("target/seen");

    @Inject
    SecuritySettings settings;

    @Inject
    People people;

    @AfterEach
    void askForNone() {
        settings.set(new SecuritySettings.Asked(false, Duration.ofMinutes(15)));
    }

    @Test
    void onScreensThatTakeTheWholeWindowOnesAccountIsAStepAwayByMouseAndByKeyboard() {
        for (var at : Map.of(Role.OPERATOR, "desk", Role.MANAGER, "worklist", Role.SUPERVISOR, "floor")
                .entrySet()) {
            // Given
            var person = aVisitor(at.getKey());
            Page page = browsing.of(person, root, new Window("ru", 1280, ColorScheme.LIGHT));
            page.navigate(root + at.getValue());
            var link = page.getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions().setName(person.person().name()));
            assertThat(link).isInViewport();
            Accessible.check(page);
            // When
            link.click();
            // Then
            assertThat(page).hasURL(root + "account");
            // When
            page.navigate(root + at.getValue());
            // the desk gives the focus to its first button once that is there
            var settled = at.getKey() == Role.OPERATOR
                    ? button(page, "Начать смену")
                    : page.getByRole(AriaRole.HEADING).first();
            assertThat(settled).isVisible();
            link.press("Enter");
            // Then
            assertThat(page).hasURL(root + "account");
            page.context().close();
        }
    }

    @Test
    void anAdministratorOfWhomASecondFactorIsAskedSetsItUpAndSignsInWithIt() {
        // Given
        var admin = aVisitor(Role.ADMINISTRATOR);
        settings.set(new SecuritySettings.Asked(true, Duration.ofMinutes(15)));
        Page page = browsing.of(admin, root, new Window("ru", 1366, ColorScheme.LIGHT));
        assertThat(page.getByText("Настройте второй фактор")).isVisible();
        Accessible.check(page);
        // When
        page.getByLabel("Текущий пароль").and(page.locator("input")).fill(Visitor.PASSWORD);
        button(page, "Дальше").click();
        assertThat(page.getByLabel("QR-код для приложения-аутентификатора")).isVisible();
        Accessible.check(page);
        see(page, "enrolment");
        String secret = page.getByTestId("factor-secret").innerText().replaceAll("\\s", "");
        page.getByLabel("Код из приложения").fill(TotpCodes.of(secret, 0));
        button(page, "Включить").click();
        assertThat(page.getByTestId("recovery-codes").locator("li")).hasCount(10);
        Accessible.check(page);
        see(page, "recovery-codes");
        button(page, "Я сохранил коды").click();
        // Then
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION))
                .isVisible();
        Page again = Browsing.signIn(
                browsing.visit(root + "?lang=ru", 1366, ColorScheme.DARK),
                admin.person().login(),
                Visitor.PASSWORD);
        again.getByLabel("Код", Finding.label()).fill(TotpCodes.of(secret, 1));
        see(again, "sign-in-code");
        Accessible.check(again);
        again.locator("button[type=submit]").click();
        assertThat(again.getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION))
                .isVisible();
    }

    @Test
    void oneEndsASessionElsewhere() {
        // Given
        var here = aVisitor(Role.OPERATOR);
        Page page = browsing.of(here, root, new Window("en", 1366, ColorScheme.LIGHT));
        Page there = browsing.of(signedIn(here.person()), root, new Window("en", 1280, ColorScheme.DARK));
        assertThat(there.getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION))
                .isVisible();
        // When
        page.navigate(root + "account");
        assertThat(page.getByText("Where you are signed in")).isVisible();
        Accessible.check(page);
        see(page, "account");
        button(page, "End session").first().click();
        // Then
        assertThat(page.getByText("Session ended", Finding.exactly())).isVisible();
        assertThat(button(page, "End session")).hasCount(0);
        there.reload();
        assertThat(there.locator("input[autocomplete=username]")).isVisible();
    }

    @Test
    void anIdleScreenLocksAndItsPasswordOpensItAsItWas() {
        // Given: two minutes at a clock that the page takes for the real one
        var head = aVisitor(Role.HEAD_OF_SALES);
        settings.set(new SecuritySettings.Asked(false, Duration.ofMinutes(2)));
        Page page = browsing.of(head, root, new Window("ru", 1366, ColorScheme.LIGHT));
        page.clock().install();
        page.navigate(root + "people");
        page.getByLabel("Имя или логин").fill("Вера");
        // When
        page.clock().fastForward(Duration.ofMinutes(3).toMillis());
        // Then
        assertThat(page.getByText("Экран заблокирован")).isVisible();
        assertThat(page.getByLabel("Имя или логин")).isHidden();
        Accessible.check(page);
        see(page, "locked");
        page.locator("input[type=password]:visible").fill("not it");
        button(page, "Разблокировать").click();
        assertThat(page.getByText("Неверный пароль или код")).isVisible();
        page.locator("input[type=password]:visible").fill(Visitor.PASSWORD);
        button(page, "Разблокировать").click();
        assertThat(page.getByLabel("Имя или логин")).hasValue("Вера");
    }

    @Test
    void whatWaitsForASecondAdministratorIsConfirmedOnTheScreen() {
        // Given
        aVisitor(Role.HEAD_OF_SALES);
        var first = aVisitor(Role.ADMINISTRATOR);
        var second = aVisitor(Role.ADMINISTRATOR);
        var climber = people.add(new People.NewPerson(
                "c-" + UUID.randomUUID(),
                "Инна " + UUID.randomUUID(),
                Role.SUPERVISOR,
                Optional.empty(),
                Visitor.PASSWORD,
                "ru"));
        first.sends(java.util.Map.of("role", "HEAD_OF_SALES"))
                .post("/api/people/" + climber.id().value() + "/head-proposals")
                .then()
                .statusCode(201);
        Page page = browsing.of(second, root, new Window("ru", 1366, ColorScheme.LIGHT));
        // When
        page.navigate(root + "people");
        page.getByText("Вход и защита", Finding.exactly()).click();
        // other tests may leave proposals of their own
        var proposal = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(climber.name()));
        var confirm = proposal.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Подтвердить"));
        assertThat(confirm).isVisible();
        Accessible.check(page);
        see(page, "access-side");
        confirm.click();
        // Then
        assertThat(proposal).hasCount(0);
        var risen = people.byId(climber.id()).orElseThrow();
        org.assertj.core.api.Assertions.assertThat(risen.role()).isEqualTo(Role.HEAD_OF_SALES);
    }

    /// To be looked at.
    private static void see(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SEEN.resolve(name + ".png")));
    }
}
