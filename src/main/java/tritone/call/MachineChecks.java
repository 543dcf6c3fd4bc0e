package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import tritone.campaign.CampaignId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// What people say who listen to calls that were taken for a machine's. Whoever says it again says it anew.
@ApplicationScoped
public class MachineChecks {
    private final EntityManager db;
    private final Event<MachineChecked> checked;
    private final Clock clock;

    MachineChecks(EntityManager db, Event<MachineChecked> checked, Clock clock) {
        this.db = db;
        this.checked = checked;
        this.clock = clock;
    }

    /// False when the call was not taken for a machine's.
    @Transactional
    public boolean say(CallId call, boolean person, PersonId by) {
        var campaign = db
                .unwrap(Session.class)
                .createNativeQuery(
                        "select campaign_id from attempt_outcome where attempt_id = :call and disposition = 'MACHINE'",
                        Long.class)
                .setParameter("call", call.toString())
                .getResultList()
                .stream()
                .findFirst();
        campaign.ifPresent(id -> write(new MachineChecked(call, new CampaignId(id), person, clock.instant()), by));
        return campaign.isPresent();
    }

    private void write(MachineChecked word, PersonId by) {
        db.createNativeQuery("""
                        insert into machine_check (call_id, campaign_id, person, by_person, at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, word.call().toString())
                .setParameter(2, word.campaign().value())
                .setParameter(3, word.person())
                .setParameter(4, by.value())
                .setParameter(5, word.at())
                .executeUpdate();
        checked.fire(word);
    }

    /// Whether each was a person, by the last word; calls nobody has listened to are absent.
    @Transactional
    public Map<CallId, Boolean> of(Collection<CallId> calls) {
        if (calls.isEmpty()) return Map.of();
        return db
                .unwrap(Session.class)
                .createNativeQuery("""
                        select cast(call_id as char) as id, person from machine_check
                        where call_id in (:calls) order by machine_check.id""", Tuple.class)
                .addScalar("id", String.class)
                .addScalar("person", Boolean.class)
                .setParameterList("calls", calls.stream().map(CallId::toString).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        line -> CallId.of(line.get("id", String.class)),
                        line -> line.get("person", Boolean.class),
                        (before, last) -> last));
    }
}
