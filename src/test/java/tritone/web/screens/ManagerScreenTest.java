package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.Phone;
import tritone.agent.PhoneAccounts;
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
import tritone.telephony.Telephony;
import tritone.telephony.TelephonyEvent;

/// A manager's browser on the real switch: takes a live hand-over, states the outcome, calls the client back.
@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class ManagerScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEARD = 500;
    private static Browsing browsing;

    @TestHTTPResource("/")
    URL root;

    @Inject
    Telephony telephony;

    @Inject
    Handovers handovers;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    PhoneAccounts accounts;

    @Inject
    Floor floor;

    @Inject
    SomeManagers people;

    @Inject
    Registered registered;

    @Inject
    EntityManager db;

    @BeforeAll
    static void open() {
        browsing = new Browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
    }

    @Test
    void aWarmLeadIsTakenLiveInTheBrowserMovedOnAndCalledBack() throws IOException {
        // Given
        await().atMost(PATIENCE).until(telephony::linked);
        String segment = SomeManagers.aSegment();
        Person manager = people.aManagerOf(segment, 50);
        Page page = signedIn(manager);
        page.getByText("На месте", exactly()).click();
        await().atMost(PATIENCE)
                .until(() -> registered.accounts.contains(
                        accounts.of(manager.id()).browser().username()));
        var operator = anOperatorOnThePhone();
        String number = "+7900" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        var call = aTalk(operator, segment, number);
        // When
        handovers.ask(
                new NewHandover(call, operator.id(), Way.LIVE, Optional.of("Ждёт расчёт до обеда"), Optional.empty()));
        // Then
        var offer = page.getByRole(AriaRole.DIALOG);
        assertThat(offer.getByText("Ждёт расчёт до обеда")).isVisible(patiently());
        assertThat(offer.getByRole(AriaRole.TIMER)).isVisible();
        offer.getByText("Принять").click();
        assertThat(page.getByText("Говорим втроём")).isVisible(patiently());
        // When
        handovers.leave(call, operator.id());
        // Then
        assertThat(page.getByText("Вы с клиентом")).isVisible(patiently());
        calls.dispose(call, operator.id(), new Said(Disposition.WARM, Optional.empty(), false, Optional.empty()));
        bothAreRecorded(call + "-2");
        button(page, "Завершить").click();
        assertThat(button(page, "Завершить")).hasCount(0);
        // When
        page.getByText("Обсудили коммерческое предложение").click();
        page.getByText("Завтра 10:00").click();
        button(page, "Сохранить").click();
        // Then
        var later = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Позже"));
        assertThat(later.getByText("2 контакт")).isVisible(patiently());
        // When
        button(page, "Позвонить " + spaced(number)).click();
        // Then
        var talk = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Разговор").setExact(true));
        assertThat(talk.getByText("Разговор", new Locator.GetByTextOptions().setExact(true)))
                .isVisible(patiently());
        var own = calls.of(manager.id()).orElseThrow().call();
        bothAreRecorded(own + "-1");
        button(page, "Завершить").click();
        assertThat(talk).hasCount(0);
        await().atMost(PATIENCE).until(() -> agents.stateOf(manager.id()) instanceof AgentState.Off);
        await().atMost(PATIENCE).until(() -> floor.outcomes(own).contains("CONNECTED"));
        agents.endShift(operator.id());
    }

    private Operator anOperatorOnThePhone() {
        var team = floor.aTeam().id();
        var operator = floor.anOperator(team);
        var account = accounts.of(operator).phone();
        Switchboard.running().phone(account.username(), account.secret());
        await().atMost(PATIENCE).until(() -> registered.accounts.contains(account.username()));
        await().atMost(PATIENCE).until(() -> {
            if (agents.stateOf(operator) instanceof AgentState.Ready) return true;
            if (!(agents.stateOf(operator) instanceof AgentState.Connecting)) agents.startShift(operator, Phone.SIP);
            return false;
        });
        return new Operator(operator, team);
    }

    private CallId aTalk(Operator operator, String segment, String number) {
        var attempt = floor.anAttempt(floor.aCampaign(operator.team()), number);
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update leads set segment = ?1 where id = ?2")
                        .setParameter(1, segment)
                        .setParameter(2, attempt.lead().value())
                        .executeUpdate());
        var call = calls.place(attempt);
        await().atMost(PATIENCE).until(() -> agents.stateOf(operator.id()) instanceof AgentState.Talking);
        return call;
    }

    /// The client's tone on the left, the browser's beeps on the right.
    private static void bothAreRecorded(String segment) {
        var file = Switchboard.running().intake().resolve(segment + ".raw");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(file).exists();
            var samples = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            int[] loudest = new int[2];
            for (int at = 0; at + 3 < samples.capacity(); at += 4) {
                loudest[0] = Math.max(loudest[0], Math.abs(samples.getShort(at)));
                loudest[1] = Math.max(loudest[1], Math.abs(samples.getShort(at + 2)));
            }
            assertThat(loudest[0]).as("the client").isGreaterThan(HEARD);
            assertThat(loudest[1]).as("the manager").isGreaterThan(HEARD);
        });
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

    /// As it is written on the screen.
    private static String spaced(String number) {
        return number.replaceAll("(\\+7)(\\d{3})(\\d{3})(\\d\\d)(\\d\\d)", "$1 $2 $3-$4-$5");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(PATIENCE.toMillis());
    }

    private record Operator(PersonId id, tritone.people.TeamId team) {}

    @Singleton
    static class Registered {
        final Set<String> accounts = ConcurrentHashMap.newKeySet();

        void hear(@Observes TelephonyEvent event) {
            if (event instanceof TelephonyEvent.PhoneSeen seen && seen.reachable()) accounts.add(seen.account());
        }
    }
}
