package tritone.web.sip;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;

/// Which browser is each person's telephone. One at a time: two that register with one account would push each other
/// out of the switch for ever.
@ApplicationScoped
class SipSeats {
    /// The page says so and waits, instead of connecting again by itself.
    static final CloseReason ELSEWHERE = new CloseReason(4409, "the telephone is open elsewhere");

    private final Map<PersonId, Seat> seats = new ConcurrentHashMap<>();

    /// False when another browser has the telephone and this one does not ask for it.
    boolean take(PersonId person, WebSocketConnection fresh) {
        var seat = new Seat(fresh, SipPage.of(fresh.handshakeRequest().query()));
        var before = new AtomicReference<@Nullable Seat>();
        var now = seats.compute(person, (same, sitting) -> {
            boolean free = sitting == null || !sitting.connection().isOpen();
            if (!free && !seat.page().mayFollow(sitting.page())) return sitting;
            before.set(free ? null : sitting);
            return seat;
        });
        var left = before.get();
        if (left != null) left.connection().close(ELSEWHERE).subscribe().with(closed -> {}, gone -> {});
        return now == seat;
    }

    void leave(PersonId person, WebSocketConnection gone) {
        seats.computeIfPresent(
                person, (same, sitting) -> sitting.connection().id().equals(gone.id()) ? null : sitting);
    }

    private record Seat(WebSocketConnection connection, SipPage page) {}
}
