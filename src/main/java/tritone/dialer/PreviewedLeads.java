package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.lead.LeadId;
import tritone.lead.LeadOnTheLine;
import tritone.people.PersonId;

/// Whoever is shown a lead before it is called may look at it.
@ApplicationScoped
class PreviewedLeads implements LeadOnTheLine {
    private final Previews previews;

    PreviewedLeads(Previews previews) {
        this.previews = previews;
    }

    @Override
    public Set<LeadId> leadsWith(PersonId person) {
        return previews.of(person).map(LeadPreview::lead).stream().collect(Collectors.toSet());
    }
}
