package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;

/// A shift at the desk on the real stack: a browser that talks and hears, the switch, and a far end that answers.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class ShiftTest extends AtTheDesk {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

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

    private static Instant elevenTomorrow() {
        return LocalDate.now(MOSCOW)
                .plusDays(1)
                .atTime(LocalTime.of(11, 0))
                .atZone(MOSCOW)
                .toInstant();
    }
}
