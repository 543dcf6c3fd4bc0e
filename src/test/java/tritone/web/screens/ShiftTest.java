package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.AgentState;
import tritone.call.Floor;

/// A shift at the desk on the real stack: a browser that talks and hears, the switch, and a far end that answers.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class ShiftTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    @Inject
    Duty duty;

    @Inject
    Floor floor;

    private DeskPage desk;

    @BeforeAll
    static void open() throws Exception {
        browsing = Browsing.speaking(Voice.file());
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @AfterEach
    void shutPages() {
        browsing.shutPages();
    }

    @BeforeEach
    void anOperatorAtTheDesk() {
        desk = DeskPage.signedIn(
                browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT),
                duty.operator().login());
    }

    @Test
    void aShiftGoesFromTheFirstCallToTheNext() throws Exception {
        var errors = new ArrayList<String>();
        desk.page().onPageError(errors::add);
        desk.startShift();
        var call = duty.aDialledCall();
        desk.at("talking");
        assertThat(desk.page().getByText("ООО Ромашка").first()).isVisible();
        desk.talksBothWays();
        // along the script
        desk.answerFirstStep("Это ООО Ромашка?");
        desk.page().getByLabel("Людей").fill("12");
        desk.page().getByLabel("Людей").press("Tab");
        assertThat(desk.page().getByLabel("Сохранено")).isVisible();
        // a callback on the client's clock, and what was written survives a reload in the middle of the talk
        desk.press("Escape").say("Перезвонить");
        // the day may end just now
        var chosen = elevenTomorrow();
        desk.button("Завтра 11:00").click();
        desk.page().getByLabel("Комментарий").fill("Просит завтра");
        desk.page().reload();
        desk.at("talking");
        desk.talksBothWays();
        assertThat(desk.page().getByLabel("Комментарий")).hasValue("Просит завтра");
        assertThat(desk.page().getByLabel("Людей")).hasValue("12");
        assertThat(floor.open(call)).contains("TALKING");
        // said, hung up, and ready for the next
        desk.press("Control+Enter");
        desk.at("waiting");
        await().untilAsserted(() -> assertThat(floor.words(call)).containsExactly("CALLBACK"));
        assertThat(floor.callbackOf(call)).isIn(chosen, elevenTomorrow());
        // both are heard in the recording
        Voice.bothAreRecorded(call + "-1");
        // the next one, by hotkeys alone
        var next = duty.aDialledCall();
        desk.at("talking").press("End");
        desk.at("wrapUp").say("Непрофильный").press("Control+Enter");
        desk.at("waiting");
        await().untilAsserted(() -> assertThat(floor.words(next)).containsExactly("NON_PROFILE"));
        assertThat(errors).isEmpty();
    }

    @Test
    void doNotCallIsSaidTwiceAndAPauseWaitsForTheEndOfTheCall() {
        desk.startShift();
        var call = duty.aDialledCall();
        String digit = desk.at("talking").digitOf("Больше не звонить");
        desk.press(digit);
        assertThat(desk.button("Завершить и сохранить")).isDisabled();
        desk.press(digit);
        desk.press("p");
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Обед"))
                .click();
        desk.at("talking").press("Control+Enter");
        desk.at("paused");
        assertThat(floor.words(call)).containsExactly("DO_NOT_CALL");
        desk.press("r");
        desk.at("waiting");
    }

    @Test
    void noStateOfTheDeskHasASeriousFindingOfAccessibility() {
        // a bar that runs out is never at rest
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Accessible.check(desk.page());
        desk.startShift();
        Accessible.check(desk.page());
        duty.aDialledCall();
        desk.at("talking").say("Тёплый лид");
        Accessible.check(desk.page());
        desk.say("Перезвонить");
        Accessible.check(desk.page());
        dark();
        Accessible.check(desk.page());
        desk.press("End");
        desk.at("wrapUp");
        Accessible.check(desk.page());
        desk.say("Контакт состоялся").press("p");
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Обед"))
                .click();
        assertThat(desk.page().getByRole(AriaRole.MENU)).hasCount(0);
        desk.press("Control+Enter");
        desk.at("paused");
        Accessible.check(desk.page());
        assertThat(duty.state()).isInstanceOf(AgentState.Paused.class);
    }

    @Test
    void aClientOnTheLineIsNotLeftByAccident() {
        // Given
        desk.startShift();
        var call = duty.aDialledCall();
        desk.at("talking");
        // When
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Мой день"))
                .click();
        // Then
        var asked = desk.page().getByRole(AriaRole.DIALOG);
        assertThat(asked.getByText("на линии", new Locator.GetByTextOptions().setExact(false)))
                .isVisible();
        desk.button("Остаться").click();
        assertThat(asked).hasCount(0);
        desk.at("talking");
        assertThat(floor.open(call)).contains("TALKING");
        // When
        desk.button("Выйти").click();
        desk.button("Остаться").click();
        assertThat(asked).hasCount(0);
        desk.at("talking");
        desk.button("Выйти").click();
        desk.button("Завершить звонок и выйти").click();
        // Then
        assertThat(desk.page().locator("input[autocomplete=username]")).isVisible();
        await().untilAsserted(() -> assertThat(floor.outcomes(call)).containsExactly("CONNECTED"));
    }

    @Test
    void theFirstOfTwoKeysForDoNotCallTakesTheEarlierOutcomeBack() {
        // Given
        desk.startShift();
        duty.aDialledCall();
        desk.at("talking").say("Непрофильный");
        assertThat(desk.button("Завершить и сохранить")).isEnabled();
        // When
        desk.say("Больше не звонить");
        // Then
        assertThat(desk.button("Завершить и сохранить")).isDisabled();
        desk.press("End");
        desk.at("wrapUp").say("Непрофильный").press("Control+Enter");
        desk.at("waiting");
    }

    @Test
    void everythingOfTheDeskIsReachedOnAScreenZoomedToTwiceItsSize() {
        // Given
        desk.page().setViewportSize(640, 360);
        desk.startShift();
        duty.aDialledCall();
        // When
        desk.at("talking").answerFirstStep("Это ООО Ромашка?").say("Перезвонить");
        // Then
        for (var reached : List.of(
                desk.button("Завершить").first(),
                desk.button("Удержание"),
                desk.page().getByLabel("Людей"),
                desk.page().getByLabel("Комментарий"),
                desk.button("Завтра 11:00"),
                desk.button("Завершить и сохранить"),
                desk.button("Выйти"))) {
            reached.scrollIntoViewIfNeeded();
            assertThat(reached).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
        }
        Object tooWide = desk.page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) tooWide).intValue()).isNotPositive();
        Accessible.check(desk.page());
    }

    @Test
    void theCommentIsInSightOnASmallLaptopWhateverIsChosen() {
        // Given
        desk.page().setViewportSize(1366, 650);
        desk.startShift();
        duty.aDialledCall();
        desk.at("talking");
        // Then
        for (String outcome : List.of("Тёплый лид", "Перезвонить", "Непрофильный")) {
            desk.say(outcome);
            assertThat(desk.page().getByLabel("Комментарий"))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
        Object scrolls = desk.page().evaluate("document.documentElement.scrollHeight - window.innerHeight");
        assertThat(((Number) scrolls).intValue()).isNotPositive();
    }

    @Test
    void aMicrophoneThatIsPulledOutIsToldAtOnceAndTakenAgainWhenItIsBack() {
        // Given
        desk.page().addInitScript("""
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
            navigator.mediaDevices.getUserMedia = async (wishes) => {
              if (window.unplugged) throw new DOMException('gone', 'NotFoundError')
              return window.microphone = await ask(wishes)
            }\
            """);
        desk.page().reload();
        desk.startShift();
        duty.aDialledCall();
        desk.at("talking").talksBothWays();
        // When
        desk.page().evaluate("""
            () => {
              window.unplugged = true
              const [track] = window.microphone.getTracks()
              track.stop()
              track.dispatchEvent(new Event('ended'))
            }\
            """);
        // Then
        var told = desk.page().getByText("Микрофон отключился");
        assertThat(told).isVisible();
        // When
        desk.page().evaluate("() => { window.unplugged = false }");
        // Then
        assertThat(told).hasCount(0);
        desk.talksBothWays();
    }

    @Test
    void aTabThatGaveTheTelephoneAwayHasItAgainWhenTheOtherIsClosed() {
        // Given
        desk.startShift();
        var other = desk.page().context().newPage();
        other.navigate(root + "desk");
        var elsewhere = "Телефон открыт в другой вкладке";
        assertThat(other.getByText(elsewhere)).isVisible();
        // When
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Говорить здесь"))
                .click();
        // Then
        assertThat(desk.page().getByText(elsewhere)).isVisible();
        assertThat(other.getByText(elsewhere)).hasCount(0);
        // When
        other.close();
        // Then
        assertThat(desk.page().getByText(elsewhere)).hasCount(0);
        duty.aDialledCall();
        desk.at("talking").talksBothWays();
    }

    @Test
    void theOutcomeOfTheLastCallIsCorrected() {
        // Given
        desk.startShift();
        var call = duty.aDialledCall();
        desk.at("talking").say("Непрофильный").press("Control+Enter");
        desk.at("waiting");
        // When
        desk.button("Исправить итог").click();
        var correction = desk.page().getByRole(AriaRole.DIALOG);
        correction.getByText("Контакт состоялся").click();
        Accessible.check(desk.page());
        correction
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Сохранить"))
                .click();
        // Then
        assertThat(desk.page().getByText("Итог исправлен")).isVisible();
        assertThat(floor.words(call)).containsExactly("CONTACT_MADE");
    }

    @Test
    void aCallThatComesWhileOneLooksElsewhereIsAnnounced() {
        // Given
        desk.page().addInitScript("""
            window.notices = []
            window.Notification = class {
              static permission = 'granted'
              static requestPermission() {}
              constructor(title, { body }) { window.notices.push(body) }
              close() {}
            }\
            """);
        desk.page().reload();
        desk.startShift();
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Мой день"))
                .click();
        assertThat(desk.page().getByText("Результаты с полуночи")).isVisible();
        // When
        duty.aDialledCall();
        // Then
        desk.page().waitForFunction("() => window.notices.some((words) => words.includes('на линии'))");
        assertThat(desk.page()).hasTitle(Pattern.compile("^● .*на линии"));
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Рабочее место"))
                .click();
        desk.at("talking");
        assertThat(desk.page()).not().hasTitle(Pattern.compile("^● .*"));
    }

    private static Instant elevenTomorrow() {
        return LocalDate.now(MOSCOW)
                .plusDays(1)
                .atTime(LocalTime.of(11, 0))
                .atZone(MOSCOW)
                .toInstant();
    }

    private void dark() {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }
}
