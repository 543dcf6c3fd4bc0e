package tritone.web.setup;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import tritone.agent.AgentChanged;
import tritone.call.CallJoined;
import tritone.campaign.CampaignChanged;
import tritone.campaign.TrunkChanged;
import tritone.lead.LeadsImported;
import tritone.people.PersonAdded;
import tritone.people.PersonChanged;
import tritone.people.Role;
import tritone.script.ScriptPublished;
import tritone.web.desk.Push;

/// Ticks the steps off on open screens as they are done: `setup`, once a second at most, until the first joined call.
@ApplicationScoped
class SetupNews {
    private static final Push.Audience LEADERS = new Push.Roles(Set.of(Role.HEAD_OF_SALES, Role.ADMINISTRATOR));

    private final SetupSteps steps;
    private final Event<Push> pushes;
    private final AtomicBoolean stale = new AtomicBoolean();
    private volatile boolean done;

    SetupNews(SetupSteps steps, Event<Push> pushes) {
        this.steps = steps;
        this.pushes = pushes;
    }

    void added(@Observes(during = AFTER_SUCCESS) PersonAdded person) {
        stale.set(true);
    }

    void changed(@Observes(during = AFTER_SUCCESS) PersonChanged person) {
        stale.set(true);
    }

    void trunk(@Observes(during = AFTER_SUCCESS) TrunkChanged trunk) {
        stale.set(true);
    }

    void imported(@Observes(during = AFTER_SUCCESS) LeadsImported leads) {
        stale.set(true);
    }

    void published(@Observes(during = AFTER_SUCCESS) ScriptPublished script) {
        stale.set(true);
    }

    void campaign(@Observes(during = AFTER_SUCCESS) CampaignChanged campaign) {
        stale.set(true);
    }

    void joined(@Observes(during = AFTER_SUCCESS) CallJoined call) {
        stale.set(true);
    }

    void agent(@Observes AgentChanged agent) {
        stale.set(true);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        if (done || !stale.compareAndSet(true, false)) return;
        var now = steps.now();
        done = now.done();
        pushes.fire(new Push(LEADERS, "setup", now));
    }
}
