package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.RealPhones;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.Said;
import tritone.campaign.Disposition;
import tritone.handover.Handovers;
import tritone.handover.NewHandover;
import tritone.handover.SomeManagers;
import tritone.handover.routing.Wanted.Way;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A manager's browser on the real switch: takes a live hand-over, states the outcome, calls the client back.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
@InABrowser.Speaking
class ManagerScreenTest extends InABrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Handovers handovers;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    Floor floor;

    @Inject
    SomeManagers people;

    @Inject
    RealPhones phones;

    @Test
    void aWarmLeadIsTakenLiveInTheBrowserMovedOnAndCalledBack() {
        // Given
        phones.linked();
        String segment = SomeManagers.aSegment();
        Person manager = people.aManagerOf(segment, 50);
        var screen = ManagerPage.signedIn(browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT), manager)
                .present();
        Page page = screen.page();
        phones.browserRegistered(manager.id());
        var operator = anOperatorOnThePhone();
        String number = aNumber();
        var call = aTalk(operator, segment, number);
        // When
        handovers.ask(
                new NewHandover(call, operator.id(), Way.LIVE, Optional.of("Ждёт расчёт до обеда"), Optional.empty()));
        // Then
        var offer = screen.offer();
        assertThat(offer.getByText("Ждёт расчёт до обеда")).isVisible();
        assertThat(offer.getByRole(AriaRole.TIMER)).isVisible();
        offer.getByText("Принять").click();
        assertThat(page.getByText("Говорим втроём")).isVisible();
        // When
        handovers.leave(call, operator.id());
        // Then
        assertThat(page.getByText("Вы с клиентом")).isVisible();
        calls.dispose(call, operator.id(), new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        Voice.bothAreRecorded(call + "-2");
        screen.hangUp();
        screen.takeToANextStep();
        // When
        screen.button("Позвонить " + spaced(number)).click();
        // Then
        var talk = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Разговор").setExact(true));
        assertThat(talk.getByText("Разговор", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        var own = calls.of(manager.id()).orElseThrow().call();
        Voice.bothAreRecorded(own + "-1");
        screen.button("Завершить").click();
        assertThat(talk).hasCount(0);
        await().atMost(PATIENCE).until(() -> agents.stateOf(manager.id()) instanceof AgentState.Off);
        await().atMost(PATIENCE).until(() -> floor.outcomes(own).contains("CONNECTED"));
        agents.endShift(operator.id());
    }

    @Test
    void aManagerOnAnotherPageIsOfferedTheClientThereAndFindsTheirCardOnceTaken() {
        // Given
        phones.linked();
        String segment = SomeManagers.aSegment();
        Person manager = people.aManagerOf(segment, 50);
        var screen = ManagerPage.signedIn(browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT), manager)
                .present();
        Page page = screen.page();
        phones.browserRegistered(manager.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Мой день"))
                .click();
        assertThat(page).hasURL(root + "me");
        var operator = anOperatorOnThePhone();
        var call = aTalk(operator, segment, aNumber());
        // When
        handovers.ask(new NewHandover(call, operator.id(), Way.LIVE, Optional.of("Ждёт звонка"), Optional.empty()));
        // Then
        var offer = screen.offer();
        assertThat(offer.getByText("Ждёт звонка")).isVisible();
        assertThat(page).hasTitle(Pattern.compile("^● Вам передают клиента"));
        assertThat(page).hasURL(root + "me");
        Accessible.check(page);
        // When
        offer.getByText("Принять").click();
        // Then
        assertThat(page).hasURL(root + "worklist");
        assertThat(page.getByText("Говорим втроём")).isVisible();
        screen.seesOnlyWhomTheyTalkWith("Ждёт звонка");
        handovers.leave(call, operator.id());
        screen.hangUp();
        agents.endShift(operator.id());
    }

    private Operator anOperatorOnThePhone() {
        var team = floor.aTeam().id();
        var operator = floor.anOperator(team);
        phones.plugIn(operator);
        phones.startShift(operator);
        return new Operator(operator, team);
    }

    private CallId aTalk(Operator operator, String segment, String number) {
        var attempt = floor.anAttempt(floor.aCampaign(operator.team()), number);
        floor.ofSegment(attempt, segment);
        var call = calls.place(attempt).call().orElseThrow();
        await().atMost(PATIENCE).until(() -> agents.stateOf(operator.id()) instanceof AgentState.Talking);
        return call;
    }

    private static String aNumber() {
        return "+7900" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }

    /// As it is written on the screen.
    private static String spaced(String number) {
        return number.replaceAll("(\\+7)(\\d{3})(\\d{3})(\\d\\d)(\\d\\d)", "$1 $2 $3-$4-$5");
    }

    private record Operator(PersonId id, tritone.people.TeamId team) {}
}
