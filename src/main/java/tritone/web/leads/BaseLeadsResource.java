package tritone.web.leads;

import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.lead.BaseId;
import tritone.lead.Leads;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The leads of one base, for those who answer for it.
@Path("/api/bases/{base}/leads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BaseLeadsResource {
    private final Walls walls;
    private final Viewer viewer;

    BaseLeadsResource(Walls walls, Viewer viewer) {
        this.walls = walls;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(operationId = "leadsOfBase", summary = "A page of a base's leads, in the order of import")
    public LeadPage page(@RestPath long base, @BeanParam LeadSearch search) {
        if (base <= 0) throw Problem.notFound("base").refused();
        var glance = viewer.glance(What.LIST);
        var id = new BaseId(base);
        if (walls.base(glance.reader(), id).isEmpty())
            throw Problem.notFound("base").refused();
        int most = Math.clamp(search.size, 1, LeadSearch.MOST);
        var page = walls.leads(glance, id, search.search(), new Leads.Page(search.after, most));
        return new LeadPage(
                page.stream().map(LeadView::of).toList(),
                page.size() < most ? null : page.getLast().thing().id().value());
    }

    /// @param next ask for it as `after` to read on; none after the last page
    public record LeadPage(List<LeadView> leads, @Nullable Long next) {}
}
