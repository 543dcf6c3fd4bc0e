package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import tritone.lead.LeadId;
import tritone.lead.Leads;

/// Whoever asks not to be called is called by nobody any more: once every number of the lead is on the list, every lead
/// of every campaign that has no other number is closed.
@ApplicationScoped
class Refusals {
    private final Leads leads;
    private final Sql sql;

    Refusals(Leads leads, DataSource source) {
        this.leads = leads;
        this.sql = new Sql(source);
    }

    void everywhere(LeadId lead) {
        var numbers = numbers(lead);
        if (!numbers.isEmpty()) close(numbers);
    }

    /// It was not asked for after all: whoever was closed for a number that is off the list again is due again.
    void takenBack(LeadId lead) {
        var numbers = numbers(lead);
        if (numbers.isEmpty()) return;
        sql.update("""
            update hopper h join lead_phone p on p.lead_id = h.lead_id
            set h.standing = 'DUE', h.reason = null
            where p.e164 in (%s) and h.standing = 'CLOSED' and h.reason = 'DO_NOT_CALL'
            and exists (select 1 from lead_phone other left join do_not_call d on d.e164 = other.e164
                        where other.lead_id = h.lead_id and not other.dead and d.e164 is null)\
            """.formatted(Sql.marks(numbers.size())), numbers.toArray());
    }

    private List<String> numbers(LeadId lead) {
        return leads.byId(lead).stream()
                .flatMap(known -> known.phones().stream())
                .map(phone -> phone.number().e164())
                .toList();
    }

    private void close(List<String> numbers) {
        sql.update("""
            update hopper h join lead_phone p on p.lead_id = h.lead_id
            set h.standing = 'CLOSED', h.reason = 'DO_NOT_CALL', h.lease_until = null, h.leased_for = null,
                h.promised = false, h.callback_for = null
            where p.e164 in (%s) and h.standing in ('DUE', 'LEASED')
            and not exists (select 1 from lead_phone other left join do_not_call d on d.e164 = other.e164
                            where other.lead_id = h.lead_id and not other.dead and d.e164 is null)\
            """.formatted(Sql.marks(numbers.size())), numbers.toArray());
    }
}
