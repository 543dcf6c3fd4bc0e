package tritone.telephony.ami;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.asteriskjava.manager.event.ContactStatusEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.jboss.logging.Logger;
import tritone.telephony.Telephony.LinkLost;
import tritone.telephony.TelephonyEvent;

/// One thread that tells the house what the switch says, in the switch's order. The library's own thread is never kept
/// waiting: a full queue there drops events and answers.
final class Hearing implements AmiLink.Listener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Hearing.class);

    /// So long a channel may stay unheard after the answer to its order.
    private static final Duration STRAGGLING = Duration.ofMillis(500);

    private final ExecutorService teller = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform()
            .daemon()
            .name("switch-events")
            .uncaughtExceptionHandler(
                    (thread, broken) -> LOG.error("an observer of the switch's events failed", broken))
            .unstarted(task));
    private final Interpreter interpreter;
    private final ContactStates contacts;
    private final Supplier<Collection<ResponseEvent>> contactList;
    private final Consumer<TelephonyEvent> house;
    private final Clock clock;

    Hearing(
            ContactStates contacts,
            Supplier<Collection<ResponseEvent>> contactList,
            Consumer<TelephonyEvent> house,
            Clock clock) {
        this.contacts = contacts;
        this.contactList = contactList;
        this.house = house;
        this.clock = clock;
        this.interpreter = new Interpreter(contacts::reachable);
    }

    @Override
    public void linkUp() {
        then(() -> {
            interpreter.forget();
            var seen = resync();
            LOG.info("The switch is linked");
            house.accept(new TelephonyEvent.LinkUp(clock.instant()));
            seen.forEach(house);
        });
    }

    @Override
    public void linkDown() {
        then(() -> {
            LOG.warn("The link to the switch is lost");
            house.accept(new TelephonyEvent.LinkDown(clock.instant()));
        });
    }

    @Override
    public void heard(ManagerEvent event) {
        then(() -> {
            if (event instanceof ContactStatusEvent contact)
                contacts.read(contact, clock.instant()).ifPresent(house);
            else interpreter.read(event).forEach(house);
            if (event instanceof OriginateResponseEvent response && !response.isSuccess()) later(response);
        });
    }

    private void later(OriginateResponseEvent response) {
        CompletableFuture.delayedExecutor(STRAGGLING.toMillis(), TimeUnit.MILLISECONDS, this::then)
                .execute(() -> interpreter.unplaced(response).forEach(house));
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }

    private Collection<TelephonyEvent> resync() {
        try {
            return contacts.read(contactList.get(), clock.instant());
        } catch (LinkLost again) {
            LOG.infof("contacts are not known: %s", again.getMessage());
            return List.of();
        }
    }

    private void then(Runnable task) {
        try {
            teller.execute(task);
        } catch (RejectedExecutionException closing) {
            LOG.debug("an event of the switch came after the end");
        }
    }
}
