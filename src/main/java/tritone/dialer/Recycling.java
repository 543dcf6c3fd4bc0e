package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import tritone.call.AttemptEnded;
import tritone.call.AttemptHistory;
import tritone.call.AttemptsOrdered;
import tritone.call.CallCorrected;
import tritone.call.CallCorrecting;
import tritone.call.CallDisposed;
import tritone.call.CallJoined;
import tritone.call.CallSequel;
import tritone.campaign.CallingCalendars;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.rules.EndedAttempt;
import tritone.campaign.rules.NextStep;
import tritone.campaign.rules.Reason;
import tritone.campaign.rules.Recycler;
import tritone.lead.Lead;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;

/// Keeps the hopper in step with the calls, in the transactions that write them: what the call's rows say and what the
/// hopper says become true together. Calls about leads of no hopper pass by.
@ApplicationScoped
class Recycling implements CallSequel {
    /// Longer than any talk with its wrap-up.
    static final Duration LONGEST_CALL = Duration.ofHours(4);
    /// So long it is remembered how often a lead was dialled in vain.
    private static final Duration IN_VAIN = Duration.ofDays(1);

    private final Campaigns campaigns;
    private final CallingCalendars calendars;
    private final Leads leads;
    private final Refusals refusals;
    private final OnTheLine line;
    private final DeadNumbers numbers;
    private final AttemptHistory history;
    private final Sql sql;

    Recycling(
            Campaigns campaigns,
            CallingCalendars calendars,
            Leads leads,
            Refusals refusals,
            OnTheLine line,
            DeadNumbers numbers,
            AttemptHistory history,
            DataSource source) {
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.leads = leads;
        this.refusals = refusals;
        this.line = line;
        this.numbers = numbers;
        this.history = history;
        this.sql = new Sql(source);
    }

    /// One that may not be dialled spoils all that are written with it.
    Optional<Reason> objection(AttemptsOrdered orders) {
        // by hand they come alone, whatever the hopper says of the lead
        if (orders.attempts().stream().anyMatch(order -> order.attempt().byHand()))
            return line.enter(orders.attempts()) ? Optional.empty() : Optional.of(Reason.NUMBER_BUSY);
        var rows = HopperRow.lock(
                sql,
                orders.campaign(),
                orders.attempts().stream().map(order -> order.attempt().lead()).toList());
        if (rows.isEmpty()) return Optional.empty();
        if (rows.values().stream().anyMatch(row -> row.standing() != HopperStanding.LEASED))
            return Optional.of(Reason.NUMBER_BUSY);
        boolean running = campaigns
                .byId(orders.campaign())
                .map(campaign -> campaign.status() == CampaignStatus.RUNNING)
                .orElse(false);
        if (!running) return Optional.of(Reason.CAMPAIGN_NOT_RUNNING);
        var ours = orders.attempts().stream()
                .filter(order -> rows.containsKey(order.attempt().lead()))
                .toList();
        if (!line.enter(ours)) return Optional.of(Reason.NUMBER_BUSY);
        HopperRow.dialling(sql, orders.campaign(), ours);
        return Optional.empty();
    }

    void joined(@Observes CallJoined call) {
        HopperRow.lock(sql, call.campaign(), call.lead())
                .filter(row -> row.isOn(call.call()))
                .ifPresent(row -> row.talking(sql, call.joinedAt().plus(LONGEST_CALL)));
    }

    @Override
    public Turn turn() {
        return Turn.HOPPER;
    }

    @Override
    public void ended(AttemptEnded attempt) {
        line.leave(attempt.call());
        if (attempt.disposition() == Disposition.DEAD_NUMBER) saidDead(attempt);
        var found = HopperRow.lock(sql, attempt.campaign(), attempt.lead());
        if (found.isEmpty()) return;
        var row = found.get();
        if (attempt.disposition() == Disposition.CONNECTED) {
            row.spent(sql);
            if (row.standing() == HopperStanding.DIALLING && row.isOn(attempt.call()))
                row.talking(sql, attempt.endedAt().plus(LONGEST_CALL));
            return;
        }
        if (!row.isOn(attempt.call())) return;
        boolean costs =
                attempt.disposition() != Disposition.TRUNK_FAILURE && attempt.disposition() != Disposition.CANCELLED;
        if (costs) row.spent(sql);
        var said = new Said(attempt.disposition(), row.attempts() + (costs ? 1 : 0), Optional.of(attempt.phone()));
        recycle(row, said, Optional.empty(), attempt.endedAt());
    }

