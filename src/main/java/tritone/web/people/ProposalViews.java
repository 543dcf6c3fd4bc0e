package tritone.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import tritone.people.HeadProposal;
import tritone.people.HeadProposal.Content;
import tritone.people.People;
import tritone.people.PersonId;

/// Shows proposals with the names of whom they are about and who made them.
@ApplicationScoped
class ProposalViews {
    private final People people;

    ProposalViews(People people) {
        this.people = people;
    }

    ProposalView of(HeadProposal proposal) {
        var roles = proposal.content() instanceof Content.Roles some ? some : null;
        return new ProposalView(
                proposal.id(),
                proposal.whom().value(),
                name(proposal.whom()),
                roles == null ? null : roles.role(),
                roles == null ? Set.of() : roles.also(),
                proposal.by().value(),
                name(proposal.by()),
                proposal.at(),
                proposal.until());
    }

    private String name(PersonId id) {
        return people.account(id).map(account -> account.person().name()).orElse("#" + id.value());
    }
}
