package tritone.dialer;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import tritone.campaign.CampaignId;
import tritone.campaign.law.Limit;
import tritone.dialer.pacing.Pace;
import tritone.dialer.pacing.replay.Reel;
import tritone.dialer.pacing.replay.Tape;

/// The tapes of thirty days.
@ApplicationScoped
class Tapes {
    static final Duration KEPT = Duration.ofDays(30);

    private static final int BATCH = 500;

    private final Sql sql;
    private final Clock clock;

    Tapes(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(CampaignId campaign, Stored reel) {
        var pace = PaceRow.of(reel.pace());
        sql.update(
                """
                insert into pacing_tape (campaign_id, from_at, to_at, pace, line_ratio, abandoned_share, join_millis, ticks,
                memory, tape) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                campaign.value(),
                reel.from(),
                reel.to(),
                pace.name(),
                pace.ratio(),
                pace.share(),
                pace.join().toMillis(),
                reel.ticks(),
                Deflated.of(reel.memory().getBytes(StandardCharsets.UTF_8)),
                Deflated.of(reel.tape()));
    }

    /// Hands over those with a tick between the two, one by one in their order: a day of them all would fill the
    /// memory.
    void each(CampaignId campaign, Instant from, Instant to, Consumer<Reel> reader) {
        for (long id : ids(campaign, from, to)) one(id).ifPresent(reader);
    }

    private List<Long> ids(CampaignId campaign, Instant from, Instant to) {
        return sql.query(
                row -> row.getLong("id"),
                "select id from pacing_tape where campaign_id = ? and to_at >= ? and from_at < ? order by from_at, id",
                campaign.value(),
                from,
                to);
    }

    private Optional<Reel> one(long id) {
        return sql.query(Tapes::reel, "select * from pacing_tape where id = ?", id).stream()
                .findFirst();
    }

    private static Reel reel(ResultSet row) throws SQLException {
        var pace = new PaceRow(
                row.getString("pace"),
                row.getDouble("line_ratio"),
                row.getDouble("abandoned_share"),
                Duration.ofMillis(row.getLong("join_millis")));
        return new Reel(
                pace.pace(),
                new String(Deflated.back(row.getBytes("memory")), StandardCharsets.UTF_8),
                Tape.ticks(Deflated.back(row.getBytes("tape"))));
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        while (forget(before) == BATCH) {
            // a little at a time: the table is written to meanwhile
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int forget(Instant before) {
        return sql.update("delete from pacing_tape where to_at < ? limit " + BATCH, before);
    }

    /// @param ticks how many
    /// @param tape  them, see [Tape]
    record Stored(Pace pace, String memory, Instant from, Instant to, int ticks, byte[] tape) {}

    /// A pace as a row has it.
    private record PaceRow(String name, double ratio, double share, Duration join) {
        static PaceRow of(Pace pace) {
            return switch (pace) {
                case Pace.Preview preview -> new PaceRow("PREVIEW", 1, Limit.USUAL.share(), Limit.USUAL.join());
                case Pace.Progressive progressive ->
                    new PaceRow("PROGRESSIVE", 1, Limit.USUAL.share(), Limit.USUAL.join());
                case Pace.Ratio ratio ->
                    new PaceRow(
                            "RATIO",
                            ratio.lines(),
                            ratio.limit().share(),
                            ratio.limit().join());
                case Pace.Predictive predictive ->
                    new PaceRow(
                            "PREDICTIVE",
                            1,
                            predictive.limit().share(),
                            predictive.limit().join());
            };
        }

        Pace pace() {
            return switch (name) {
                case "PREVIEW" -> new Pace.Preview();
                case "PROGRESSIVE" -> new Pace.Progressive();
                case "RATIO" -> new Pace.Ratio(ratio, new Limit(share, join));
                case "PREDICTIVE" -> new Pace.Predictive(new Limit(share, join));
                default -> throw new IllegalStateException("there is no pace " + name);
            };
        }
    }
}
