package tritone.agent;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tritone.people.PersonChanged;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.LinkLost;
import tritone.telephony.TelephonyEvent;

/// Keeps the switch's list of accounts the same as ours: whole, whenever ours changes or the link comes back.
@ApplicationScoped
class PublishedAccounts {
    private static final Logger LOG = Logger.getLogger(PublishedAccounts.class);

    private final ExecutorService inOrder = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("phone-accounts").factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private final PhoneAccounts accounts;
    private final Telephony telephony;

    PublishedAccounts(PhoneAccounts accounts, Telephony telephony) {
        this.accounts = accounts;
        this.telephony = telephony;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PhoneAccountsChanged changed) {
        publish();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged changed) {
        publish();
    }

    void linked(@Observes TelephonyEvent.LinkUp up) {
        publish();
    }

    /// Many changes at once are published once.
    private void publish() {
        if (!asked.compareAndSet(false, true)) return;
        inOrder.execute(() -> {
            asked.set(false);
            try {
                if (telephony.linked()) telephony.accounts(accounts.all());
            } catch (LinkLost lost) {
                LOG.infof("accounts are published when the link is back: %s", lost.getMessage());
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        inOrder.shutdown();
    }
}
