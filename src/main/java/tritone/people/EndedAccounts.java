package tritone.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Shuts accounts on their last day, with all that hangs on them: sessions, open screens, the telephone. Nobody gets in
/// by them before that either: their end is looked at on each request.
@ApplicationScoped
class EndedAccounts {
    private final People people;
    private final Sessions sessions;
    private final Audit audit;

    EndedAccounts(People people, Sessions sessions, Audit audit) {
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Scheduled(every = "${tritone.people.end-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void shut() {
        for (var person : people.end()) {
            sessions.closeAll(person);
            audit.record(null, "account-ended", "person", Long.toString(person.value()), null);
        }
    }
}
