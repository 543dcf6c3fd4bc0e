package tritone.web.floor;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.CampaignStatus;
import tritone.campaign.law.Limit;
import tritone.dialer.LimitCurves;
import tritone.report.DayCurve;
import tritone.report.DayCurves;
import tritone.report.DayCurves.Scope;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// How the reader's day went so far: occupancy, abandoned calls, who answers when and where.
@Path("/api/floor/day")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class DayResource {
    private final DayCurves curves;
    private final LimitCurves limits;
    private final Walls walls;
    private final Viewer viewer;
    private final Clock clock;

    DayResource(DayCurves curves, LimitCurves limits, Walls walls, Viewer viewer, Clock clock) {
        this.curves = curves;
        this.limits = limits;
        this.walls = walls;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Operation(description = "Of one campaign, or of all that the reader watches. The day begins in the reader's zone.")
    public DayCurveView day(@RestQuery Optional<Long> campaign) {
        var one = campaign.map(this::campaign);
        var zone = viewer.person().zone();
        var day = LocalDate.ofInstant(clock.instant(), zone);
        var scope = new Scope(one.map(Campaign::id), one.map(Campaign::team).or(viewer::watchedTeam));
        double limit =
                one.map(found -> found.settings().pace().abandonedShare()).orElse(Limit.USUAL.share());
        var curve = curves.of(day, zone, scope);
        var today =
                new LimitCurves.Day(curve.from(), curve.slot(), curve.slots().size());
        var limited = limits.of(one.map(List::of).orElseGet(() -> dialled(scope)), today);
        return DayCurveView.of(
                curve, limited, limit, one.map(DayResource::isDaily).orElse(false));
    }

    private Campaign campaign(long id) {
        return Optional.of(id)
                .filter(some -> some > 0)
                .flatMap(some -> walls.campaign(viewer.reader(), new CampaignId(some)))
                .orElseThrow(() -> Problem.notFound("campaign").refused());
    }

    private List<Campaign> dialled(Scope scope) {
        return walls.campaigns(viewer.reader()).stream()
                .filter(some -> some.status() != CampaignStatus.DRAFT)
                .filter(some -> scope.team().isEmpty() || scope.team().get().equals(some.team()))
                .toList();
    }

    private static boolean isDaily(Campaign campaign) {
        return campaign.settings().jurisdiction().abandoning().daily();
    }

    /// @param from        the day's first moment
    /// @param slotSeconds how long each slot is
    /// @param slots       until now
    /// @param limited     what counts against the limit, at the end of each slot, over the window of the law
    /// @param limit       what may be abandoned of the answered
    /// @param daily       whether that window is a day; else 30 days
    public record DayCurveView(
            Instant from,
            long slotSeconds,
            List<DayCurve.Slot> slots,
            List<LimitCurves.Share> limited,
            List<DayCurve.ZoneRate> zones,
            double limit,
            boolean daily) {
        static DayCurveView of(DayCurve curve, List<LimitCurves.Share> limited, double limit, boolean daily) {
            return new DayCurveView(
                    curve.from(), curve.slot().toSeconds(), curve.slots(), limited, curve.zones(), limit, daily);
        }
    }
}
