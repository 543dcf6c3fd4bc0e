package tritone.agent;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.AgentLine;
import tritone.telephony.Telephony.LinkLost;

/// Does at the switch what a changed seat asks for, then tells the house; in the order of the commits, outside any
/// transaction.
@ApplicationScoped
class AgentNews {
    private static final Logger LOG = Logger.getLogger(AgentNews.class);

    private final ExecutorService inOrder = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("agent-news").factory());
    private final Telephony telephony;
    private final Event<AgentChanged> changed;

    AgentNews(Telephony telephony, Event<AgentChanged> changed) {
        this.telephony = telephony;
        this.changed = changed;
    }

    void changed(Seat before, Seat after) {
        if (before == after) return;
        inOrder.execute(() -> {
            atTheSwitch(before, after);
            if (!before.agent().equals(after.agent())) tell(after);
        });
    }

    private void atTheSwitch(Seat before, Seat after) {
        try {
            boolean rings =
                    after.line() instanceof Line.Calling && !before.line().equals(after.line());
            if (rings) {
                var channel = after.line().channel().orElseThrow();
                telephony.callAgent(new AgentLine(channel, after.account(), Line.RING_TIME));
            }
            // a phone that began anew: its old line would keep the client listening into nothing, and an old ring would
            // reach nobody
            if (rings) before.line().channel().ifPresent(telephony::hangUp);
            if (after.over()) after.line().channel().ifPresent(telephony::hangUp);
        } catch (LinkLost lost) {
            // found again or rung again when the link is back
            LOG.warnf("agent %s: %s", after.who().person().value(), lost.getMessage());
        }
    }

    private void tell(Seat seat) {
        try {
            changed.fire(new AgentChanged(seat.agent()));
        } catch (RuntimeException broken) {
            // one deaf listener must not silence the others' news
            LOG.errorf(
                    broken,
                    "news of agent %s was not taken",
                    seat.who().person().value());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        inOrder.shutdown();
    }
}
