package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
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
import tritone.lead.BaseId;
import tritone.lead.Bases;
import tritone.lead.Leads;
import tritone.people.Audit;
import tritone.people.Role;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The leads of one base, for those who answer for it.
@Path("/api/bases/{base}/leads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BaseLeadsResource {
    private final Leads leads;
    private final Bases bases;
    private final Audit audit;
    private final Viewer viewer;

    BaseLeadsResource(Leads leads, Bases bases, Audit audit, Viewer viewer) {
        this.leads = leads;
        this.bases = bases;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "leadsOfBase", summary = "A page of a base's leads, in the order of import")
    public LeadPage page(@RestPath long base, @BeanParam LeadSearch search) {
        var id = new BaseId(base);
        if (bases.byId(id).isEmpty()) throw Problem.notFound("base").refused();
        int most = Math.clamp(search.size, 1, LeadSearch.MOST);
        var page = leads.inBase(id, search.search(), search.after, most);
        audit.record(viewer.person().id(), "list-leads", "base", Long.toString(base), "after " + search.after);
        boolean masked = viewer.person().role() != Role.HEAD_OF_SALES;
        return new LeadPage(
                page.stream().map(lead -> LeadView.of(lead, masked)).toList(),
                page.size() < most ? null : page.getLast().id().value());
    }

    /// @param next ask for it as `after` to read on; none after the last page
    public record LeadPage(List<LeadView> leads, @Nullable Long next) {}
}
