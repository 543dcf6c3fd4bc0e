package tritone.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.lead.LeadId;
import tritone.lead.LeadOnTheLine;
import tritone.people.PersonId;

/// A manager who is rung for a client, or introduced to one, may look at whom they are about to get.
@ApplicationScoped
class OfferedLeads implements LeadOnTheLine {
    private final LiveHandovers live;

    OfferedLeads(LiveHandovers live) {
        this.live = live;
    }

    @Override
    public Set<LeadId> leadsWith(PersonId person) {
        return live.offeredTo(person).map(Handover::lead).collect(Collectors.toSet());
    }
}
