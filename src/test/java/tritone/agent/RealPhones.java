package tritone.agent;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tritone.Switchboard;
import tritone.people.PersonId;
import tritone.telephony.Telephony;
import tritone.telephony.TelephonyEvent;

/// People's telephones on the real switch: they register, and shifts begin on them.
@Singleton
public class RealPhones {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final PhoneAccounts accounts;
    private final Agents agents;
    private final Telephony telephony;

    RealPhones(PhoneAccounts accounts, Agents agents, Telephony telephony) {
        this.accounts = accounts;
        this.agents = agents;
        this.telephony = telephony;
    }

    public void linked() {
        await().atMost(PATIENCE).until(telephony::linked);
    }

    /// The far end's phone of this person: it answers whatever comes.
    public void plugIn(PersonId person) {
        var account = accounts.of(person).phone();
        Switchboard.running().phone(account.username(), account.secret());
        registered(account);
    }

    public void browserRegistered(PersonId person) {
        registered(accounts.of(person).browser());
    }

    /// On the SIP phone, until they are ready; asked for again when the line did not come about.
    public void startShift(PersonId operator) {
        await().atMost(PATIENCE).until(() -> {
            var state = agents.stateOf(operator);
            if (state instanceof AgentState.Off || state instanceof AgentState.Disconnected)
                agents.startShift(operator, Phone.SIP);
            return state instanceof AgentState.Ready;
        });
    }

    private void registered(PhoneAccounts.Account account) {
        await("registration of " + account.username()).atMost(PATIENCE).until(() -> seen.contains(account.username()));
    }

    void hear(@Observes TelephonyEvent event) {
        if (event instanceof TelephonyEvent.PhoneSeen phone && phone.reachable()) seen.add(phone.account());
    }
}
