package tritone.web.sip;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.Visitor.signedIn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.Switchboard;
import tritone.agent.Phone;
import tritone.agent.PhoneAccounts;
import tritone.people.People;
import tritone.people.Role;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
@WithTestResource(Switchboard.class)
class SipSocketTest {
    @Inject
    PhoneAccounts accounts;

    @Inject
    People people;

    @Test
    void theSwitchAnswersABrowserThroughTheService() throws Exception {
        // Given
        var olga = aVisitor(Role.OPERATOR);
        var browser = new Browser();
        var socket = browser.open(olga);
        // When
        socket.sendText(register(accounts.of(olga.id()).browser().username()), true);
        // Then
        await().until(() -> browser.heard.stream().anyMatch(text -> text.startsWith("SIP/2.0 401")));
        assertThat(socket.getSubprotocol()).isEqualTo("sip");
        socket.abort();
    }

    @Test
    void whoListensToTalksOrTalksByAFurtherRoleIsLetToTheSwitch() throws Exception {
        var auditor = aVisitor(Role.QA);
        people.grant(auditor.id(), Set.of(Role.OPERATOR), Optional.empty());
        for (var visitor : List.of(aVisitor(Role.HEAD_OF_SALES), signedIn(auditor.person()))) {
            var browser = new Browser();
            var socket = browser.open(visitor);
            socket.sendText(register(accounts.of(visitor.id()).browser().username()), true);
            await().until(() -> browser.heard.stream().anyMatch(text -> text.startsWith("SIP/2.0 401")));
            socket.abort();
        }
    }

    @Test
    void ofTwoComputersOneHasTheTelephoneUntilTheOtherTakesItOver() throws Exception {
        // Given
        var olga = aVisitor(Role.OPERATOR);
        var office = new Browser();
        office.open(olga, "?browser=office");
        // When
        var home = new Browser();
        home.open(olga, "?browser=home");
        // Then
        assertThat(home.closed.get(30, SECONDS)).isEqualTo(4409);
        assertThat(office.closed).isNotDone();
        // When
        var taken = new Browser();
        taken.open(olga, "?browser=home&take=over");
        // Then
        assertThat(office.closed.get(30, SECONDS)).isEqualTo(4409);
        assertThat(taken.closed).isNotDone();
    }

    @Test
    void aReloadedPageAndAComputerThatComesAfterTheOtherHasGoneGetTheTelephone() throws Exception {
        // Given
        var olga = aVisitor(Role.OPERATOR);
        var first = new Browser();
        first.open(olga, "?browser=office");
        // When
        var reloaded = new Browser();
        var socket = reloaded.open(olga, "?browser=office");
        // Then
        assertThat(first.closed.get(30, SECONDS)).isEqualTo(4409);
        assertThat(reloaded.closed).isNotDone();
        // When
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(30, SECONDS);
        reloaded.closed.get(30, SECONDS);
        var home = new Browser();
        home.open(olga, "?browser=home")
                .sendText(register(accounts.of(olga.id()).browser().username()), true);
        // Then
        await().until(() -> home.heard.stream().anyMatch(text -> text.startsWith("SIP/2.0 401")));
    }

    @Test
    void theTelephoneEndsWithTheSessionThatOpenedIt() throws Exception {
        // Given
        var olga = aVisitor(Role.OPERATOR);
        var elsewhere = signedIn(olga.person());
        var browser = new Browser();
        browser.open(olga);
        // When: another session of hers ends
        elsewhere.asks().delete("/api/session").then().statusCode(204);
        // Then
        assertThat(browser.closed).isNotDone();
        olga.asks().delete("/api/session").then().statusCode(204);
        assertThat(browser.closed.get(30, SECONDS)).isEqualTo(4401);
    }

    @Test
    void nobodySpeaksInTheNameOfAnother() throws Exception {
        var olga = aVisitor(Role.OPERATOR);
        var other = aVisitor(Role.OPERATOR);
        var browser = new Browser();
        browser.open(olga).sendText(register(PhoneAccounts.username(other.id(), Phone.BROWSER)), true);
        assertThat(browser.closed.get(30, SECONDS)).isEqualTo(1008);
        assertThat(browser.heard).isEmpty();
    }

    @Test
    void whoHasNoPhoneAndWhoIsNotSignedInAreTurnedAway() throws Exception {
        var auditor = new Browser();
        auditor.open(aVisitor(Role.QA));
        assertThat(auditor.closed.get(30, SECONDS)).isEqualTo(1008);
        assertThatThrownBy(() -> new Browser().open("")).isInstanceOf(java.util.concurrent.ExecutionException.class);
    }

    private static String register(String account) {
        return """
            REGISTER sip:tritone SIP/2.0\r
            Via: SIP/2.0/WS test.invalid;branch=z9hG4bK1\r
            Max-Forwards: 70\r
            To: <sip:%1$s@tritone>\r
            From: <sip:%1$s@tritone>;tag=1\r
            Call-ID: %1$s\r
            CSeq: 1 REGISTER\r
            Contact: <sip:x@test.invalid;transport=ws>;expires=60\r
            Content-Length: 0\r
            \r
            """.formatted(account);
    }

    private static final class Browser implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        WebSocket open(Visitor visitor) throws Exception {
            return open(visitor, "");
        }

        WebSocket open(Visitor visitor, String page) throws Exception {
            return opened("tritone-session=" + visitor.cookies().getValue("tritone-session"), page);
        }

        WebSocket open(String cookie) throws Exception {
            return opened(cookie, "");
        }

        private WebSocket opened(String cookie, String page) throws Exception {
            return HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("sip")
                    .header("Cookie", cookie)
                    .buildAsync(URI.create("ws://127.0.0.1:" + RestAssured.port + "/api/sip" + page), this)
                    .get(30, SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.add(data.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }
    }
}
