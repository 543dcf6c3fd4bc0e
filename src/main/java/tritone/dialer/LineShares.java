package tritone.dialer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import javax.sql.DataSource;
import tritone.call.AttemptEnded;
import tritone.call.AttemptsOrdered;
import tritone.call.AttemptsOrdered.Ordered;
import tritone.call.CallSequel;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.Disposition;
import tritone.campaign.LineBook;
import tritone.campaign.rules.DayRoom.Share;
import tritone.campaign.rules.Reason;
import tritone.campaign.rules.Spend;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;

/// Keeps every call within the caps of its line and its campaign. Before a call is dialled a share of the day is set
/// aside for it, in the transaction that writes its row; when it is over, what it used takes the share's place. So
/// calls that are placed at once cannot pass a cap together.
///
/// ```
///  ordered ──room?──▶ share set aside ──talk outlasts it──▶ more set aside ──over──▶ used
///     └── none: the order is refused, its row too
/// ```
@ApplicationScoped
class LineShares implements CallSequel {
    /// A talk that outlasts its share has so much more set aside.
    private static final Duration AHEAD = Duration.ofSeconds(60);

    private final Campaigns campaigns;
    private final LineBook lines;
    private final LineDays days;
    private final Sql sql;
    private final Clock clock;

    LineShares(Campaigns campaigns, LineBook lines, LineDays days, DataSource source, Clock clock) {
        this.campaigns = campaigns;
        this.lines = lines;
        this.days = days;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /// One that finds no room spoils all that are written with it.
    Optional<Reason> objection(AttemptsOrdered orders) {
        var campaign = campaigns.byId(orders.campaign());
        if (campaign.isEmpty()) return Optional.empty();
        var terms = days.terms(campaign.get());
        if (terms.caps().none() && campaign.get().settings().day().none()) return Optional.empty();
        var room = days.locked(campaign.get(), terms);
        var shares = new ArrayList<Spend>();
        for (Ordered order : orders.attempts()) {
            switch (room.shareOf(order.attempt().number())) {
                case Share.SetAside(var spend) -> {
                    shares.add(spend);
                    room = room.after(spend);
                    keep(order, spend);
                }
                case Share.Refused(Reason reason, boolean today) -> {
                    return Optional.of(reason);
                }
            }
        }
        String trunk = orders.attempts().getFirst().attempt().trunk();
        days.add(days.today(), trunk, orders.campaign(), LineDays.Change.setAside(shares));
        return Optional.empty();
    }

    @Override
    public Turn turn() {
        return Turn.LINE_DAY;
    }

    @Override
    public void ended(AttemptEnded attempt) {
        long seconds = connected(attempt);
        var share = share(attempt.call());
        if (share.isEmpty() && seconds == 0) return;
        var entry = share.or(() -> unshared(attempt)).orElse(null);
        if (entry == null) return;
        sql.update("delete from line_share where call_id = ?", attempt.call().toString());
        days.add(
                entry.day(),
                entry.trunk(),
                attempt.campaign(),
                LineDays.Change.over(used(entry, seconds), entry.spend()));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void outlasting() {
        Instant now = clock.instant();
        var outlasting = QuarkusTransaction.requiringNew().call(() -> sql.query(LineShares::entry, """
                select cast(s.call_id as char) as call_id, s.day, s.trunk, s.campaign_id, s.e164, s.seconds, s.cost,
                  o.answered_at from line_share s join open_attempt o on o.id = s.call_id
                where o.answered_at is not null and o.answered_at < ? - interval s.seconds second""", now));
        outlasting.forEach(entry -> QuarkusTransaction.requiringNew().run(() -> setMoreAside(entry, now)));
    }

    /// Asked again under the lock of its row: the call may have ended meanwhile.
    private void setMoreAside(Entry seen, Instant now) {
        var since = seen.answeredAt();
        if (since.isEmpty()) return;
        sql
                .query(
                        row -> row.getLong(1),
                        "select seconds from line_share where call_id = ? for update",
                        seen.call())
                .stream()
                .filter(seconds -> seconds == seen.spend().seconds())
                .forEach(seconds -> {
                    var share = used(
                            seen, Duration.between(since.get(), now.plus(AHEAD)).toSeconds());
                    sql.update(
                            "update line_share set seconds = ?, cost = ? where call_id = ?",
                            share.seconds(),
                            share.cost(),
                            seen.call());
                    days.add(seen.day(), seen.trunk(), seen.campaign(), LineDays.Change.more(share, seen.spend()));
                });
    }

    private void keep(Ordered order, Spend spend) {
        var attempt = order.attempt();
        sql.update(
                "insert into line_share (call_id, day, trunk, campaign_id, e164, seconds, cost)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                order.call().toString(),
                days.today(),
                attempt.trunk(),
                attempt.campaign().value(),
                attempt.number().e164(),
                spend.seconds(),
                spend.cost());
    }

    /// A whole part of a second is one to whoever bills it. Of a machine, and of somebody who hung up while the switch
    /// still listened or spoke, the answer is not told: they are counted from the order on rather than not at all.
    private static long connected(AttemptEnded attempt) {
        boolean untold = attempt.answeredAt().isEmpty()
                && (attempt.disposition() == Disposition.MACHINE
                        || attempt.disposition() == Disposition.GONE_BEFORE_JOIN);
        var since = untold ? Optional.of(attempt.orderedAt()) : attempt.answeredAt();
        return since.map(at -> Duration.between(at, attempt.endedAt()).toMillis())
                .filter(millis -> millis > 0)
                .map(millis -> (millis + 999) / 1000)
                .orElse(0L);
    }

    private Spend used(Entry entry, long seconds) {
        return lines.terms(entry.trunk()).rates().counting(entry.number()).of(seconds);
    }

    private Optional<Entry> share(CallId call) {
        return sql
                .query(
                        LineShares::entry,
                        "select cast(call_id as char) as call_id, day, trunk, campaign_id, e164, seconds, cost, null as"
                                + " answered_at from line_share where call_id = ? for update",
                        call.toString())
                .stream()
                .findFirst();
    }

    /// Of a call that no cap was set for.
    private Optional<Entry> unshared(AttemptEnded attempt) {
        return sql
                .query(
                        row -> new Entry(
                                attempt.call().toString(),
                                days.today(),
                                row.getString("trunk"),
                                attempt.campaign(),
                                new PhoneNumber(row.getString("e164")),
                                Spend.NOTHING,
                                Optional.empty()),
                        "select trunk, e164 from attempt where id = ?",
                        attempt.call().toString())
                .stream()
                .findFirst();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("call_id"),
                row.getObject("day", LocalDate.class),
                row.getString("trunk"),
                new CampaignId(row.getLong("campaign_id")),
                new PhoneNumber(row.getString("e164")),
                new Spend(row.getLong("seconds"), row.getBigDecimal("cost")),
                row.getObject("answered_at") == null ? Optional.empty() : Optional.of(Sql.instant(row, "answered_at")));
    }

    private record Entry(
            String call,
            LocalDate day,
            String trunk,
            CampaignId campaign,
            PhoneNumber number,
            Spend spend,
            Optional<Instant> answeredAt) {}
}
