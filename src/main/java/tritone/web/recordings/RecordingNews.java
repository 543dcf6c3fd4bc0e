package tritone.web.recordings;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.recording.RecordingStored;
import tritone.web.desk.Push;

/// Tells open screens that there is one more to hear: whoever spoke, the campaign's leaders, quality control.
@ApplicationScoped
class RecordingNews {
    private static final String TYPE = "recording";
    /// Not which one: who looks at the list asks, and the walls answer.
    private static final Map<String, String> MORE = Map.of();

    private final Campaigns campaigns;
    private final Event<Push> push;

    RecordingNews(Campaigns campaigns, Event<Push> push) {
        this.campaigns = campaigns;
        this.push = push;
    }

    void stored(@Observes(during = AFTER_SUCCESS) RecordingStored stored) {
        var teams = Optional.ofNullable(stored.campaignId())
                .flatMap(campaign -> campaigns.lately(new CampaignId(campaign)))
                .map(Campaign::team)
                .stream()
                .collect(Collectors.toSet());
        push.fire(new Push(new Push.Teams(teams), TYPE, MORE));
        push.fire(new Push(new Push.Roles(Set.of(Role.QA)), TYPE, MORE));
        if (stored.agentId() != null) push.fire(Push.to(new PersonId(stored.agentId()), TYPE, MORE));
    }
}
