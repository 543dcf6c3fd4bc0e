package tritone.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import tritone.campaign.Campaign;
import tritone.campaign.Campaigns;
import tritone.dialer.Preview;
import tritone.lead.Lead;
import tritone.lead.Leads;
import tritone.script.ScriptId;

/// Fills in what an operator may see of a previewed lead.
@ApplicationScoped
class PreviewViews {
    private final Leads leads;
    private final Campaigns campaigns;

    PreviewViews(Leads leads, Campaigns campaigns) {
        this.leads = leads;
        this.campaigns = campaigns;
    }

    @Transactional
    Optional<PreviewView> of(Preview preview) {
        return campaigns
                .byId(preview.campaign())
                .flatMap(campaign -> leads.byId(preview.lead()).map(lead -> view(preview, campaign, lead)));
    }

    private static PreviewView view(Preview preview, Campaign campaign, Lead lead) {
        return new PreviewView(
                campaign.id().value(),
                lead.id().value(),
                lead.company().orElse(null),
                lead.person().orElse(null),
                lead.region().orElse(null),
                lead.segment().orElse(null),
                lead.category().orElse(null),
                lead.extra(),
                lead.phones().stream().map(phone -> phone.number().masked()).toList(),
                campaign.settings().script().map(ScriptId::value).orElse(null),
                preview.until());
    }
}
