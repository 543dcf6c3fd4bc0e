package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.lead.importing.Import;
import tritone.lead.importing.Imports;
import tritone.lead.importing.Rejection.Kind;
import tritone.lead.importing.Rejections;
import tritone.lead.importing.Rejections.Kept;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// One import: how far it is, and what did not come in. The rows show full numbers, so only the head of sales sees
/// them.
@Path("/api/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportsResource {
    private static final int MOST = 500;

    private final Walls walls;
    private final Imports imports;
    private final Rejections rejections;
    private final Audit audit;
    private final Viewer viewer;

    ImportsResource(Walls walls, Imports imports, Rejections rejections, Audit audit, Viewer viewer) {
        this.walls = walls;
        this.imports = imports;
        this.rejections = rejections;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "import", summary = "How far an import is")
    public ImportView one(@RestPath long id) {
        return ImportView.of(known(id), false);
    }

    @GET
    @Path("rejections")
    @RolesAllowed(HEAD_OF_SALES_ROLE)
    @Operation(operationId = "rejections", summary = "A page of the rows and cells that did not come in, by line")
    public RejectionPage page(
            @RestPath long id, @RestQuery @DefaultValue("0") long after, @RestQuery @DefaultValue("100") int size) {
        look(id);
        int most = Math.clamp(size, 1, MOST);
        var page = rejections.page(id, after, most);
        return new RejectionPage(
                page.stream().map(RejectionView::of).toList(),
                page.size() < most ? null : page.getLast().key());
    }

    @GET
    @Path("rejections.csv")
    @Produces("text/csv")
    @RolesAllowed(HEAD_OF_SALES_ROLE)
    @Operation(operationId = "rejectionsFile", summary = "The rows that did not come in, as they were, with the reason")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    public Response file(@RestPath long id) {
        var one = look(id);
        audit.record(viewer.person().id(), "download-rejections", "import", Long.toString(id), one.fileName());
        var csv = new RejectionCsv(one, viewer.person().locale());
        StreamingOutput body = out -> csv.write(after -> rejections.page(id, after, MOST), out);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-rejected.csv\"")
                .build();
    }

    /// Rows that did not come in name clients like those that did.
    private Import look(long id) {
        var one = known(id);
        walls.looked(viewer.glance(What.LIST).about("import " + id), Optional.empty());
        return one;
    }

    private Import known(long id) {
        return imports.byId(id)
                .filter(one -> walls.base(viewer.reader(), one.base()).isPresent())
                .orElseThrow(() -> Problem.notFound("import").refused());
    }

    /// @param next ask for it as `after` to read on; none after the last page
    public record RejectionPage(
            List<RejectionView> rejections, @Nullable Long next) {}

    /// @param sheet  empty when the file has only one
    /// @param column its heading; none when it is the whole row's fault
    /// @param value  what stood there
    /// @param cells  the row as it was
    public record RejectionView(
            String sheet,
            long line,
            Kind kind,
            @Nullable String column,
            String reason,
            @Nullable String value,
            List<String> cells) {
        static RejectionView of(Kept kept) {
            var one = kept.rejection();
            return new RejectionView(
                    one.sheet(),
                    one.line(),
                    one.kind(),
                    one.column().orElse(null),
                    one.reason().slug(),
                    one.value().orElse(null),
                    one.cells());
        }
    }
}
