package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tritone.call.CallHistory;
import tritone.call.CallHistory.Tally;
import tritone.campaign.Disposition;
import tritone.report.ShiftStandings;
import tritone.web.signin.Viewer;

/// The signed-in person's own results.
@Path("/api/results/today")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class ResultsResource {
    private final CallHistory history;
    private final ShiftStandings standings;
    private final Viewer viewer;
    private final Clock clock;

    ResultsResource(CallHistory history, ShiftStandings standings, Viewer viewer, Clock clock) {
        this.history = history;
        this.standings = standings;
        this.viewer = viewer;
        this.clock = clock;
    }

    /// Since midnight in the person's own zone.
    @GET
    public ResultsView today() {
        var zone = viewer.person().zone();
        Instant midnight =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        var tallies = history.since(viewer.person().id(), midnight);
        Map<Disposition, Long> said = new EnumMap<>(Disposition.class);
        tallies.forEach(tally -> tally.said().ifPresent(what -> said.put(what, tally.calls())));
        var standing = standings.of(viewer.person().id(), midnight);
        return new ResultsView(
                tallies.stream().mapToLong(Tally::calls).sum(),
                tallies.stream().mapToLong(Tally::talkSeconds).sum(),
                said,
                standing.wrapUps(),
                standing.wrapUpSeconds(),
                standing.place(),
                standing.of());
    }

    /// @param place among `placesOf` of the same team who work today, by warm leads, then by conversations
    public record ResultsView(
            long conversations,
            long talkSeconds,
            Map<Disposition, Long> dispositions,
            long wrapUps,
            long wrapUpSeconds,
            int place,
            int placesOf) {}
}
