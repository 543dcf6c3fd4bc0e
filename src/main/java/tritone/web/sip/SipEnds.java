package tritone.web.sip;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tritone.people.Sessions;
import tritone.people.SessionsEnded;
import tritone.web.signin.SocketUpgrade;

/// Takes a browser's telephone away when the session that opened it ends, however it ends.
@ApplicationScoped
class SipEnds {
    private static final CloseReason SIGNED_OUT = new CloseReason(4401, "signed out");

    private final Map<String, WebSocketConnection> open = new ConcurrentHashMap<>();
    private final Sessions sessions;

    SipEnds(Sessions sessions) {
        this.sessions = sessions;
    }

    void opened(WebSocketConnection browser) {
        open.put(browser.id(), browser);
    }

    void closed(WebSocketConnection browser) {
        open.remove(browser.id());
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        end(browser -> browser.userData().get(SocketUpgrade.PERSON).id().equals(ended.person())
                && ended.session().map(session(browser)::equals).orElse(true));
    }

    /// Ended by another instance of the service, or by the account's end.
    @Scheduled(every = "${tritone.live.look-every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endStale() {
        end(browser -> !sessions.lasts(session(browser)));
    }

    private void end(Predicate<WebSocketConnection> whose) {
        open.values().stream()
                .filter(whose)
                .forEach(browser -> browser.close(SIGNED_OUT).subscribe().with(closed -> {}, gone -> {}));
    }

    private static String session(WebSocketConnection browser) {
        return browser.userData().get(SocketUpgrade.SESSION);
    }
}
