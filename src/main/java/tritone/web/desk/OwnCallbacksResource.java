package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.Walls;
import tritone.call.CallbackCalendars;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.dialer.Promises;
import tritone.dialer.Promises.Promise;
import tritone.lead.LeadId;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The calls that I have promised clients: seen, put off, given back to whoever is free.
@Path("/api/callbacks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class OwnCallbacksResource {
    private final Promises promises;
    private final CallbackCalendars calendars;
    private final Walls walls;
    private final Audit audit;
    private final Viewer viewer;

    OwnCallbacksResource(Promises promises, CallbackCalendars calendars, Walls walls, Audit audit, Viewer viewer) {
        this.promises = promises;
        this.calendars = calendars;
        this.walls = walls;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Operation(operationId = "ownCallbacks", summary = "The calls I have promised, the next first")
    public List<OwnCallback> all() {
        var campaigns =
                walls.campaigns(viewer.reader()).stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
        var mine = promises.of(viewer.person().id(), campaigns.keySet());
        var titles = walls.promised(
                viewer.glance(What.LIST), mine.stream().map(Promise::lead).collect(Collectors.toSet()));
        return mine.stream()
                .filter(promise -> titles.containsKey(promise.lead()))
                .map(promise -> OwnCallback.of(
                        promise,
                        campaigns.getOrDefault(promise.campaign(), ""),
                        titles.getOrDefault(promise.lead(), "")))
                .toList();
    }

    @PUT
    @Path("{campaign}/{lead}")
    @Transactional
    @Operation(operationId = "moveCallback", summary = "Call at another time, within the client's calling hours")
    public void move(@RestPath long campaign, @RestPath long lead, @NotNull @Valid NewTime wish) {
        var mine = mine(campaign, lead);
        var local = calendars.of(
                campaign(campaign), mine.zone().orElse(viewer.person().zone()));
        switch (promises.move(viewer.person().id(), mine, wish.at(), local)) {
            case Promises.Move.Refused(var fault) ->
                throw SaidOutcomes.problem(fault, "at").refused();
            case Promises.Move.Gone() -> throw Problem.notFound("callback").refused();
            case Promises.Move.Moved() -> {}
        }
        audit.record(
                viewer.person().id(),
                "move-callback",
                "lead",
                Long.toString(lead),
                wish.at().toString());
    }

    @DELETE
    @Path("{campaign}/{lead}")
    @Transactional
    @Operation(operationId = "giveCallbackBack", summary = "Give the promise back: whoever is free calls at that time")
    public void giveBack(@RestPath long campaign, @RestPath long lead) {
        var mine = mine(campaign, lead);
        if (!promises.giveBack(viewer.person().id(), mine))
            throw Problem.notFound("callback").refused();
        audit.record(viewer.person().id(), "return-callback", "lead", Long.toString(lead), null);
    }

    private Promise mine(long campaign, long lead) {
        if (lead <= 0) throw Problem.notFound("callback").refused();
        return promises.one(viewer.person().id(), campaign(campaign).id(), new LeadId(lead))
                .orElseThrow(() -> Problem.notFound("callback").refused());
    }

    private Campaign campaign(long id) {
        if (id <= 0) throw Problem.notFound("campaign").refused();
        return walls.campaign(viewer.reader(), new CampaignId(id))
                .orElseThrow(() -> Problem.notFound("campaign").refused());
    }

    public record NewTime(@NotNull Instant at) {}

    /// @param zone the client's, where it is known
    public record OwnCallback(
            long campaign,
            String campaignName,
            long lead,
            String title,
            Instant at,
            @Nullable String zone) {
        static OwnCallback of(Promise promise, String campaign, String title) {
            return new OwnCallback(
                    promise.campaign().value(),
                    campaign,
                    promise.lead().value(),
                    title,
                    promise.at(),
                    promise.zone().map(zone -> zone.getId()).orElse(null));
        }
    }
}
