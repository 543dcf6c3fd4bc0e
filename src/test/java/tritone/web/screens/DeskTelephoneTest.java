package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;

/// The telephone of the desk when its microphone is pulled out, or another tab has it.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class DeskTelephoneTest extends AtTheDesk {
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
}
