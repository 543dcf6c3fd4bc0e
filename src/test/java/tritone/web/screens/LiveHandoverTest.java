package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.PhoneAccounts;
import tritone.call.Floor;
import tritone.handover.SomeManagers;
import tritone.people.Person;
import tritone.telephony.CallId;

/// A warm lead goes from an operator's desk in one browser to a manager's page in another, on the real switch.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class LiveHandoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double AUDIBLE = 150;
    private static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    @Inject
    Duty duty;

    @Inject
    Floor floor;

    @Inject
    SomeManagers managers;

    @Inject
    PhoneAccounts accounts;

    @Inject
    PhonesInSight phones;

    private final String segment = SomeManagers.aSegment();
    private Page manager;
    private DeskPage desk;

    @BeforeAll
    static void open() throws IOException {
        browsing = Browsing.speaking(Voice.file());
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @BeforeEach
    void anOperatorAndAManagerInBrowsersOfTheirOwn() {
        Person anna = managers.aManagerOf(segment, 50);
        manager = signedIn(anna);
        manager.getByText("На месте", new Page.GetByTextOptions().setExact(true))
                .click();
        String account = accounts.of(anna.id()).browser().username();
        await().atMost(PATIENCE).until(() -> phones.has(account));
        desk = DeskPage.signedIn(
                        browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT),
                        duty.operator().login())
                .startShift();
    }

    @Test
    void aWarmLeadIsIntroducedToTheManagerWhoTakesItToANextStep() throws IOException {
        var call = aWarmTalk();
        // to whom it will go and why, before anybody is rung
        assertThat(desk.page().getByText("Анна Иванова")).isVisible();
        assertThat(desk.page().getByText("Единственный подходящий")).isVisible();
        desk.page().getByLabel("Комментарий для менеджера").fill("Ждёт расчёт до обеда");
        desk.button("Позвать менеджера").click();
        // the operator stays with the client meanwhile
        var offer = manager.getByRole(AriaRole.DIALOG);
        assertThat(offer.getByText("Ждёт расчёт до обеда")).isVisible(patiently());
        assertThat(current("Звоним менеджеру")).isVisible();
        assertThat(desk.button("Завершить и сохранить")).isDisabled();
        desk.talksBothWays();
        offer.getByText("Принять").click();
        // three hear each other
        assertThat(manager.getByText("Говорим втроём")).isVisible(patiently());
        assertThat(current("Менеджер на линии: представьте клиента")).isVisible(patiently());
        desk.talksBothWays();
        new DeskPage(manager).talksBothWays();
        // the operator leaves with a word, and is ready for the next
        desk.press("Control+Enter").at("waiting");
        await().untilAsserted(() -> assertThat(floor.words(call)).containsExactly("WARM"));
        assertThat(manager.getByText("Вы с клиентом")).isVisible(patiently());
        var next = duty.aDialledCall();
        desk.at("talking").talksBothWays();
        desk.press("End");
        new DeskPage(manager).talksBothWays();
        desk.at("wrapUp").say("Непрофильный").press("Control+Enter");
        await().untilAsserted(() -> assertThat(floor.words(next)).containsExactly("NON_PROFILE"));
        // the manager ends the talk and takes the lead to a next step
        button("Завершить").click();
        assertThat(button("Завершить")).hasCount(0);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        manager.getByText("Обсудили коммерческое предложение").click();
        manager.getByText("Завтра 10:00").click();
        button("Сохранить").click();
        var later = manager.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Позже"));
        assertThat(later.getByText("2 контакт")).isVisible(patiently());
        bothAreRecorded(call, 1);
        bothAreRecorded(call, 2);
    }

    @Test
    void aClientWhoseManagerDeclinesStaysWithTheOperatorWhoHandsThemOverAsATask() {
        var call = aWarmTalk();
        desk.button("Позвать менеджера").click();
        manager.getByRole(AriaRole.DIALOG).getByText("Не могу").click();
        assertThat(desk.page().getByText("Передан задачей")).isVisible(patiently());
        desk.talksBothWays();
        desk.press("Control+Enter").at("waiting");
        await().untilAsserted(() -> assertThat(floor.words(call)).containsExactly("WARM"));
        assertThat(manager.getByTitle("Позвонить тёплому клиенту").first()).isVisible(patiently());
    }

    private CallId aWarmTalk() {
        var call = duty.aDialledCallTo(segment);
        desk.at("talking").talksBothWays();
        desk.say("Тёплый лид");
        return call;
    }

    private Locator current(String step) {
        return desk.page().locator("li[data-now]").filter(new Locator.FilterOptions().setHasText(step));
    }

    private static void bothAreRecorded(CallId call, int segment) throws IOException {
        Path recording = Switchboard.running().intake().resolve(call + "-" + segment + ".raw");
        assertThat(Voice.loudness(recording, 0))
                .as("client in segment " + segment)
                .isGreaterThan(AUDIBLE);
        assertThat(Voice.loudness(recording, 1))
                .as("our side in segment " + segment)
                .isGreaterThan(AUDIBLE);
    }

    private Page signedIn(Person manager) {
        Page page = browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT);
        page.locator("input[autocomplete=username]").fill(manager.login());
        page.locator("input[type=password]").fill(SomeManagers.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Рабочий список")))
                .isVisible(patiently());
        return page;
    }

    private Locator button(String name) {
        return manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }
}
