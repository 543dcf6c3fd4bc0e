package tritone.supervision;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import tritone.agent.Agent;
import tritone.agent.AgentChanged;
import tritone.agent.AgentState;
import tritone.people.PersonChanged;
import tritone.people.SessionsEnded;
import tritone.supervision.ListeningRows.Why;
import tritone.telephony.TelephonyEvent;

/// Hears what begins and ends a listening: the supervisor's phone, the talk, the supervisor's right.
@ApplicationScoped
class ListeningEnds {
    private static final Logger LOG = Logger.getLogger(ListeningEnds.class);

    private final ExecutorService inOrder = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("listenings").factory());
    private final Listenings listenings;

    ListeningEnds(Listenings listenings) {
        this.listenings = listenings;
    }

    void hear(@Observes TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.Listens(var channel, var _) -> then(() -> listenings.heard(channel));
            case TelephonyEvent.HungUp gone -> then(() -> listenings.gone(gone.channel()));
            case TelephonyEvent.NotPlaced(var channel, var _, var _) -> then(() -> listenings.gone(channel));
            case TelephonyEvent.LinkUp _ -> then(listenings::endLost);
            case TelephonyEvent other -> {}
        }
    }

    /// The talk is over for the agent, whoever goes on in it.
    void agentChanged(@Observes AgentChanged change) {
        var agent = change.agent();
        then(() -> listenings.end(
                listening -> listening.agent().equals(agent.person()) && !talks(agent, listening), Why.CALL_OVER));
    }

    void rightChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged change) {
        then(() -> listenings.leave(change.person().id()));
    }

    void signedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        then(() -> listenings.leave(ended.person()));
    }

    private static boolean talks(Agent agent, Listening listening) {
        return agent.state() instanceof AgentState.Talking(var call, var _) && call.equals(listening.call());
    }

    private void then(Runnable news) {
        inOrder.execute(() -> {
            try {
                news.run();
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "a listening's news could not be written");
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        inOrder.shutdown();
    }
}
