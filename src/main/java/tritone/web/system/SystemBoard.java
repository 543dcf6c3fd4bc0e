package tritone.web.system;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tritone.web.desk.Push;
import tritone.web.system.Finding.FindingState;

/// How each part of the system stands, and since when: looked at every few seconds, read by the health checks and by
/// people.
@ApplicationScoped
class SystemBoard {
    private static final Logger LOG = Logger.getLogger(SystemBoard.class);

    private final DatabaseCheck database;
    private final List<Check> checks;
    private final Clock clock;
    private final Event<Push> screens;
    private final MultiGauge gauge;
    private volatile Map<String, Standing> standings = Map.of();

    SystemBoard(
            DatabaseCheck database, @All List<Check> checks, Clock clock, Event<Push> screens, MeterRegistry meters) {
        this.database = database;
        this.checks = checks;
        this.clock = clock;
        this.screens = screens;
        this.gauge = MultiGauge.builder("tritone.system.state")
                .description("0 well, 1 somebody should look, 2 failed")
                .register(meters);
    }

    List<Standing> standings() {
        if (standings.isEmpty()) look();
        return List.copyOf(standings.values());
    }

    @Scheduled(every = "${tritone.system.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    synchronized void look() {
        var found = new ArrayList<Finding>();
        var first = database.look();
        found.add(first);
        // What the others know lies in the database.
        if (first.state() == FindingState.OK) checks.forEach(check -> found.addAll(check.look()));
        var before = standings;
        var now = new LinkedHashMap<String, Standing>();
        for (Finding finding : found) now.put(finding.key(), stand(finding, before.get(finding.key())));
        standings = now;
        gauge.register(now.values().stream().map(SystemBoard::row).toList(), true);
        if (!now.values().stream()
                .map(Standing::judgement)
                .toList()
                .equals(before.values().stream().map(Standing::judgement).toList())) {
            screens.fire(Push.toFloor("system", List.copyOf(now.values())));
        }
    }

    private static MultiGauge.Row<Number> row(Standing standing) {
        var finding = standing.finding();
        return MultiGauge.Row.of(
                Tags.of("part", finding.code(), "of", finding.of()),
                finding.state().ordinal());
    }

    private Standing stand(Finding finding, @Nullable Standing before) {
        if (before != null && before.finding().state() == finding.state()) return new Standing(finding, before.since());
        if (finding.state() != FindingState.OK) LOG.warnf("%s: %s", finding.key(), finding.reason());
        else if (before != null) LOG.infof("%s: well again", finding.key());
        return new Standing(finding, clock.instant());
    }

    record Standing(Finding finding, Instant since) {
        /// What a change of is worth telling.
        String judgement() {
            return finding.key() + " " + finding.state() + " " + finding.reason();
        }
    }
}
