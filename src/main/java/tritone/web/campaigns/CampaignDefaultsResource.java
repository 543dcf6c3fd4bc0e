package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.campaign.Company;
import tritone.campaign.law.Law;
import tritone.campaign.rules.AttemptCaps;
import tritone.campaign.rules.RetryRules;

/// What a campaign begins with.
@Path("/api/campaign-defaults")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CampaignDefaultsResource {
    private final Company company;

    CampaignDefaultsResource(Company company) {
        this.company = company;
    }

    @GET
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "campaignDefaults", summary = "The rules of a campaign that sets none of its own")
    public CampaignDefaults defaults() {
        return new CampaignDefaults(company.law(), RetryRules.standard(), AttemptCaps.standard());
    }

    /// @param law of the company's country
    public record CampaignDefaults(Law law, RetryRules retryRules, AttemptCaps attemptCaps) {}
}
