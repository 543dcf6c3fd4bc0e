package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import tritone.call.AttemptEnded;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.TrunkChanged;
import tritone.campaign.Trunks;
import tritone.campaign.rules.TrunkRecord;
import tritone.telephony.TelephonyEvent.TrunkSeen;

/// Stops dialling on a trunk that fails, and goes on when it answers again: to a person called, a broken trunk must not
/// look like a wave of missed calls.
@ApplicationScoped
class TrunkGuard {
    private static final Logger LOG = Logger.getLogger(TrunkGuard.class);

    private final Map<String, TrunkRecord> records = new ConcurrentHashMap<>();
    private final Map<String, Boolean> reachable = new ConcurrentHashMap<>();
    private final Campaigns campaigns;
    private final Trunks trunks;
    private final Executor aside;

    TrunkGuard(Campaigns campaigns, Trunks trunks, @Aside Executor aside) {
        this.campaigns = campaigns;
        this.trunks = trunks;
        this.aside = aside;
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEnded attempt) {
        aside.execute(() -> campaigns
                .lately(attempt.campaign())
                .ifPresent(campaign -> count(campaign.settings().trunk(), attempt.disposition())));
    }

    private void count(String trunk, Disposition disposition) {
        if (disposition == Disposition.CANCELLED) return;
        boolean failed = disposition == Disposition.TRUNK_FAILURE;
        var record = records.merge(trunk, TrunkRecord.CLEAN.after(failed), (before, first) -> before.after(failed));
        if (failed && record.broken())
            stop(trunk, "FAILURES " + record.failed() + "/" + record.failures().size());
    }

    /// The switch asks the far end again and again; its answer after a silence lets dialling go on.
    void seen(@Observes TrunkSeen seen) {
        Boolean before = reachable.put(seen.trunk(), seen.reachable());
        if (before != null && before == seen.reachable()) return;
        aside.execute(() -> settle(seen.trunk()));
    }

    /// Two words of one trunk may overtake each other on their way here: whichever is last does what is true now.
    private synchronized void settle(String trunk) {
        if (Boolean.TRUE.equals(reachable.get(trunk))) trunks.resume(trunk);
        else stop(trunk, "UNREACHABLE");
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrunkChanged change) {
        if (change.trunk().stopped().isEmpty()) records.remove(change.trunk().name());
    }

    private void stop(String trunk, String why) {
        if (trunks.stop(trunk, why)) LOG.warnf("nothing more is dialled on trunk %s: %s", trunk, why);
    }
}
