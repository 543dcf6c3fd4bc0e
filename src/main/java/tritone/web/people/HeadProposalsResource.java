package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import tritone.people.Audit;
import tritone.people.HeadProposal;
import tritone.people.HeadProposal.Content;
import tritone.people.HeadProposals;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.people.RoleOffice;
import tritone.people.Sessions;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What one administrator proposes about a head of sales, and another one agrees to.
@Path("/api/head-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
public class HeadProposalsResource {
    private final HeadProposals proposals;
    private final ProposalViews views;
    private final RoleOffice office;
    private final People people;
    private final KnownPeople known;
    private final Sessions sessions;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    HeadProposalsResource(
            HeadProposals proposals,
            ProposalViews views,
            RoleOffice office,
            People people,
            KnownPeople known,
            Sessions sessions,
            Audit audit,
            Viewer viewer,
            Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.office = office;
        this.people = people;
        this.known = known;
        this.sessions = sessions;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "headProposals", summary = "What waits for a second person, the newest first")
    public List<ProposalView> open() {
        return proposals.open().stream().map(views::of).toList();
    }

    @PUT
    @Path("{id}/decision")
    @Transactional
    @Operation(operationId = "decideProposal", summary = "Agree, or decline; agreed roles hold at once")
    public ProposalView decide(@RestPath long id, @Valid Decision decision) {
        var proposal = proposals
                .forDecision(id)
                .orElseThrow(() -> Problem.notFound("proposal").refused());
        proposal.refusal(viewer.person(), decision.agreed(), clock.instant()).ifPresent(why -> {
            throw problem(why).refused();
        });
        if (decision.agreed() && proposal.content() instanceof Content.Roles roles) apply(proposal, roles);
        var decided = proposals.decided(proposal, viewer.person().id(), decision.agreed());
        record(
                decision.agreed() ? "agree-head" : "decline-head",
                proposal.whom(),
                ProposalView.summary(proposal.content()));
        return views.of(decided);
    }

    private void apply(HeadProposal proposal, Content.Roles roles) {
        var whom = known.account(proposal.whom().value()).person();
        var by = people.byId(proposal.by());
        // the proposer may have become another meanwhile
        if (by.isEmpty()) throw problem(HeadProposal.Refusal.OVER).refused();
        RoleProblems.unlessAllowed(office.judgeAgreed(by.get(), whom, roles.all()));
        people.become(whom.id(), roles);
        sessions.closeAll(whom.id());
    }

    private static Problem problem(HeadProposal.Refusal why) {
        return switch (why) {
            case NOT_YOURS -> Problem.of(403, "forbidden", "Your role does not allow this.", "Ask your head of sales.");
            case OVER ->
                Problem.of(
                        409, "proposal-over", "This proposal is already decided or has expired.", "Refresh the list.");
            case OWN_PROPOSAL ->
                Problem.of(
                        403, "own-proposal", "You proposed this yourself.", "Another administrator has to confirm it.");
            case ABOUT_YOURSELF -> RoleProblems.ownRights();
        };
    }

    private void record(String action, PersonId whom, String detail) {
        audit.record(viewer.person().id(), action, "person", String.valueOf(whom.value()), detail);
    }

    public record Decision(@NotNull Boolean agreed) {}
}
