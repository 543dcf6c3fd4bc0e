package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Company;
import tritone.campaign.LineBook;
import tritone.campaign.LineTerms;
import tritone.campaign.rules.DayCaps;
import tritone.campaign.rules.DayRoom;
import tritone.campaign.rules.DayRoom.Account;
import tritone.campaign.rules.LineFacts;
import tritone.campaign.rules.Spend;

/// What each line and each campaign has used of the company's day, and what is left of it.
@ApplicationScoped
public class LineDays {
    private static final String LINE = "LINE";
    private static final String CAMPAIGN = "CAMPAIGN";

    private final LineBook lines;
    private final Company company;
    private final Sql sql;
    private final Clock clock;

    LineDays(LineBook lines, Company company, DataSource source, Clock clock) {
        this.lines = lines;
        this.company = company;
        this.sql = new Sql(source);
        this.clock = clock;
    }

    /// The line's part of today, for its screen.
    @Transactional
    public Account line(String trunk, DayCaps caps) {
        return account(today(), LINE, trunk, caps);
    }

    /// That of a campaign's line.
    @Transactional
    public Account line(Campaign campaign) {
        return line(campaign.settings().trunk(), terms(campaign).caps());
    }

    @Transactional
    public Account campaign(Campaign campaign) {
        return account(
                today(), CAMPAIGN, name(campaign.id()), campaign.settings().day());
    }

    /// What the rules ask of the campaign's line.
    @Transactional
    LineFacts facts(Campaign campaign) {
        var settings = campaign.settings();
        var terms = lines.terms(settings.trunk());
        return new LineFacts(lines.outbound(settings.trunk(), terms), settings.callerId(), room(campaign, terms));
    }

    /// The same with both accounts locked until the transaction ends, so that no two calls are given the same room. The
    /// line's comes first, everywhere.
    @Transactional(Transactional.TxType.MANDATORY)
    DayRoom locked(Campaign campaign, LineTerms terms) {
        lock(LINE, campaign.settings().trunk());
        lock(CAMPAIGN, name(campaign.id()));
        return room(campaign, terms);
    }

    LineTerms terms(Campaign campaign) {
        return lines.terms(campaign.settings().trunk());
    }

    LocalDate today() {
        return company.day(clock.instant());
    }

    /// Adds to both accounts; parts of it may be below nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    void add(LocalDate day, String trunk, CampaignId campaign, Change change) {
        add(day, LINE, trunk, change);
        add(day, CAMPAIGN, name(campaign), change);
    }

    private DayRoom room(Campaign campaign, LineTerms terms) {
        var caps = campaign.settings().day();
        var day = today();
        return new DayRoom(
                terms.rates(),
                capped(day, LINE, campaign.settings().trunk(), terms.caps()),
                capped(day, CAMPAIGN, name(campaign.id()), caps),
                company.beginning(day.plusDays(1)));
    }

    private Account capped(LocalDate day, String account, String name, DayCaps caps) {
        return caps.none() ? Account.FREE : account(day, account, name, caps);
    }

    private Account account(LocalDate day, String account, String name, DayCaps caps) {
        return sql
                .query(
                        row -> account(row, caps),
                        "select seconds, cost, set_aside_seconds, set_aside_cost from line_day where day = ? and"
                                + " account = ? and name = ?",
                        day,
                        account,
                        name)
                .stream()
                .findFirst()
                .orElseGet(() -> new Account(caps, Spend.NOTHING, Spend.NOTHING));
    }

    private static Account account(ResultSet row, DayCaps caps) throws SQLException {
        return new Account(
                caps,
                spend(row.getLong("seconds"), row.getBigDecimal("cost")),
                spend(row.getLong("set_aside_seconds"), row.getBigDecimal("set_aside_cost")));
    }

    private static Spend spend(long seconds, BigDecimal cost) {
        return new Spend(Math.max(0, seconds), cost.max(BigDecimal.ZERO));
    }

    /// Where the row is there already, the update that changes nothing takes the lock alone; a plain insert would share
    /// it first, and two who share it wait for each other.
    private void lock(String account, String name) {
        sql.update(
                "insert into line_day (day, account, name) values (?, ?, ?) on duplicate key update seconds = seconds",
                today(),
                account,
                name);
    }

    private void add(LocalDate day, String account, String name, Change change) {
        sql.update(
                """
                insert into line_day (day, account, name, seconds, cost, set_aside_seconds, set_aside_cost)
                values (?, ?, ?, ?, ?, ?, ?) on duplicate key update seconds = seconds + values(seconds),
                cost = cost + values(cost), set_aside_seconds = set_aside_seconds + values(set_aside_seconds),
                set_aside_cost = set_aside_cost + values(set_aside_cost)""",
                day,
                account,
                name,
                change.used().seconds(),
                change.used().cost(),
                change.seconds(),
                change.cost());
    }

    private static String name(CampaignId campaign) {
        return Long.toString(campaign.value());
    }

    /// @param used    by a call that is over
    /// @param seconds set aside, or given back when below nothing
    record Change(Spend used, long seconds, BigDecimal cost) {
        static Change setAside(List<Spend> shares) {
            var all = shares.stream().reduce(Spend.NOTHING, Spend::and);
            return new Change(Spend.NOTHING, all.seconds(), all.cost());
        }

        static Change over(Spend used, Spend share) {
            return new Change(used, -share.seconds(), share.cost().negate());
        }

        static Change more(Spend share, Spend before) {
            return new Change(
                    Spend.NOTHING,
                    share.seconds() - before.seconds(),
                    share.cost().subtract(before.cost()));
        }
    }
}
