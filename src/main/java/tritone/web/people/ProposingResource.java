package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.people.Audit;
import tritone.people.HeadProposal.Content;
import tritone.people.HeadProposals;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.RoleOffice;
import tritone.people.RoleVerdict;
import tritone.web.signin.Viewer;

/// Proposing what takes two: a head of sales made, unmade, or let in anew.
@Path("/api/people/{id}/head-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
public class ProposingResource {
    private final HeadProposals proposals;
    private final ProposalViews views;
    private final RoleOffice office;
    private final KnownPeople known;
    private final Audit audit;
    private final Viewer viewer;

    ProposingResource(
            HeadProposals proposals,
            ProposalViews views,
            RoleOffice office,
            KnownPeople known,
            Audit audit,
            Viewer viewer) {
        this.proposals = proposals;
        this.views = views;
        this.office = office;
        this.known = known;
        this.audit = audit;
        this.viewer = viewer;
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Operation(
            operationId = "proposeHead",
            summary = "Propose to appoint or dismiss a head of sales, or to give one new access",
            description = "With a role: the person gets these roles. Without: their password, second factor or link to"
                    + " the company's account may be renewed once within a day of the other's word.")
    public ProposalView propose(@RestPath long id, @Valid NewProposal wanted) {
        var whom = known.account(id).person();
        if (whom.id().equals(viewer.person().id())) RoleProblems.unlessAllowed(RoleVerdict.OWN_ROLES);
        var content = wanted.content(whom);
        if (content instanceof Content.Roles roles)
            RoleProblems.unlessAllowed(office.judgeAgreed(viewer.person(), whom, roles.all()));
        var proposal = proposals.add(viewer.person().id(), whom.id(), content);
        audit.record(viewer.person().id(), "propose-head", "person", Long.toString(id), ProposalView.summary(content));
        return views.of(proposal);
    }

    /// @param role their main role; nothing: they get new access
    /// @param also further roles; nothing: those they have
    public record NewProposal(@Nullable Role role, @Nullable Set<Role> also) {
        Content content(Person whom) {
            if (role == null) return new Content.Access();
            var further = new HashSet<>(also == null ? whom.also() : also);
            further.remove(role);
            return new Content.Roles(role, further);
        }
    }
}
