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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Trunks;
import tritone.campaign.law.Mode;
import tritone.dialer.CampaignAlarm;
import tritone.report.CampaignFigures;
import tritone.report.Days;
import tritone.report.Figures;
import tritone.web.campaigns.BecauseView;
import tritone.web.signin.Viewer;

/// All campaigns at a glance: how far each is, how today goes, and what is wrong.
@Path("/api/campaign-summaries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CampaignSummariesResource {
    private static final Map<CampaignStatus, Integer> ORDER = Map.of(
            CampaignStatus.RUNNING, 0, CampaignStatus.PAUSED, 1, CampaignStatus.DRAFT, 2, CampaignStatus.STOPPED, 3);

    private final Walls walls;
    private final FloorCampaigns standings;
    private final Figures figures;
    private final Trunks trunks;
    private final Viewer viewer;
    private final Clock clock;

    CampaignSummariesResource(
            Walls walls, FloorCampaigns standings, Figures figures, Trunks trunks, Viewer viewer, Clock clock) {
        this.walls = walls;
        this.standings = standings;
        this.figures = figures;
        this.trunks = trunks;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(
            operationId = "campaignSummaries",
            summary = "The campaigns at a glance, the running ones first",
            description = "Today is the reader's own.")
    public List<CampaignSummary> all() {
        var zone = viewer.person().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var day =
                figures
                        .campaigns(new Figures.Scope(new Days(today, today, zone), Optional.empty(), Optional.empty()))
                        .stream()
                        .collect(Collectors.toMap(CampaignFigures::campaign, one -> one));
        return walls.campaigns(viewer.reader()).stream()
                .sorted(Comparator.<Campaign>comparingInt(
                                campaign -> ORDER.getOrDefault(campaign.status(), ORDER.size()))
                        .thenComparing(Campaign::name))
                .map(campaign -> summary(campaign, day.get(campaign.id())))
                .toList();
    }

    private CampaignSummary summary(Campaign campaign, @Nullable CampaignFigures today) {
        var stands = standings.of(campaign);
        return new CampaignSummary(
                campaign.id().value(),
                campaign.name(),
                campaign.status(),
                campaign.settings().mode(),
                campaign.settings().trunk(),
                stands.total(),
                stands.left(),
                today == null ? 0 : today.attempts(),
                today == null ? 0 : today.connected(),
                today == null ? 0 : today.contactRate(),
                today == null ? 0 : today.said().getOrDefault("WARM", 0L),
                campaign.running() ? alarms(campaign, stands) : List.of());
    }

    private List<CampaignAlarm> alarms(Campaign campaign, FloorCampaign stands) {
        boolean stopped = trunks.byName(campaign.settings().trunk())
                .filter(trunk -> trunk.stopped().isPresent())
                .isPresent();
        var window =
                stands.daily() ? stands.progress().day() : stands.progress().month();
        return CampaignAlarm.of(new CampaignAlarm.Signs(
                stopped,
                stands.left(),
                window.answered() * stands.limit(),
                stands.budget(),
                stands.ownDay(),
                stands.lineDay(),
                Optional.ofNullable(stands.progress().because()).map(BecauseView::code)));
    }

    /// @param total       leads of its bases
    /// @param left        of them, those that may still be dialled
    /// @param attempts    of today
    /// @param contactRate of today's attempts, how many came to a talk
    public record CampaignSummary(
            long id,
            String name,
            CampaignStatus status,
            Mode mode,
            String trunk,
            long total,
            long left,
            long attempts,
            long connected,
            double contactRate,
            long warm,
            List<CampaignAlarm> alarms) {}
}
