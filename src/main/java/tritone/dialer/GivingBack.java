package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.call.OutcomeCorrections;
import tritone.call.OutcomeCorrections.Corrected;
import tritone.campaign.Disposition;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.lead.NumberRevived;
import tritone.telephony.CallId;

/// An attempt that failed by the line's fault was none: the lead is due again where it stood before, and its number
/// lives unless something else says the contrary.
@ApplicationScoped
class GivingBack {
    /// What an operator may say of a call that was cut off at once.
    private static final Set<String> CUT_OFF =
            Set.of(Disposition.HANG_UP.name(), Disposition.NOT_STATED.name(), Disposition.ANSWERING_MACHINE.name());

    private final OutcomeCorrections corrections;
    private final DeadNumbers numbers;
    private final Leads leads;
    private final Event<AttemptGivenBack> house;
    private final Sql sql;
    private final Clock clock;

    GivingBack(
            OutcomeCorrections corrections,
            DeadNumbers numbers,
            Leads leads,
            Event<AttemptGivenBack> house,
            DataSource source,
            Clock clock) {
        this.house = house;
        this.corrections = corrections;
        this.numbers = numbers;
        this.leads = leads;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /// All of it or nothing; a second time changes nothing.
    ///
    /// @return false when it was given back before
    @Transactional
    boolean giveBack(CallId call, long trouble) {
        var corrected = corrections.wasTheLine(call, trouble);
        corrected.ifPresent(this::giveBack);
        return corrected.isPresent();
    }

    /// Whoever revives a number by hand wants it called.
    void revived(@Observes NumberRevived revived) {
        leads.byId(revived.lead()).ifPresent(this::reopen);
    }

    private void giveBack(Corrected attempt) {
        if (attempt.said() == Disposition.DEAD_NUMBER) revive(attempt);
        if (attempt.byHand()) return;
        house.fire(new AttemptGivenBack(attempt.campaign(), attempt.call(), clock.instant()));
        boolean cost = attempt.said() != Disposition.TRUNK_FAILURE && attempt.said() != Disposition.CANCELLED;
        HopperRow.lock(sql, attempt.campaign(), attempt.lead()).ifPresent(row -> {
            if (cost) unspend(row);
            if (mayComeAgain(attempt, row)) putBack(attempt, row);
        });
    }

    /// What is left of the evidence decides.
    private void revive(Corrected attempt) {
        leads.byId(attempt.lead()).stream()
                .flatMap(lead -> lead.phones().stream())
                .filter(phone -> phone.id() == attempt.phone() && phone.dead())
                .filter(phone -> !numbers.certain(phone))
                .forEach(phone -> leads.numberLives(phone.id()));
    }

    private void unspend(HopperRow row) {
        sql.update(
                "update hopper set attempts = greatest(attempts - 1, 0) where campaign_id = ? and lead_id = ?",
                row.campaign().value(),
                row.lead().value());
    }

    /// Only where this very attempt is what put it where it stands.
    private boolean mayComeAgain(Corrected attempt, HopperRow row) {
        var last = sql
                .query(
                        result -> new Last(result.getString("last_disposition"), result.getString("reason")),
                        "select last_disposition, reason from hopper where campaign_id = ? and lead_id = ?"
                                + " and standing in ('DUE', 'CLOSED')",
                        row.campaign().value(),
                        row.lead().value())
                .stream()
                .findFirst();
        return last.filter(one -> one.isOf(attempt.said())).isPresent();
    }

    private void putBack(Corrected attempt, HopperRow row) {
        Instant now = clock.instant();
        String zone = leads.byId(attempt.lead()).flatMap(GivingBack::firstAlive).orElse("");
        sql.update(
                """
                update hopper h left join hopper_before b on b.call_id = ?
                set h.standing = 'DUE', h.reason = null, h.last_disposition = 'TRUNK_FAILURE', h.zone = ?,
                    h.priority = coalesce(b.priority, if(h.attempts = 0, 1, 2)), h.promised = coalesce(b.promised, false),
                    h.callback_for = b.callback_for, h.due_at = coalesce(b.due_at, ?), h.call_id = null, h.lease_until = null
                where h.campaign_id = ? and h.lead_id = ?\
                """,
                attempt.call().toString(),
                zone,
                now,
                row.campaign().value(),
                row.lead().value());
        if (!zone.isEmpty())
            sql.update(
                    "insert ignore into hopper_zone (campaign_id, zone) values (?, ?)",
                    row.campaign().value(),
                    zone);
    }

    private void reopen(Lead lead) {
        firstAlive(lead).ifPresent(zone -> {
            Instant now = clock.instant();
            sql.update("""
                update hopper set standing = 'DUE', reason = null, due_at = ?, zone = ?
                where lead_id = ? and standing = 'CLOSED' and reason = 'NO_LIVE_NUMBER'\
                """, now, zone, lead.id().value());
            for (long campaign : campaigns(lead.id()))
                sql.update("insert ignore into hopper_zone (campaign_id, zone) values (?, ?)", campaign, zone);
        });
    }

    private List<Long> campaigns(LeadId lead) {
        return sql.query(row -> row.getLong(1), "select campaign_id from hopper where lead_id = ?", lead.value());
    }

    private static Optional<String> firstAlive(Lead lead) {
        return lead.phones().stream()
                .filter(phone -> !phone.dead())
                .map(phone -> phone.zone().getId())
                .findFirst();
    }

    /// How a lead stands that waits or is closed.
    private record Last(
            @Nullable String disposition, @Nullable String reason) {
        private static final Set<String> RECYCLED =
                Set.of("RETRY_LATER", "CALLBACK_LATER", "NO_LIVE_NUMBER", "ATTEMPTS_SPENT", "FINISHED");

        boolean isOf(Disposition said) {
            if (disposition == null || reason != null && !RECYCLED.contains(reason)) return false;
            return disposition.equals(said.name()) || said == Disposition.CONNECTED && CUT_OFF.contains(disposition);
        }
    }
}
