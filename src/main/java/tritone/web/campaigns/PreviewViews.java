package tritone.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import tritone.access.Contacts;
import tritone.access.Glance;
import tritone.access.Glance.What;
import tritone.access.Readers;
import tritone.access.Seen;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.dialer.LeadPreview;
import tritone.lead.Lead;
import tritone.people.People;
import tritone.script.ScriptId;

/// Fills in what an operator may see of a previewed lead.
@ApplicationScoped
class PreviewViews {
    private static final String SCREEN = "/desk";

    private final Walls walls;
    private final Readers readers;
    private final People people;
    private final Campaigns campaigns;

    PreviewViews(Walls walls, Readers readers, People people, Campaigns campaigns) {
        this.walls = walls;
        this.readers = readers;
        this.people = people;
        this.campaigns = campaigns;
    }

    @Transactional
    Optional<PreviewView> of(LeadPreview preview, Glance glance) {
        return campaigns
                .byId(preview.campaign())
                .flatMap(campaign -> walls.lead(
                                glance.about("lead " + preview.lead().value()), preview.lead())
                        .map(lead -> view(preview, campaign, lead)));
    }

    /// For the screen of the agent it is for.
    @Transactional
    Optional<PreviewView> pushed(LeadPreview preview) {
        return people.byId(preview.agent())
                .map(agent -> Glance.pushed(readers.of(agent), What.PREVIEW, SCREEN, Optional.empty()))
                .flatMap(glance -> of(preview, glance));
    }

    private static PreviewView view(LeadPreview preview, Campaign campaign, Seen<Lead> seen) {
        var lead = seen.thing();
        return new PreviewView(
                campaign.id().value(),
                lead.id().value(),
                Contacts.text(lead.company(), seen.sight()).orElse(null),
                Contacts.text(lead.person(), seen.sight()).orElse(null),
                Contacts.text(lead.region(), seen.sight()).orElse(null),
                Contacts.text(lead.segment(), seen.sight()).orElse(null),
                Contacts.text(lead.category(), seen.sight()).orElse(null),
                Contacts.values(lead.extra(), seen.sight()),
                lead.phones().stream()
                        .map(phone -> Contacts.number(phone.number(), seen.sight()))
                        .toList(),
                campaign.settings().script().map(ScriptId::value).orElse(null),
                preview.until());
    }
}
