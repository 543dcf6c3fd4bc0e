package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.call.AttemptsOrdered.Ordered;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;

/// Who is on the line now. A lead, or a number, is there once at most: two keys of one table say so, whichever
/// campaign or thread comes first.
@ApplicationScoped
class OnTheLine {
    private final Sql sql;

    OnTheLine(DataSource source) {
        this.sql = new Sql(source);
    }

    /// False when one of the leads or numbers is there already.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean enter(List<Ordered> orders) {
        var values = new ArrayList<@Nullable Object>();
        // in the same order everywhere: two who enter at once must not wait for each other
        orders.stream()
                .sorted(Comparator.comparing(order -> order.attempt().lead().value()))
                .forEach(order -> {
                    values.add(order.attempt().lead().value());
                    values.add(order.attempt().number().e164());
                    values.add(order.call().toString());
                    values.add(order.attempt().campaign().value());
                });
        String rows = "(?, ?, ?, ?), ".repeat(orders.size() - 1) + "(?, ?, ?, ?)";
        int entered = sql.update(
                "insert ignore into on_the_line (lead_id, e164, call_id, campaign_id) values " + rows,
                values.toArray());
        return entered == orders.size();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void leave(CallId call) {
        sql.update("delete from on_the_line where call_id = ?", call.toString());
    }

    /// Who of them is on the line.
    @Transactional
    Busy busy(Collection<LeadId> leads, Collection<PhoneNumber> numbers) {
        if (numbers.isEmpty()) return new Busy(Set.of(), Set.of());
        var values = new ArrayList<@Nullable Object>();
        leads.forEach(lead -> values.add(lead.value()));
        numbers.forEach(number -> values.add(number.e164()));
        var found = sql.query(
                row -> new Entry(new LeadId(row.getLong("lead_id")), new PhoneNumber(row.getString("e164"))),
                "select lead_id, e164 from on_the_line where lead_id in (" + Sql.marks(leads.size()) + ") or e164 in ("
                        + Sql.marks(numbers.size()) + ")",
                values.toArray());
        return new Busy(
                found.stream().map(Entry::lead).collect(Collectors.toSet()),
                found.stream().map(Entry::number).collect(Collectors.toSet()));
    }

    /// Entries whose attempt is over, left by a crash.
    @Transactional
    int sweep(CampaignId campaign) {
        return sql.update("""
                delete l from on_the_line l left join open_attempt o on o.id = l.call_id
                where l.campaign_id = ? and o.id is null""", campaign.value());
    }

    private record Entry(LeadId lead, PhoneNumber number) {}

    record Busy(Set<LeadId> leads, Set<PhoneNumber> numbers) {
        boolean with(LeadId lead, PhoneNumber number) {
            return leads.contains(lead) || numbers.contains(number);
        }
    }
}
