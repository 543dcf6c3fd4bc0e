package tritone.dialer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.call.AttemptsOrdered.Ordered;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.campaign.rules.NextStep;
import tritone.campaign.rules.NextStep.Callback;
import tritone.campaign.rules.NextStep.Done;
import tritone.campaign.rules.NextStep.NextNumber;
import tritone.campaign.rules.NextStep.RetryAt;
import tritone.campaign.rules.NextStep.SameAgain;
import tritone.campaign.rules.NextStep.Wait;
import tritone.campaign.rules.Reason;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// One lead's row in a campaign's hopper while a call about it lives, locked until the transaction ends.
record HopperRow(
        CampaignId campaign, LeadId lead, HopperStanding standing, int attempts, Optional<CallId> call, String zone) {
    static Optional<HopperRow> lock(Sql sql, CampaignId campaign, LeadId lead) {
        return sql
                .query(
                        row -> read(row, campaign, lead),
                        "select standing, attempts, call_id, zone from hopper where campaign_id = ? and lead_id = ?"
                                + " for update",
                        campaign.value(),
                        lead.value())
                .stream()
                .findFirst();
    }

    /// All of them in one go; a lead that is not in the hopper is absent.
    static Map<LeadId, HopperRow> lock(Sql sql, CampaignId campaign, List<LeadId> leads) {
        var values = new ArrayList<@Nullable Object>();
        values.add(campaign.value());
        leads.forEach(lead -> values.add(lead.value()));
        return sql
                .query(
                        row -> read(row, campaign, new LeadId(row.getLong("lead_id"))),
                        "select lead_id, standing, attempts, call_id, zone from hopper where campaign_id = ?"
                                + " and lead_id in (" + Sql.marks(leads.size()) + ") order by lead_id for update",
                        values.toArray())
                .stream()
                .collect(Collectors.toMap(HopperRow::lead, row -> row));
    }

    static void dialling(Sql sql, CampaignId campaign, List<Ordered> orders) {
        var values = new ArrayList<@Nullable Object>();
        for (var order : orders) {
            values.add(order.attempt().lead().value());
            values.add(order.call().toString());
        }
        values.add(campaign.value());
        for (var order : orders) values.add(order.attempt().lead().value());
        sql.update("""
            update hopper set standing = 'DIALLING', call_id = case lead_id %s end, reason = null,
            lease_until = null, leased_for = null where campaign_id = ? and lead_id in (%s)\
            """.formatted("when ? then ? ".repeat(orders.size()), Sql.marks(orders.size())), values.toArray());
        remember(sql, campaign, orders);
    }

    /// A promise is not lost when its call turns out to have been none.
    private static void remember(Sql sql, CampaignId campaign, List<Ordered> orders) {
        var values = new ArrayList<@Nullable Object>();
        values.add(orders.getFirst().at());
        values.add(campaign.value());
        for (var order : orders) values.add(order.attempt().lead().value());
        sql.update("""
                insert ignore into hopper_before (call_id, priority, promised, due_at, callback_for, at)
                select call_id, priority, promised, due_at, callback_for, ? from hopper
                where campaign_id = ? and lead_id in (%s) and priority = 0""".formatted(Sql.marks(orders.size())), values.toArray());
    }

    private static HopperRow read(ResultSet row, CampaignId campaign, LeadId lead) throws SQLException {
        return new HopperRow(
                campaign,
                lead,
                HopperStanding.of(row.getString("standing")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("call_id")).map(CallId::of),
                row.getString("zone"));
    }

    boolean isOn(CallId asked) {
        return call.equals(Optional.of(asked));
    }

    /// Nobody is dialling, or about to.
    boolean atRest() {
        return standing.atRest();
    }

    /// Whether no attempt at the lead has been made in this campaign since that call.
    boolean wasLast(Sql sql, CallId asked) {
        return sql
                .query(
                        row -> row.getString("id"),
                        "select cast(id as char) id from attempt where campaign_id = ? and lead_id = ?"
                                + " order by ordered_at desc limit 1",
                        campaign.value(),
                        lead.value())
                .stream()
                .anyMatch(last -> CallId.of(last).equals(asked));
    }

    /// Two people talk; if nobody ever says what it was, the row is looked at again after `until`.
    void talking(Sql sql, Instant until) {
        sql.update(
                "update hopper set standing = 'TALKING', lease_until = ? where campaign_id = ? and lead_id = ?",
                until,
                campaign.value(),
                lead.value());
    }

    void spent(Sql sql) {
        sql.update(
                "update hopper set attempts = attempts + 1 where campaign_id = ? and lead_id = ?",
                campaign.value(),
                lead.value());
    }

    void goOn(Sql sql, NextStep step, Disposition after, String nextZone, Instant now) {
        switch (step) {
            case RetryAt retry -> due(sql, "priority = 2, promised = false", retry.at(), Reason.RETRY_LATER, null);
            case Callback back ->
                due(sql, "priority = 0, promised = true", back.at(), Reason.CALLBACK_LATER, agent(back));
            case NextNumber none -> due(sql, "priority = 0, promised = false", now, null, null);
            case SameAgain same -> due(sql, "promised = promised", same.at(), Reason.RETRY_LATER, null);
            case Wait wait -> {
                return;
            }
            case Done done -> close(sql, done.reason());
        }
        sql.update(
                "update hopper set last_disposition = ?, zone = ? where campaign_id = ? and lead_id = ?",
                after.name(),
                nextZone,
                campaign.value(),
                lead.value());
        // a number imported after its lead may lie in a zone of its own
        if (!nextZone.isEmpty() && !nextZone.equals(zone))
            sql.update("insert ignore into hopper_zone (campaign_id, zone) values (?, ?)", campaign.value(), nextZone);
    }

    private static @Nullable Long agent(Callback back) {
        return back.agent().map(PersonId::value).orElse(null);
    }

    private void due(Sql sql, String rank, Instant at, @Nullable Reason reason, @Nullable Long agent) {
        sql.update(
                "update hopper set standing = 'DUE', " + rank + ", due_at = ?, reason = ?,"
                        + " callback_for = coalesce(?, if(promised, callback_for, null)), call_id = null,"
                        + " lease_until = null where campaign_id = ? and lead_id = ?",
                at,
                reason == null ? null : reason.name(),
                agent,
                campaign.value(),
                lead.value());
    }

    private void close(Sql sql, Reason reason) {
        sql.update("""
            update hopper set standing = 'CLOSED', reason = ?, promised = false, callback_for = null, call_id = null,
            lease_until = null where campaign_id = ? and lead_id = ?\
            """, reason.name(), campaign.value(), lead.value());
    }
}
