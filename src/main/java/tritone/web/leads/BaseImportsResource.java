package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import tritone.access.Walls;
import tritone.lead.Base;
import tritone.lead.BaseId;
import tritone.lead.importing.Imports;
import tritone.lead.importing.Imports.AlreadyThere;
import tritone.lead.importing.Imports.Refused;
import tritone.lead.importing.Imports.Started;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Files on their way into one base.
///
/// On worker threads: looking a large file through takes a second of pure computing, and a virtual thread would keep
/// its carrier from the calls meanwhile.
@Path("/api/bases/{base}/imports")
@Produces(MediaType.APPLICATION_JSON)
public class BaseImportsResource {
    private final Walls walls;
    private final Imports imports;
    private final ObjectMapper json;
    private final Audit audit;
    private final Viewer viewer;

    BaseImportsResource(Walls walls, Imports imports, ObjectMapper json, Audit audit, Viewer viewer) {
        this.walls = walls;
        this.imports = imports;
        this.json = json;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "importsOfBase", summary = "The imports of a base, the newest first")
    public List<ImportView> all(@RestPath long base) {
        return imports.ofBase(known(base).id()).stream()
                .map(one -> ImportView.of(one, false))
                .toList();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(
            operationId = "newImport",
            summary = "Import a file; the work goes on after the answer",
            description =
                    "202: begun, follow it at its address. 200: this file is in the base already, nothing changed.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "422", description = "the file cannot be imported")
    public Response begin(@RestPath long base, @BeanParam ImportForm form) throws IOException {
        var into = known(base);
        var person = viewer.person().id();
        return switch (imports.begin(into, form.upload(json, person))) {
            case Started(var now) -> {
                audit.record(person, "import", "base", Long.toString(base), now.fileName());
                yield Response.accepted(ImportView.of(now, false))
                        .location(URI.create("/api/imports/" + now.id()))
                        .build();
            }
            case AlreadyThere(var earlier) ->
                Response.ok(ImportView.of(earlier, true)).build();
            case Refused(var problem) -> FileProblems.of(problem).response();
        };
    }

    private Base known(long id) {
        if (id <= 0) throw Problem.notFound("base").refused();
        return walls.base(viewer.reader(), new BaseId(id))
                .orElseThrow(() -> Problem.notFound("base").refused());
    }
}
