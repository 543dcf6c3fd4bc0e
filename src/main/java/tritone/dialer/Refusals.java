package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.call.CallDisposed;
import tritone.lead.DoNotCall;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;
import tritone.phone.PhoneNumber;

/// Whoever asks not to be called is called by nobody any more: every number of the lead goes on the list, and every
/// lead of every campaign that has no other number is closed at once.
@ApplicationScoped
class Refusals {
    private final Leads leads;
    private final DoNotCall doNotCall;
    private final Sql sql;

    Refusals(Leads leads, DoNotCall doNotCall, DataSource source) {
        this.leads = leads;
        this.doNotCall = doNotCall;
        this.sql = new Sql(source);
    }

    void everywhere(CallDisposed call) {
        var numbers = leads.byId(call.lead()).stream()
                .flatMap(lead -> lead.phones().stream())
                .map(LeadPhone::number)
                .toList();
        var by = call.by().orElse(null);
        numbers.forEach(number ->
                doNotCall.add(number, "ASKED_IN_A_CALL", by, call.call().value()));
        if (!numbers.isEmpty()) close(numbers);
    }

    /// It was not asked for after all: whoever was closed for a number that is off the list again is due again.
    void takenBack(CallDisposed call) {
        var numbers = leads.byId(call.lead()).stream()
                .flatMap(lead -> lead.phones().stream())
                .map(LeadPhone::number)
                .map(PhoneNumber::e164)
                .toList();
        if (numbers.isEmpty()) return;
        sql.update("""
            update hopper h join lead_phone p on p.lead_id = h.lead_id
            set h.standing = 'DUE', h.reason = null
            where p.e164 in (%s) and h.standing = 'CLOSED' and h.reason = 'DO_NOT_CALL'
            and exists (select 1 from lead_phone other left join do_not_call d on d.e164 = other.e164
                        where other.lead_id = h.lead_id and not other.dead and d.e164 is null)\
            """.formatted(Sql.marks(numbers.size())), numbers.toArray());
    }

    private void close(List<PhoneNumber> numbers) {
        var values = new ArrayList<@Nullable Object>();
        numbers.forEach(number -> values.add(number.e164()));
        sql.update("""
            update hopper h join lead_phone p on p.lead_id = h.lead_id
            set h.standing = 'CLOSED', h.reason = 'DO_NOT_CALL', h.lease_until = null, h.leased_for = null,
                h.promised = false, h.callback_for = null
            where p.e164 in (%s) and h.standing in ('DUE', 'LEASED')
            and not exists (select 1 from lead_phone other left join do_not_call d on d.e164 = other.e164
                            where other.lead_id = h.lead_id and not other.dead and d.e164 is null)\
            """.formatted(Sql.marks(numbers.size())), values.toArray());
    }
}
