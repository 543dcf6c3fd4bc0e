package tritone.web.sip;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tritone.agent.Phone;
import tritone.agent.PhoneAccounts;
import tritone.people.Person;
import tritone.web.signin.SocketUpgrade;

/// The softphone's way to the switch: its SIP comes to the page's own origin, with the page's session, and goes on to
/// the switch's WebSocket, which nobody else needs to reach. Each person speaks in the name of their own account only.
@WebSocket(path = "/api/sip")
public class SipSocket {
    private static final Logger LOG = Logger.getLogger(SipSocket.class);
    private static final CloseReason REFUSED = new CloseReason(1008, "not your account");
    private static final CloseReason SWITCH_GONE = new CloseReason(1013, "the switch is out of reach");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, SipPipe> pipes = new ConcurrentHashMap<>();
    private final SipSeats seats;
    private final SipEnds ends;
    private final WebSocketClient client;
    private final String switchAddress;

    SipSocket(
            SipSeats seats,
            SipEnds ends,
            Vertx vertx,
            @ConfigProperty(name = "tritone.phones.web-server") String switchAddress) {
        this.seats = seats;
        this.ends = ends;
        this.client =
                vertx.createWebSocketClient(new WebSocketClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.switchAddress = switchAddress;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection browser) {
        Person person = browser.userData().get(SocketUpgrade.PERSON);
        if (!PhoneAccounts.talks(person)) return browser.close(REFUSED);
        if (!seats.take(person.id(), browser)) return browser.close(SipSeats.ELSEWHERE);
        ends.opened(browser);
        pipe(browser);
        return Uni.createFrom().voidItem();
    }

    @OnTextMessage
    Uni<Void> message(String frame, WebSocketConnection browser) {
        Person person = browser.userData().get(SocketUpgrade.PERSON);
        boolean own = SipFrame.isOf(PhoneAccounts.username(person.id(), Phone.BROWSER), frame);
        if (!own || !PhoneAccounts.talks(person)) {
            LOG.warnf(
                    "a browser of person %s spoke SIP in another name",
                    person.id().value());
            return browser.close(REFUSED);
        }
        if (browser.isOpen()) pipe(browser).send(frame);
        return Uni.createFrom().voidItem();
    }

    @OnClose
    void close(WebSocketConnection browser) {
        Person person = browser.userData().get(SocketUpgrade.PERSON);
        seats.leave(person.id(), browser);
        ends.closed(browser);
        var pipe = pipes.remove(browser.id());
        if (pipe != null) pipe.close();
    }

    private SipPipe pipe(WebSocketConnection browser) {
        return pipes.computeIfAbsent(browser.id(), fresh -> {
            var to = new WebSocketConnectOptions().setAbsoluteURI(switchAddress).setSubProtocols(List.of("sip"));
            return new SipPipe(
                    client.connect(to),
                    text -> browser.sendText(text).subscribe().with(sent -> {}, lost -> gone(browser)),
                    () -> gone(browser));
        });
    }

    private static void gone(WebSocketConnection browser) {
        if (browser.isOpen()) browser.close(SWITCH_GONE).subscribe().with(closed -> {}, late -> {});
    }
}
