package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.LineBook;
import tritone.campaign.rules.Reason;
import tritone.dialer.CampaignProgress;
import tritone.dialer.LeadInHand;
import tritone.dialer.LineDays;
import tritone.dialer.Standings;
import tritone.lead.LeadId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Why leads are not dialled, and how the campaign goes.
@Path("/api/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class CampaignStandingResource {
    private final VisibleCampaigns visible;
    private final Standings standings;
    private final CampaignProgress progress;
    private final LineBook lines;
    private final LineDays days;
    private final Viewer viewer;

    CampaignStandingResource(
            VisibleCampaigns visible,
            Standings standings,
            CampaignProgress progress,
            LineBook lines,
            LineDays days,
            Viewer viewer) {
        this.lines = lines;
        this.days = days;
        this.visible = visible;
        this.standings = standings;
        this.progress = progress;
        this.viewer = viewer;
    }

    @GET
    @Path("standing")
    public StandingView standing(long id) {
        var standing = standings.of(visible.one(id, viewer));
        return new StandingView(
                standing.total(), standing.lines().stream().map(LineView::of).toList());
    }

    @GET
    @Path("leads/{lead}")
    public LeadStandingView standingOfLead(long id, long lead) {
        var campaign = visible.one(id, viewer);
        if (lead <= 0) throw Problem.notFound("lead").refused();
        return standings
                .of(campaign, new LeadId(lead))
                .map(found -> new LeadStandingView(
                        lead,
                        found.line().why().code(),
                        found.line().next().orElse(null),
                        found.attempts(),
                        found.lastDisposition().orElse(null)))
                .orElseThrow(() -> Problem.notFound("lead").refused());
    }

    @GET
    @Path("progress")
    public ProgressView progress(long id) {
        var campaign = visible.one(id, viewer);
        return ProgressView.of(campaign, progress.of(campaign.id()));
    }

    /// What the campaign and its line have used of the company's day, and of how much.
    @GET
    @Path("day")
    public CampaignSpendingView day(long id) {
        var campaign = visible.one(id, viewer);
        var terms = lines.terms(campaign.settings().trunk());
        return new CampaignSpendingView(
                terms.currency(),
                DayUseView.of(days.campaign(campaign)),
                DayCapsView.of(campaign.settings().day()),
                DayUseView.of(days.line(campaign)),
                DayCapsView.of(terms.caps()));
    }

    /// @param own  the campaign's part
    /// @param line its line's, other campaigns included
    public record CampaignSpendingView(
            String currency, DayUseView own, DayCapsView ownCaps, DayUseView line, DayCapsView lineCaps) {}

    /// The lines' leads sum up to `total`.
    public record StandingView(long total, List<LineView> lines) {}

    /// @param reason why they are not dialled, or what is being done with them
    /// @param next   when the first of them may be
    @HouseText
    public record LineView(
            @Schema(oneOf = {Reason.class, LeadInHand.class})
            String reason,

            long leads,
            @Nullable Instant next) {
        static LineView of(Standings.Line line) {
            return new LineView(line.why().code(), line.leads(), line.next().orElse(null));
        }
    }

    @HouseText
    public record LeadStandingView(
            long lead,

            @Schema(oneOf = {Reason.class, LeadInHand.class})
            String reason,

            @Nullable Instant next,
            int attempts,
            @Nullable String lastDisposition) {}
}
