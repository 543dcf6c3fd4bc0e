package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import tritone.campaign.rules.LineSign;
import tritone.campaign.rules.LineTrouble;

/// The rows of what befell the lines. One line has one trouble at most that is not over.
@ApplicationScoped
class LineTroubles {
    private static final String ALL =
            "select id, trunk, kind, code, numbers, since, stopped_at, trials, next_trial, ended_at from line_trouble";

    private final Sql sql;

    LineTroubles(DataSource source) {
        this.sql = new Sql(source);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(String trunk, LineTrouble trouble, Instant now, Instant firstTrial) {
        sql.update(
                """
                insert into line_trouble (trunk, kind, code, numbers, since, stopped_at, next_trial)
                values (?, ?, ?, ?, ?, ?, ?)""",
                trunk,
                trouble.sign().kind().name(),
                trouble.sign().code(),
                trouble.numbers(),
                trouble.since(),
                now,
                firstTrial);
    }

    @Transactional
    Optional<Standing> open(String trunk) {
        return sql.query(LineTroubles::read, ALL + " where trunk = ? and ended_at is null", trunk).stream()
                .findFirst();
    }

    @Transactional
    List<Standing> unsettled() {
        return sql.query(LineTroubles::read, ALL + " where settled_at is null order by id");
    }

    /// The next call may try the line then. False when that was decided meanwhile.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean tried(Standing seen, Instant next) {
        return sql.update(
                        "update line_trouble set trials = trials + 1, next_trial = ? where id = ? and trials = ?"
                                + " and ended_at is null",
                        next,
                        seen.id(),
                        seen.trials())
                == 1;
    }

    @Transactional
    void tryAt(String trunk, Instant when) {
        sql.update(
                "update line_trouble set next_trial = least(next_trial, ?) where trunk = ? and ended_at is null",
                when,
                trunk);
    }

    /// @return how many trials ended neither in the same trouble nor in a sign that the line works
    @Transactional
    int otherwise(Standing seen) {
        sql.update("update line_trouble set otherwise = otherwise + 1 where id = ?", seen.id());
        return sql.query(row -> row.getInt(1), "select otherwise from line_trouble where id = ?", seen.id())
                .getFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(String trunk, Instant now) {
        sql.update("update line_trouble set ended_at = ? where trunk = ? and ended_at is null", now, trunk);
    }

    @Transactional
    void settle(Standing seen, Instant now) {
        sql.update("update line_trouble set settled_at = ? where id = ?", now, seen.id());
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getString("trunk"),
                new LineTrouble(
                        new LineSign(LineSign.Kind.valueOf(row.getString("kind")), row.getInt("code")),
                        row.getInt("numbers"),
                        Sql.instant(row, "since")),
                Sql.instant(row, "stopped_at"),
                row.getInt("trials"),
                Sql.instant(row, "next_trial"),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                        .map(at -> at.toInstant(ZoneOffset.UTC)));
    }

    /// @param trials calls that tried the line since it was stopped
    /// @param endedAt when dialling on it went on
    record Standing(
            long id,
            String trunk,
            LineTrouble trouble,
            Instant stoppedAt,
            int trials,
            Instant nextTrial,
            Optional<Instant> endedAt) {}
}
