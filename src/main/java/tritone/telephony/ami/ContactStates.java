package tritone.telephony.ami;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.asteriskjava.manager.event.ContactList;
import org.asteriskjava.manager.event.ContactStatusDetail;
import org.asteriskjava.manager.event.ContactStatusEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;
import tritone.telephony.TelephonyEvent;

/// Who can be reached: trunks by asking them again and again, phones by their registrations.
final class ContactStates {
    private final Set<String> trunkNames;
    private final Map<String, Boolean> trunks = new ConcurrentHashMap<>();

    ContactStates(Set<String> trunkNames) {
        this.trunkNames = Set.copyOf(trunkNames);
        trunkNames.forEach(name -> trunks.put(name, false));
    }

    Map<String, Boolean> trunks() {
        return new TreeMap<>(trunks);
    }

    /// False for a trunk that is not known to answer; phones are no trunks.
    boolean reachable(String endpoint) {
        return trunks.getOrDefault(endpoint, true);
    }

    Optional<TelephonyEvent> read(ContactStatusEvent event, Instant at) {
        return seen(event.getAor(), event.getContactStatus(), isNew(event.getContactStatus()), at);
    }

    /// A contact has these before it was asked for the first time, and never again.
    private static boolean isNew(@Nullable String status) {
        return "CREATED".equalsIgnoreCase(status) || "NONQUALIFIED".equalsIgnoreCase(status);
    }

    /// Lists as asked for after a login: registered phones in one, each trunk's standing contact in its own.
    Collection<TelephonyEvent> read(Collection<ResponseEvent> list, Instant at) {
        return list.stream().flatMap(entry -> read(entry, at).stream()).toList();
    }

    private Optional<TelephonyEvent> read(ResponseEvent entry, Instant at) {
        if (entry instanceof ContactStatusDetail trunk) return seen(trunk.getAor(), trunk.getStatus(), false, at);
        if (entry instanceof ContactList phone && phone.getStatus() != null)
            return seen(phone.getEndpoint(), phone.getStatus().name(), false, at);
        return Optional.empty();
    }

    /// A trunk is reachable once it has answered; a phone that has just registered is there.
    private Optional<TelephonyEvent> seen(@Nullable String name, @Nullable String status, boolean anew, Instant at) {
        if (name == null || status == null) return Optional.empty();
        boolean trunk = trunkNames.contains(name);
        Optional<Boolean> reachable = switch (status.toUpperCase(Locale.ROOT)) {
            case "REACHABLE" -> Optional.of(true);
            case "UNREACHABLE", "REMOVED" -> Optional.of(false);
            case "CREATED", "NONQUALIFIED" -> trunk ? Optional.empty() : Optional.of(true);
            default -> Optional.empty();
        };
        if (trunk) reachable.ifPresent(now -> trunks.put(name, now));
        return reachable.map(now -> trunk
                ? new TelephonyEvent.TrunkSeen(name, now, at)
                : new TelephonyEvent.PhoneSeen(name, now, anew, at));
    }
}
