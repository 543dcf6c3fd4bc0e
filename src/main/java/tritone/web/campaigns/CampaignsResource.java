package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.Company;
import tritone.campaign.Refusal;
import tritone.campaign.Saving;
import tritone.campaign.law.Jurisdiction;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The campaigns: set up and edited by the head of sales, seen by supervisors.
@Path("/api/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CampaignsResource {
    private final Campaigns campaigns;
    private final VisibleCampaigns visible;
    private final Company company;
    private final Viewer viewer;

    CampaignsResource(Campaigns campaigns, VisibleCampaigns visible, Company company, Viewer viewer) {
        this.campaigns = campaigns;
        this.visible = visible;
        this.company = company;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<CampaignView> campaigns() {
        return visible.to(viewer).stream().map(CampaignView::of).toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public CampaignView campaign(long id) {
        return CampaignView.of(visible.one(id, viewer));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public CampaignView add(@Valid CampaignInput input) {
        return view(campaigns.add(input.settings(company.law()), viewer.person().id()));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public CampaignView edit(long id, @Valid CampaignInput input) {
        var campaign = visible.one(id, viewer);
        Integer seen = input.version();
        return view(campaigns.edit(
                campaign.id(),
                seen == null ? campaign.version() : seen,
                input.settings(company.law()),
                viewer.person().id()));
    }

    private static CampaignView view(Saving saving) {
        return switch (saving) {
            case Saving.Saved(var campaign) -> CampaignView.of(campaign);
            case Saving.Refused(var reasons) -> throw problem(reasons).refused();
        };
    }

    /// Everything unknown at once, else the first reason.
    private static Problem problem(List<Refusal> reasons) {
        var unknown = reasons.stream()
                .filter(Refusal.Unknown.class::isInstance)
                .map(Refusal.Unknown.class::cast)
                .map(what -> new Problem.Field(field(what), "unknown"))
                .toList();
        return unknown.isEmpty() ? problem(reasons.getFirst()) : Problem.invalid(unknown);
    }

    private static Problem problem(Refusal reason) {
        return switch (reason) {
            case Refusal.Unknown what -> Problem.invalid(field(what), "unknown");
            case Refusal.Unfit how -> unfit(how);
            case Refusal.Unlawful(var why) -> unlawful(why);
            case Refusal.NameTaken() ->
                Problem.of(409, "name-taken", "A campaign with this name already exists.", "Choose another name.");
            case Refusal.BasesTakenOut(var bases) ->
                Problem.of(
                                409,
                                "base-in-use",
                                "A base cannot be removed from a campaign.",
                                "Its call history belongs to this campaign: stop it and create another one.")
                        .with(bases.stream()
                                .map(base -> new Problem.Field("bases", Long.toString(base.value())))
                                .toList());
            case Refusal.ChangedMeanwhile() ->
                Problem.of(
                        409,
                        "changed-meanwhile",
                        "Somebody else has changed this campaign.",
                        "Reload it, then make your change again.");
        };
    }

    private static String field(Refusal.Unknown what) {
        return switch (what) {
            case TRUNK -> "trunk";
            case BASES -> "bases";
            case TEAM -> "team";
            case SCRIPT -> "scriptId";
        };
    }

    private static Problem unfit(Refusal.Unfit how) {
        return switch (how) {
            case CALLER_ID ->
                Problem.of(
                                400,
                                "caller-id-not-of-line",
                                "This number does not belong to the line.",
                                "Choose one of the line's numbers, or ask an administrator to add it.")
                        .with(List.of(new Problem.Field("callerId", "not-of-line")));
            case UNPRICED ->
                Problem.of(
                                400,
                                "cap-without-prices",
                                "A cost limit needs a price for every number the line can call.",
                                "Ask an administrator to enter the line's prices, or limit minutes instead.")
                        .with(List.of(new Problem.Field("dayCaps", "unpriced")));
        };
    }

    private static Problem unlawful(Jurisdiction.Reason reason) {
        return switch (reason) {
            case NO_CONSENT_ON_RECORD ->
                Problem.of(
                        409,
                        "no-consent-on-record",
                        "This country's law does not allow advertising calls in this mode without consent.",
                        "Say where the evidence of consent lies, import it with the leads, or let operators dial by"
                                + " preview.");
            case MODE_FORBIDDEN ->
                Problem.of(409, "mode-forbidden", "This country's law forbids this mode.", "Choose another mode.");
            case LIMIT_TOO_HIGH ->
                Problem.of(
                        409,
                        "abandoned-share-too-high",
                        "The abandonment limit is above the legal maximum.",
                        "Choose a lower limit.");
            case JOIN_TOO_LATE ->
                Problem.of(
                        409,
                        "joined-too-late",
                        "This country's law requires a faster connection to an operator.",
                        "Choose another mode.");
        };
    }
}
