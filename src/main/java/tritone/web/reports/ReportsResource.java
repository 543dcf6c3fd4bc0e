package tritone.web.reports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.lead.BaseId;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.people.Role;
import tritone.report.BaseStanding;
import tritone.report.CampaignDay;
import tritone.report.HandoverDay;
import tritone.report.PersonDay;
import tritone.report.Reports;
import tritone.web.Shapes;
import tritone.web.signin.Viewer;

/// The department's figures by day, in the reader's zone; without days the last week. A supervisor sees the own team's.
@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUPERVISOR_ROLE, Role.HEAD_OF_SALES_ROLE})
@RunOnVirtualThread
public class ReportsResource {
    private static final int WEEK = 6;

    private final Reports reports;
    private final Viewer viewer;
    private final FigureScope scope;

    ReportsResource(Reports reports, Viewer viewer, FigureScope scope) {
        this.reports = reports;
        this.viewer = viewer;
        this.scope = scope;
    }

    @GET
    @Path("/people")
    public List<PersonDayView> people(
            @QueryParam("from") @Pattern(regexp = Shapes.DAY) @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Shapes.DAY) @Nullable String to) {
        return reports.people(scope.days(from, to, WEEK), viewer.watchedTeam()).stream()
                .map(PersonDayView::of)
                .toList();
    }

    @GET
    @Path("/campaigns")
    public List<CampaignDayView> campaigns(
            @QueryParam("from") @Pattern(regexp = Shapes.DAY) @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Shapes.DAY) @Nullable String to,
            @QueryParam("campaign") @Nullable Long campaign) {
        var only = Optional.ofNullable(campaign).filter(id -> id > 0).map(CampaignId::new);
        return reports.campaigns(scope.days(from, to, WEEK), only, viewer.watchedTeam()).stream()
                .map(CampaignDayView::of)
                .toList();
    }

    @GET
    @Path("/bases")
    public List<BaseStandingView> bases(@QueryParam("base") @Nullable Long base) {
        var only = Optional.ofNullable(base).filter(id -> id > 0).map(BaseId::new);
        return reports.bases(only, viewer.watchedTeam()).stream()
                .map(BaseStandingView::of)
                .toList();
    }

    @GET
    @Path("/handovers")
    public List<HandoverDay> handovers(
            @QueryParam("from") @Pattern(regexp = Shapes.DAY) @Nullable String from,
            @QueryParam("to") @Pattern(regexp = Shapes.DAY) @Nullable String to) {
        return reports.handovers(scope.days(from, to, WEEK), viewer.watchedTeam());
    }

    /// @param talkSeconds from join to the end of their part
    public record PersonDayView(
            long person,
            String name,
            Stage stage,
            LocalDate day,
            long conversations,
            double talkSeconds,
            Map<String, Long> dispositions,
            Map<String, Long> moves) {
        static PersonDayView of(PersonDay line) {
            return new PersonDayView(
                    line.person().value(),
                    line.name(),
                    line.stage(),
                    line.day(),
                    line.conversations(),
                    line.talk().toMillis() / 1000.0,
                    line.dispositions(),
                    line.moves());
        }
    }

    /// @param abandonedShare of the answered
    public record CampaignDayView(
            long campaign,
            LocalDate day,
            long attempts,
            long answered,
            long connected,
            long abandoned,
            double abandonedShare) {
        static CampaignDayView of(CampaignDay line) {
            return new CampaignDayView(
                    line.campaign().value(),
                    line.day(),
                    line.attempts(),
                    line.answered(),
                    line.connected(),
                    line.abandoned(),
                    line.abandonedShare());
        }
    }

    public record BaseStandingView(long base, String name, LeadState state, Section section, Stage stage, long leads) {
        static BaseStandingView of(BaseStanding line) {
            return new BaseStandingView(
                    line.base().value(), line.name(), line.state(), line.section(), line.stage(), line.leads());
        }
    }
}
