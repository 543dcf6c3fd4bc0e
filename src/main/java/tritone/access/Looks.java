package tritone.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import tritone.access.Sight.Field;
import tritone.lead.LeadId;

/// Puts every look at a client on record: before it is shown, or, where the service shows it of its own accord, at once
/// after, because somebody who answered the telephone is waiting.
@ApplicationScoped
class Looks {
    private static final Logger LOG = Logger.getLogger(Looks.class);
    /// The many parts a player asks for are one play, and the steps of one call show one card.
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final ConcurrentHashMap<Same, Instant> lately = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final LookRows rows;
    private final LookBudget budget;
    private final Clock clock;

    Looks(LookRows rows, LookBudget budget, Clock clock) {
        this.rows = rows;
        this.budget = budget;
        this.clock = clock;
    }

    /// @return false when nothing may be shown: they have looked at too many
    /// @throws TooManyLooks when it was they who asked
    boolean at(Glance glance, List<Seen<LeadId>> leads) {
        if (!allowed(glance, leads.stream().map(Seen::thing).toList())) return false;
        var looks = leads.stream()
                .map(lead -> look(glance, Optional.of(lead.thing()), lead.sight()))
                .toList();
        write(glance, looks);
        return true;
    }

    /// At clients who are each named beside something of theirs, the subject.
    void beside(Glance glance, Map<String, Seen<LeadId>> bySubject) {
        var looks = bySubject.entrySet().stream()
                .map(one -> look(
                        glance.about(one.getKey()),
                        Optional.of(one.getValue().thing()),
                        one.getValue().sight()))
                .toList();
        write(glance, looks);
    }

    /// At something of a client that may be no lead any more.
    void at(Glance glance, Optional<LeadId> lead, Sight sight) {
        write(glance, List.of(look(glance, lead, sight)));
    }

    private boolean allowed(Glance glance, List<LeadId> leads) {
        boolean allowed = budget.allows(glance, leads);
        if (!allowed && !glance.pushed()) throw new TooManyLooks();
        return allowed;
    }

    void stop(@Observes ShutdownEvent stopping) {
        writers.close();
    }

    private void write(Glance glance, List<LookRows.NewLook> looks) {
        var fresh = looks.stream().filter(this::first).toList();
        if (fresh.isEmpty()) return;
        if (!glance.pushed()) QuarkusTransaction.joiningExisting().run(() -> rows.add(fresh));
        else writers.execute(() -> later(fresh));
    }

    private void later(List<LookRows.NewLook> looks) {
        try {
            QuarkusTransaction.requiringNew().run(() -> rows.add(looks));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "looks that are on no record: %s", looks);
        }
    }

    private LookRows.NewLook look(Glance glance, Optional<LeadId> lead, Sight sight) {
        return new LookRows.NewLook(
                clock.instant(),
                glance.reader().person(),
                lead,
                glance.what(),
                glance.screen(),
                !sight.shows(Field.NUMBERS),
                glance.subject(),
                glance.address());
    }

    /// Looks that are about a call or a recording are taken together; a look that stands for itself is always written.
    private boolean first(LookRows.NewLook look) {
        if (look.subject().isEmpty()) return true;
        var same = new Same(look.by().value(), look.what(), look.subject().get());
        if (lately.size() > MOST_REMEMBERED)
            lately.values().removeIf(at -> at.isBefore(look.at().minus(ONE_LOOK)));
        var before = lately.get(same);
        if (before != null && before.isAfter(look.at().minus(ONE_LOOK))) return false;
        lately.put(same, look.at());
        return true;
    }

    private record Same(long by, Glance.What what, String subject) {}
}
