package tritone.agent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import tritone.people.AtWork;
import tritone.people.PersonId;
import tritone.people.SessionLocked;
import tritone.people.Sessions;
import tritone.people.SessionsEnded;

/// Nobody is given a call at a desk they are not at: whoever is signed out everywhere goes home, whoever's every screen
/// is locked pauses; after the call in hand.
@ApplicationScoped
class UnattendedDesks implements AtWork {
    static final String LOCKED = "locked";

    private final Agents agents;
    private final Sessions sessions;

    UnattendedDesks(Agents agents, Sessions sessions) {
        this.agents = agents;
        this.sessions = sessions;
    }

    @Override
    public boolean engaged(PersonId person) {
        return switch (agents.stateOf(person)) {
            case AgentState.Joining _, AgentState.Talking _, AgentState.WrapUp _ -> true;
            case AgentState.Off _,
                    AgentState.Connecting _,
                    AgentState.Ready _,
                    AgentState.Paused _,
                    AgentState.Disconnected _ -> false;
        };
    }

    void signedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        afterwards(ended.person(), () -> {
            if (!sessions.signedIn(ended.person())) agents.endShift(ended.person());
        });
    }

    void locked(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionLocked lock) {
        afterwards(lock.person(), () -> {
            boolean free = !(agents.stateOf(lock.person()) instanceof AgentState.Paused);
            if (free && !sessions.works(lock.person())) agents.setAside(lock.person(), LOCKED);
        });
    }

    private void afterwards(PersonId person, Runnable then) {
        if (agents.onShift(person).isPresent())
            QuarkusTransaction.requiringNew().run(then);
    }
}
