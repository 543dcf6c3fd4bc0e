package tritone.telephony.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.ContactList;
import org.asteriskjava.manager.event.ContactListComplete;
import org.asteriskjava.manager.event.ContactStatusDetail;
import org.asteriskjava.manager.event.ContactStatusEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.EndpointDetailComplete;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tritone.telephony.Telephony.LinkLost;

/// Keeps one connection to the switch. The library would reconnect by itself, every five seconds and without a word;
/// a lost connection is thrown away here and the next one is tried four times a second.
final class AmiLink implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AmiLink.class);
    private static final Duration RETRY = Duration.ofMillis(250);
    /// A dead peer is noticed by silence: each ping has an answer.
    private static final Duration PING = Duration.ofSeconds(5);

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration BOOTING = Duration.ofSeconds(30);
    private static final Duration LISTING = Duration.ofSeconds(10);

    /// Named one by one: the library finds its own by searching the class path, which a packed application may hide.
    private static final List<Class<? extends ManagerEvent>> EVENTS = List.of(
            FullyBootedEvent.class,
            NewChannelEvent.class,
            NewStateEvent.class,
            OriginateResponseEvent.class,
            BridgeEnterEvent.class,
            BridgeLeaveEvent.class,
            AgentCalledEvent.class,
            AgentConnectEvent.class,
            ContactStatusEvent.class,
            HangupEvent.class,
            MachineDetectedEvent.class,
            NoticePlayedEvent.class,
            SupervisorListensEvent.class,
            CoreShowChannelEvent.class,
            CoreShowChannelsCompleteEvent.class,
            ContactList.class,
            ContactListComplete.class,
            ContactStatusDetail.class,
            EndpointDetailComplete.class);

    private final AmiConfig config;
    private final Listener listener;
    private final Thread keeper =
            Thread.ofPlatform().daemon().name("switch-link").unstarted(this::keep);
    private volatile @Nullable DefaultManagerConnection connection;
    private final CountDownLatch closing = new CountDownLatch(1);

    AmiLink(AmiConfig config, Listener listener) {
        this.config = config;
        this.listener = listener;
    }

    void start() {
        keeper.start();
    }

    boolean up() {
        return connection != null;
    }

    /// Sends without waiting for the answer; orders of one thread keep their order at the switch.
    void send(ManagerAction order) {
        try {
            open().sendAction(order, answer -> {
                if (answer instanceof ManagerError) LOG.infof("%s: %s", order.getAction(), answer.getMessage());
            });
        } catch (IOException | IllegalStateException gone) {
            throw new LinkLost(order.getAction() + ": " + gone.getMessage());
        }
    }

    Collection<ResponseEvent> list(EventGeneratingAction question) {
        try {
            return List.copyOf(open().sendEventGeneratingAction(question, LISTING.toMillis())
                    .getEvents());
        } catch (IOException | TimeoutException | IllegalStateException gone) {
            throw new LinkLost(question.getAction() + ": " + gone.getMessage());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        keeper.interrupt();
    }

    private DefaultManagerConnection open() {
        var open = connection;
        if (open == null) throw new LinkLost("no connection to the switch");
        return open;
    }

    private void keep() {
        String trouble = "";
        try {
            do {
                try {
                    visit();
                    trouble = "";
                } catch (IOException | TimeoutException | AuthenticationFailedException refused) {
                    String now = String.valueOf(refused.getMessage());
                    if (!now.equals(trouble)) LOG.warnf("The switch at %s:%d: %s", config.host(), config.port(), now);
                    trouble = now;
                }
            } while (!closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// One connection from login to loss.
    private void visit() throws IOException, TimeoutException, AuthenticationFailedException, InterruptedException {
        var lost = new CountDownLatch(1);
        var booted = new CountDownLatch(1);
        var next = connection(lost, booted);
        try {
            next.login();
            if (!booted.await(BOOTING.toMillis(), TimeUnit.MILLISECONDS) || lost.getCount() == 0)
                throw new IOException("has not booted");
            connection = next;
            listener.linkUp();
            while (!lost.await(PING.toMillis(), TimeUnit.MILLISECONDS)) next.sendAction(new PingAction(), null);
        } catch (IllegalStateException gone) {
            throw new IOException("connection lost", gone);
        } finally {
            boolean wasUp = connection != null;
            connection = null;
            if (wasUp) listener.linkDown();
            leave(next);
        }
    }

    private DefaultManagerConnection connection(CountDownLatch lost, CountDownLatch booted) {
        var next = new DefaultManagerConnection(config.host(), config.port(), config.user(), config.secret());
        next.setSocketTimeout((int) SILENCE.toMillis());
        next.setSocketReadTimeout((int) SILENCE.toMillis());
        EVENTS.forEach(next::registerUserEventClass);
        next.addEventListener(event -> {
            if (event instanceof DisconnectEvent) lost.countDown();
            else if (event instanceof FullyBootedEvent) booted.countDown();
            else listener.heard(event);
        });
        return next;
    }

    /// Ends the library's own attempts to reconnect.
    private static void leave(DefaultManagerConnection old) {
        try {
            old.logoff();
        } catch (IllegalStateException alreadyClosed) {
            LOG.debugf("not logged off: %s", alreadyClosed.getMessage());
        }
    }

    /// Told by the link's and the library's threads: hands over at once.
    interface Listener {
        void linkUp();

        void linkDown();

        void heard(ManagerEvent event);
    }
}
