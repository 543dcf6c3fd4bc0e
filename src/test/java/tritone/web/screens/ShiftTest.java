package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tritone.script.content.SomeScript.aField;
import static tritone.script.content.SomeScript.aStep;
import static tritone.script.content.SomeScript.asking;
import static tritone.script.content.SomeScript.to;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.campaign.CampaignId;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.script.Scripts;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.SomeScript;
import tritone.telephony.CallId;
import tritone.telephony.Telephony;
import tritone.web.Visitor;

/// A shift at the desk on the real stack: a browser that talks and hears, the switch, and a far end that answers.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class ShiftTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final double AUDIBLE = 150;
    private static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    @Inject
    People people;

    @Inject
    Scripts scripts;

    @Inject
    Floor floor;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Telephony telephony;

    private Person olga;
    private CampaignId campaign;
    private DeskPage desk;

    @BeforeAll
    static void open() throws Exception {
        browsing = Browsing.speaking(Voice.file());
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @BeforeEach
    void anOperatorAtTheDesk() {
        await().atMost(Duration.ofSeconds(20)).until(telephony::linked);
        TeamId team = floor.aTeam().id();
        olga = people.add(new People.NewPerson(
                "op-" + UUID.randomUUID(), "Ольга", Role.OPERATOR, Optional.of(team), Visitor.PASSWORD, "ru"));
        var content = SomeScript.of(
                aStep("hello", "Это {lead.company}?", to("need")),
                asking(aStep("need", "Сколько вас?"), aField("Людей", FieldType.NUMBER)));
        var script = scripts.add("script " + UUID.randomUUID(), content, null);
        scripts.publish(script.id(), Set.of(), null);
        campaign = floor.aCampaign(team, script.id());
        desk = DeskPage.signedIn(browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT), olga.login());
    }

    @Test
    void aShiftGoesFromTheFirstCallToTheNext() throws Exception {
        var errors = new ArrayList<String>();
        desk.page().onPageError(errors::add);
        desk.startShift();
        var call = aDialledCall();
        desk.at("talking");
        assertThat(desk.page().getByText("ООО Ромашка").first()).isVisible();
        desk.talksBothWays();
        // along the script
        desk.press("a");
        desk.page().getByLabel("Людей").fill("12");
        desk.page().getByLabel("Людей").press("Tab");
        assertThat(desk.page().getByLabel("Сохранено")).isVisible();
        // a callback on the client's clock, and what was written survives a reload in the middle of the talk
        desk.press("Escape").say("Перезвонить");
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
        var tomorrow =
                LocalDate.now(MOSCOW).plusDays(1).atTime(LocalTime.of(11, 0)).atZone(MOSCOW);
        assertThat(floor.callbackOf(call)).isEqualTo(tomorrow.toInstant());
        // both are heard in the recording
        Path recording = Switchboard.running().intake().resolve(call + "-1.raw");
        assertThat(Voice.loudness(recording, 0)).as("client").isGreaterThan(AUDIBLE);
        assertThat(Voice.loudness(recording, 1)).as("operator").isGreaterThan(AUDIBLE);
        // the next one, by hotkeys alone
        var next = aDialledCall();
        desk.at("talking").press("End");
        desk.at("wrapUp").say("Непрофильный").press("Control+Enter");
        desk.at("waiting");
        await().untilAsserted(() -> assertThat(floor.words(next)).containsExactly("NON_PROFILE"));
        assertThat(errors).isEmpty();
    }

    @Test
    void doNotCallIsSaidTwiceAndAPauseWaitsForTheEndOfTheCall() {
        desk.startShift();
        var call = aDialledCall();
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
        isAccessible("off");
        desk.startShift();
        isAccessible("waiting");
        aDialledCall();
        desk.at("talking").say("Тёплый лид");
        isAccessible("talking, warm");
        desk.say("Перезвонить");
        isAccessible("talking, callback");
        dark();
        isAccessible("talking, dark");
        desk.press("End");
        desk.at("wrapUp");
        isAccessible("wrap-up, dark");
        desk.say("Контакт состоялся").press("p");
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Обед"))
                .click();
        desk.press("Control+Enter");
        desk.at("paused");
        isAccessible("paused, dark");
        assertThat(agents.stateOf(olga.id())).isInstanceOf(AgentState.Paused.class);
    }

    private void dark() {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private void isAccessible(String state) {
        List<String> serious = new AxeBuilder(desk.page())
                .analyze().getViolations().stream()
                        .filter(finding -> List.of("serious", "critical").contains(finding.getImpact()))
                        .map(finding -> finding.getId() + " "
                                + finding.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertThat(serious).as(state).isEmpty();
    }

    private CallId aDialledCall() {
        await().until(() -> agents.stateOf(olga.id()) instanceof AgentState.Ready);
        return calls.place(
                floor.anAttempt(campaign, "+7900" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999)));
    }
}