    @Override
    public void disposed(CallDisposed call) {
        if (call.disposition() == Disposition.DO_NOT_CALL) refusals.everywhere(call.lead());
        HopperRow.lock(sql, call.campaign(), call.lead())
                .filter(row -> row.isOn(call.call()))
                .ifPresent(row -> recycle(
                        row,
                        new Said(call.disposition(), row.attempts(), Optional.empty()),
                        Optional.of(call),
                        call.at()));
    }

    /// Another attempt is under way already: its own end decides.
    void ask(@Observes CallCorrecting asked) {
        var call = asked.wish().after();
        boolean dialled = HopperRow.lock(sql, call.campaign(), call.lead())
                .filter(row -> !row.atRest())
                .isPresent();
        if (dialled) asked.object("CALLED_AGAIN");
    }

    @Override
    public void corrected(CallCorrected corrected) {
        var call = corrected.after();
        if (corrected.before() == Disposition.DO_NOT_CALL) refusals.takenBack(call.lead());
        if (call.disposition() == Disposition.DO_NOT_CALL) refusals.everywhere(call.lead());
        HopperRow.lock(sql, call.campaign(), call.lead())
                .filter(HopperRow::atRest)
                .filter(row -> row.wasLast(sql, call.call()))
                .ifPresent(row -> recycle(
                        row,
                        new Said(call.disposition(), row.attempts(), Optional.empty()),
                        Optional.of(call),
                        call.at()));
    }

    private void saidDead(AttemptEnded attempt) {
        leads.byId(attempt.lead()).stream()
                .flatMap(lead -> lead.phones().stream())
                .filter(phone -> phone.id() == attempt.phone() && numbers.certain(phone))
                .forEach(phone -> leads.numberIsDead(phone.id()));
    }

    private void recycle(HopperRow row, Said said, Optional<CallDisposed> call, java.time.Instant now) {
        var campaign = campaigns.lately(row.campaign()).orElseThrow();
        var lead = leads.byId(row.lead());
        var ended = new EndedAttempt(
                said.disposition(),
                said.attempts(),
                zone(lead, said.phone(), row),
                lead.filter(known -> isDead(known, said)).isPresent(),
                lead.filter(known -> hasAnother(known, said, now)).isPresent(),
                history.inVain(row.lead(), now.minus(IN_VAIN)),
                call.flatMap(CallDisposed::callbackAt),
                call.filter(CallDisposed::mine).flatMap(CallDisposed::by));
        NextStep step = Recycler.after(ended, campaign.settings().retries(), calendars.lately(campaign), now);
        String next = lead.flatMap(Recycling::firstAlive)
                .map(phone -> phone.zone().getId())
                .orElse("");
        row.goOn(sql, step, said.disposition(), next, now);
    }

    private static boolean isDead(Lead lead, Said said) {
        return lead.phones().stream().anyMatch(phone -> phone.dead() && said.isOf(phone));
    }

    /// Of those nobody seems to have, none is another.
    private boolean hasAnother(Lead lead, Said said, java.time.Instant now) {
        var alive = lead.phones().stream().filter(phone -> !phone.dead()).toList();
        if (said.disposition() != Disposition.DEAD_NUMBER) return alive.size() > 1;
        return alive.stream().anyMatch(phone -> !said.isOf(phone) && !numbers.saidOnTheDayOf(now, phone));
    }

    private static Optional<LeadPhone> firstAlive(Lead lead) {
        return lead.phones().stream().filter(phone -> !phone.dead()).findFirst();
    }

    private static ZoneId zone(Optional<Lead> lead, Optional<Long> phone, HopperRow row) {
        return lead.flatMap(known -> known.phones().stream()
                        .filter(one -> phone.isPresent() && one.id() == phone.get())
                        .findFirst())
                .map(LeadPhone::zone)
                .orElseGet(() -> row.zone().isEmpty() ? ZoneOffset.UTC : ZoneId.of(row.zone()));
    }

    private record Said(Disposition disposition, int attempts, Optional<Long> phone) {
        boolean isOf(LeadPhone number) {
            return phone.filter(id -> id == number.id()).isPresent();
        }
    }
}
