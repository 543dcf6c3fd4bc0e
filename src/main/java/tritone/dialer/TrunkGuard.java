package tritone.dialer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import tritone.call.AttemptEnded;
import tritone.call.LineCalls;
import tritone.call.LineCalls.LineCall;
import tritone.campaign.TrunkChanged;
import tritone.campaign.Trunks;
import tritone.campaign.rules.LineHealth;
import tritone.campaign.rules.LineRecord;
import tritone.campaign.rules.LineSign;
import tritone.campaign.rules.LineTrouble;
import tritone.dialer.LineTroubles.Standing;
import tritone.people.Audit;
import tritone.telephony.TelephonyEvent.TrunkSeen;

/// Stops dialling on a trunk that fails, and goes on when it works again: to a person called, a broken trunk must not
/// look like a wave of missed calls, and to a base not like a wave of refusals.
@ApplicationScoped
class TrunkGuard {
    static final String UNREACHABLE = "UNREACHABLE";

    private static final Logger LOG = Logger.getLogger(TrunkGuard.class);
    private static final int HISTORY = 5_000;
    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private final Map<String, LineRecord> records = new ConcurrentHashMap<>();
    private final Map<String, Boolean> reachable = new ConcurrentHashMap<>();
    private final LineCalls calls;
    private final LineTroubles troubles;
    private final GivingBack givingBack;
    private final LineSettlement settlement;
    private final Trials trials;
    private final Trunks trunks;
    private final Audit audit;
    private final Executor aside;
    private final Clock clock;

    TrunkGuard(
            LineCalls calls,
            LineTroubles troubles,
            GivingBack givingBack,
            LineSettlement settlement,
            Trials trials,
            Trunks trunks,
            Audit audit,
            @Aside Executor aside,
            Clock clock) {
        this.calls = calls;
        this.troubles = troubles;
        this.givingBack = givingBack;
        this.settlement = settlement;
        this.trials = trials;
        this.trunks = trunks;
        this.audit = audit;
        this.aside = aside;
        this.clock = clock;
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptEnded attempt) {
        aside.execute(() -> calls.of(attempt.call()).ifPresent(this::heard));
    }

    private void heard(LineCall call) {
        var open = troubles.open(call.trunk());
        if (open.isPresent()) heardWhileStopped(call, open.get());
        else judge(call);
    }

    private void judge(LineCall call) {
        var record = records.compute(
                call.trunk(), (name, known) -> (known == null ? recall(name) : known).after(call.end()));
        LineHealth.judge(record).ifPresent(trouble -> stop(call.trunk(), trouble));
    }

    /// What was in flight at the stop is part of the run; what was ordered after it tried the line.
    private void heardWhileStopped(LineCall call, Standing open) {
        var sign = call.end().sign();
        if (open.trouble().sign().covers(sign)) giveBack(call, open);
        else if (call.orderedAt().isBefore(open.stoppedAt())) return;
        else if (sign.getsThrough() || troubles.otherwise(open) >= Trials.ENOUGH_OTHERWISE) goOn(call.trunk());
    }

    private void giveBack(LineCall call, Standing open) {
        if (open.trouble().sign().costsNothing()) givingBack.giveBack(call.call(), open.id());
    }

    /// From the rows, so that a restart forgets nothing.
    private LineRecord recall(String trunk) {
        Instant day = clock.instant().minus(LOOKED_BACK);
        var resumed = trunks.resumedAt(trunk);
        Instant since = resumed.filter(day::isBefore).orElse(day);
        var ends = calls.lately(trunk, since, LineRecord.LOOKED_AT).stream()
                .map(LineCall::end)
                .toList()
                .reversed();
        var before = calls.before(trunk, since, HISTORY);
        boolean worked = since.equals(day) && before.keySet().stream().anyMatch(LineSign::getsThrough);
        return new LineRecord(ends, before, worked);
    }

    private void stop(String trunk, LineTrouble trouble) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            if (!trunks.stop(trunk, words(trouble))) return;
            troubles.begin(trunk, trouble, now, trials.firstAfter(now));
            audit.record(null, "stop-trunk", "trunk", trunk, words(trouble));
            LOG.warnf("nothing more is dialled on trunk %s: %s", trunk, words(trouble));
        });
        settlement.settle();
    }

    /// Read by the screens: the kind of trouble, its code, how many numbers it befell, since when.
    private static String words(LineTrouble trouble) {
        var sign = trouble.sign();
        return "%s %d %d %s".formatted(sign.kind(), sign.code(), trouble.numbers(), trouble.since());
    }

    private void goOn(String trunk) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!trunks.resume(trunk)) return;
            audit.record(null, "resume-trunk", "trunk", trunk, null);
            LOG.infof("trunk %s works again: dialling goes on", trunk);
        });
    }

    /// The switch asks the far end again and again; its answer after a silence ends a stop for that silence, and lets a
    /// call try whether another trouble is over too.
    void seen(@Observes TrunkSeen seen) {
        Boolean before = reachable.put(seen.trunk(), seen.reachable());
        if (before != null && before == seen.reachable()) return;
        aside.execute(() -> settle(seen.trunk()));
    }

    /// Two words of one trunk may overtake each other on their way here: whichever is last does what is true now.
    private synchronized void settle(String trunk) {
        if (!Boolean.TRUE.equals(reachable.get(trunk))) {
            if (trunks.stop(trunk, UNREACHABLE))
                LOG.warnf("nothing more is dialled on trunk %s: %s", trunk, UNREACHABLE);
            return;
        }
        troubles.tryAt(trunk, clock.instant());
        boolean unreached = trunks.byName(trunk)
                .flatMap(known -> known.stopped())
                .filter(stopped -> stopped.why().equals(UNREACHABLE))
                .isPresent();
        if (unreached) goOn(trunk);
    }

    /// Whoever sets up a stopped line anew wants to know whether that was it.
    void changed(@Observes TrunkChanged change) {
        var trunk = change.trunk();
        if (trunk.stopped().isEmpty()) troubles.end(trunk.name(), clock.instant());
        else troubles.tryAt(trunk.name(), clock.instant());
    }

    void went(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrunkChanged change) {
        if (change.trunk().stopped().isEmpty()) records.remove(change.trunk().name());
    }
}
