package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.call.AttemptOrdered;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;

/// Who is on the line now. A lead, or a number, is there once at most: two keys of one table say so, whichever
/// campaign or thread comes first.
@ApplicationScoped
class Line {
    private final Sql sql;

    Line(DataSource source) {
        this.sql = new Sql(source);
    }

    /// False when the lead or the number is there already.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean enter(AttemptOrdered order) {
        var attempt = order.attempt();
        return sql.update(
                        "insert ignore into on_the_line (lead_id, e164, call_id, campaign_id) values (?, ?, ?, ?)",
                        attempt.lead().value(),
                        attempt.number().e164(),
                        order.call().toString(),
                        attempt.campaign().value())
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void leave(CallId call) {
        sql.update("delete from on_the_line where call_id = ?", call.toString());
    }

    /// Those of the numbers that are on the line; all of them when the lead itself is.
    @Transactional
    Set<PhoneNumber> busy(LeadId lead, Collection<PhoneNumber> numbers) {
        if (numbers.isEmpty()) return Set.of();
        var values = new ArrayList<@Nullable Object>();
        values.add(lead.value());
        numbers.forEach(number -> values.add(number.e164()));
        var found = sql.query(
                row -> new Entry(row.getLong("lead_id"), new PhoneNumber(row.getString("e164"))),
                "select lead_id, e164 from on_the_line where lead_id = ? or e164 in (" + Sql.marks(numbers.size())
                        + ")",
                values.toArray());
        var busy = new HashSet<PhoneNumber>();
        for (Entry entry : found) {
            if (entry.lead() == lead.value()) busy.addAll(numbers);
            else busy.add(entry.number());
        }
        return busy;
    }

    /// Entries whose attempt is over, left by a crash.
    @Transactional
    int sweep(CampaignId campaign) {
        return sql.update("""
                delete l from on_the_line l left join open_attempt o on o.id = l.call_id
                where l.campaign_id = ? and o.id is null""", campaign.value());
    }

    private record Entry(long lead, PhoneNumber number) {}
}
