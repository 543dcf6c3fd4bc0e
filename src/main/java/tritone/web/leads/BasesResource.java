package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Walls;
import tritone.lead.BaseId;
import tritone.lead.Bases;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The bases: lists of leads.
@Path("/api/bases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BasesResource {
    private final Walls walls;
    private final Bases bases;
    private final Audit audit;
    private final Viewer viewer;

    BasesResource(Walls walls, Bases bases, Audit audit, Viewer viewer) {
        this.walls = walls;
        this.bases = bases;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "bases", summary = "All bases, the newest first")
    public List<BaseView> all() {
        return walls.bases(viewer.reader()).stream().map(BaseView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "newBase", summary = "A new, empty base")
    public BaseView add(@Valid NewBase wanted) {
        var person = viewer.person().id();
        var base = bases.add(wanted.name().strip(), wanted.region() == null ? "RU" : wanted.region(), person)
                .orElseThrow(() -> Problem.of(
                                409,
                                "name-taken",
                                "A base with this name already exists.",
                                "Choose another name, or import into that base.")
                        .refused());
        audit.record(person, "add-base", "base", Long.toString(base.id().value()), base.name());
        return BaseView.of(base);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "base", summary = "One base")
    public BaseView one(@RestPath long id) {
        if (id <= 0) throw Problem.notFound("base").refused();
        return walls.base(viewer.reader(), new BaseId(id))
                .map(BaseView::of)
                .orElseThrow(() -> Problem.notFound("base").refused());
    }

    /// @param region the country of numbers written without a plus, two capital letters; RU when left out
    public record NewBase(
            @NotBlank @Size(max = 160) String name,
            @Nullable @Pattern(regexp = "[A-Z]{2}") String region) {}
}
