package tritone.web.reports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.people.Role;
import tritone.report.CampaignFigures;
import tritone.report.Figures;
import tritone.report.PersonFigures;

/// Figures of people and of campaigns by period, to be read or, by right, taken away as a file.
@Path("/api/figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUPERVISOR_ROLE, Role.HEAD_OF_SALES_ROLE})
@RunOnVirtualThread
public class FiguresResource {
    private final Figures figures;
    private final FigureScope scope;
    private final FigureFiles files;

    FiguresResource(Figures figures, FigureScope scope, FigureFiles files) {
        this.figures = figures;
        this.scope = scope;
        this.files = files;
    }

    @GET
    @Path("people")
    @Operation(operationId = "peopleFigures", summary = "What people did in a period; a supervisor sees the own team")
    public List<PersonFiguresView> people(@Valid @BeanParam FigureQuery wanted) {
        return figures.people(scope.of(wanted)).stream()
                .map(PersonFiguresView::of)
                .toList();
    }

    @GET
    @Path("campaigns")
    @Operation(operationId = "campaignFigures", summary = "How campaigns went in a period")
    public List<CampaignFiguresView> campaigns(@Valid @BeanParam FigureQuery wanted) {
        return figures.campaigns(scope.of(wanted)).stream()
                .map(CampaignFiguresView::of)
                .toList();
    }

    @GET
    @Path("people/file")
    @Produces({FigureFiles.CSV, FigureFiles.XLSX})
    @Operation(operationId = "peopleFiguresFile", summary = "The same as a file, for those who may export")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FigureFiles.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = FigureFiles.XLSX, schema = @Schema(implementation = String.class))
            })
    public Response peopleFile(
            @Valid @BeanParam FigureQuery wanted, @RestQuery @DefaultValue("csv") FileFormat format) {
        var words = files.words();
        return files.of("people", scope.of(wanted), format, asked -> FigureTable.people(figures.people(asked), words));
    }

    @GET
    @Path("campaigns/file")
    @Produces({FigureFiles.CSV, FigureFiles.XLSX})
    @Operation(operationId = "campaignFiguresFile", summary = "The same as a file, for those who may export")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FigureFiles.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = FigureFiles.XLSX, schema = @Schema(implementation = String.class))
            })
    public Response campaignsFile(
            @Valid @BeanParam FigureQuery wanted, @RestQuery @DefaultValue("csv") FileFormat format) {
        var words = files.words();
        return files.of(
                "campaigns", scope.of(wanted), format, asked -> FigureTable.campaigns(figures.campaigns(asked), words));
    }

    /// @param shiftSeconds nothing where only one campaign is asked for: a shift is of no campaign
    /// @param occupancy    of the time they could be given a call, how much went into calls
    public record PersonFiguresView(
            long person,
            String name,
            @Nullable String team,
            long conversations,
            double talkSeconds,
            Map<String, Long> said,
            long shiftSeconds,
            long pausedSeconds,
            double occupancy) {
        static PersonFiguresView of(PersonFigures line) {
            return new PersonFiguresView(
                    line.person().value(),
                    line.name(),
                    line.team().orElse(null),
                    line.conversations(),
                    line.talk().toMillis() / 1000.0,
                    line.said(),
                    line.shift().all().toSeconds(),
                    line.shift().paused().toSeconds(),
                    line.shift().occupancy());
        }
    }

    /// @param contactRate    of the attempts, how many came to a talk
    /// @param abandonedShare of those who answered, how many nobody was free for
    public record CampaignFiguresView(
            long campaign,
            String name,
            long attempts,
            long answered,
            long connected,
            long abandoned,
            long talkSeconds,
            Map<String, Long> said,
            double contactRate,
            double abandonedShare) {
        static CampaignFiguresView of(CampaignFigures line) {
            return new CampaignFiguresView(
                    line.campaign().value(),
                    line.name(),
                    line.attempts(),
                    line.answered(),
                    line.connected(),
                    line.abandoned(),
                    line.talk().toSeconds(),
                    line.said(),
                    line.contactRate(),
                    line.abandonedShare());
        }
    }
}
