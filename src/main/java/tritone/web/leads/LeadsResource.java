package tritone.web.leads;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.lead.Answers;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Leads, each look at them on record.
@Path("/api/leads/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LeadsResource {
    private final Leads leads;
    private final Answers answers;
    private final LeadSight sight;
    private final Audit audit;
    private final Viewer viewer;

    LeadsResource(Leads leads, Answers answers, LeadSight sight, Audit audit, Viewer viewer) {
        this.leads = leads;
        this.answers = answers;
        this.sight = sight;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({
        OPERATOR_ROLE,
        MANAGER_ROLE,
        ACCOUNT_MANAGER_ROLE,
        SUPERVISOR_ROLE,
        QA_ROLE,
        HEAD_OF_SALES_ROLE,
        ADMINISTRATOR_ROLE
    })
    @Operation(
            operationId = "lead",
            summary = "One lead",
            description = "An operator sees the lead on the line only, a manager their own.")
    public LeadView one(@RestPath long id) {
        Lead lead = leads.byId(new LeadId(id))
                .filter(found -> sight.allows(viewer.person(), found))
                .orElseThrow(() -> Problem.notFound("lead").refused());
        audit.record(viewer.person().id(), "look-at-lead", "lead", Long.toString(id), null);
        return LeadView.of(answers.upon(lead), sight.masked(viewer.person(), lead));
    }
}
