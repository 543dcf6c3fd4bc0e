package tritone.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import tritone.people.Audit;
import tritone.people.PersonId;

/// Somebody knows better than the network that a number lives. On record.
@ApplicationScoped
public class DeadNumberRevival {
    private final Leads leads;
    private final Audit audit;
    private final Event<NumberRevived> revived;

    DeadNumberRevival(Leads leads, Audit audit, Event<NumberRevived> revived) {
        this.leads = leads;
        this.audit = audit;
        this.revived = revived;
    }

    /// A number that was not taken for dead stays as it is.
    ///
    /// @return false when the lead has no such number
    @Transactional
    public boolean revive(LeadId lead, long phone, PersonId by) {
        boolean theirs = leads.byId(lead).stream()
                .flatMap(known -> known.phones().stream())
                .anyMatch(one -> one.id() == phone);
        if (!theirs) return false;
        if (leads.numberLives(phone)) {
            audit.record(by, "revive-number", "lead", Long.toString(lead.value()), Long.toString(phone));
            revived.fire(new NumberRevived(lead, phone));
        }
        return true;
    }
}
