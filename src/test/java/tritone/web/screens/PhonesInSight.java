package tritone.web.screens;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tritone.telephony.TelephonyEvent;

/// The accounts that phones have registered with.
@Singleton
class PhonesInSight {
    private final Set<String> accounts = ConcurrentHashMap.newKeySet();

    boolean has(String account) {
        return accounts.contains(account);
    }

    void hear(@Observes TelephonyEvent event) {
        if (event instanceof TelephonyEvent.PhoneSeen seen && seen.reachable()) accounts.add(seen.account());
    }
}
