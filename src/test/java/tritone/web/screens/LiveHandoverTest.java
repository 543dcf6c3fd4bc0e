package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.RealPhones;
import tritone.call.Floor;
import tritone.handover.SomeManagers;
import tritone.people.Person;
import tritone.telephony.CallId;

/// A warm lead goes from an operator's desk in one browser to a manager's page in another, on the real switch.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
@InABrowser.Speaking
class LiveHandoverTest extends InABrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Duty duty;

    @Inject
    Floor floor;

    @Inject
    SomeManagers managers;

    @Inject
    RealPhones phones;

    private final String segment = SomeManagers.aSegment();
    private ManagerPage manager;
    private DeskPage desk;

    @BeforeEach
    void anOperatorAndAManagerInBrowsersOfTheirOwn() {
        Person anna = managers.aManagerOf(segment, 50);
        duty.aClientInWorkOf(anna);
        manager = ManagerPage.signedIn(browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT), anna)
                .present();
        phones.browserRegistered(anna.id());
        desk = DeskPage.signedIn(
                        browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT),
                        duty.operator().login())
                .startShift();
    }

    @Test
    void aWarmLeadIsIntroducedToTheManagerWhoTakesItToANextStep() {
        var call = aWarmTalk();
        // to whom it will go and why, before anybody is rung
        assertThat(desk.page().getByText("Анна Иванова")).isVisible();
        assertThat(desk.page().getByText("Единственный подходящий")).isVisible();
        desk.page().getByLabel("Комментарий для менеджера").fill("Ждёт расчёт до обеда");
        // the chief key calls the manager: it never hangs up on the client
        assertThat(desk.button("Завершить и сохранить")).hasCount(0);
        desk.press("Control+Enter");
        // the operator stays with the client meanwhile
        var offer = manager.offer();
        assertThat(offer.getByText("Ждёт расчёт до обеда")).isVisible();
        assertThat(current("Звоним менеджеру")).isVisible();
        assertThat(desk.button("Завершить и сохранить")).isDisabled();
        desk.talksBothWays();
        offer.getByText("Принять").click();
        // three hear each other
        assertThat(manager.page().getByText("Говорим втроём")).isVisible();
        manager.seesOnlyWhomTheyTalkWith("Ждёт расчёт до обеда");
        assertThat(current("Менеджер на линии: представьте клиента")).isVisible();
        desk.talksBothWays();
        new DeskPage(manager.page()).talksBothWays();
        // the operator leaves with a word, and is ready for the next
        desk.press("Control+Enter").at("waiting");
        await().untilAsserted(() -> assertThat(floor.words(call)).containsExactly("WARM"));
        assertThat(manager.page().getByText("Вы с клиентом")).isVisible();
        var next = duty.aDialledCall();
        desk.at("talking").talksBothWays();
        desk.press("End");
        new DeskPage(manager.page()).talksBothWays();
        desk.at("wrapUp").say("Непрофильный").press("Control+Enter");
        await().untilAsserted(() -> assertThat(floor.words(next)).containsExactly("NON_PROFILE"));
        // the manager ends the talk and takes the lead to a next step
        manager.hangUp();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
        manager.takeToANextStep();
        Voice.bothAreRecorded(call + "-1");
        Voice.bothAreRecorded(call + "-2");
    }

    @Test
    void aClientWhoseManagerDeclinesStaysWithTheOperatorWhoHandsThemOverAsATask() {
        var call = aWarmTalk();
        desk.button("Позвать менеджера").click();
        manager.offer().getByText("Не могу").click();
        assertThat(desk.page().getByText("Передан задачей")).isVisible();
        desk.talksBothWays();
        desk.press("Control+Enter").at("waiting");
        await().untilAsserted(() -> assertThat(floor.words(call)).containsExactly("WARM"));
        assertThat(manager.page().getByTitle("Позвонить тёплому клиенту").first())
                .isVisible();
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
}
