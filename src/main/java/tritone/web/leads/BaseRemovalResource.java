package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.dialer.LeavingLeads;
import tritone.lead.Base;
import tritone.lead.BaseId;
import tritone.lead.importing.BaseRemovals;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The removal of a base: what goes with it, what keeps it, and the deed.
@Path("/api/bases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class BaseRemovalResource {
    private static final int MOST_SECONDS = 600;

    private final Walls walls;
    private final BaseRemovals removals;
    private final LeavingLeads leaving;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Viewer viewer;

    BaseRemovalResource(
            Walls walls, BaseRemovals removals, LeavingLeads leaving, Campaigns campaigns, Audit audit, Viewer viewer) {
        this.walls = walls;
        this.removals = removals;
        this.leaving = leaving;
        this.campaigns = campaigns;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Path("removal")
    @Operation(operationId = "baseRemoval", summary = "What would go with a base, and what keeps it")
    public RemovalView removal(@RestPath long id) {
        return view(known(id));
    }

    @DELETE
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    @Operation(
            operationId = "removeBase",
            summary = "Remove a base with its leads",
            description =
                    "A base that holds leads is removed only when its name is sent as well. Calls, recordings, the"
                            + " do-not-call list and the journal stay.")
    public void remove(@RestPath long id, @RestQuery @Nullable String name) {
        var base = known(id);
        var view = view(base);
        if (!view.kept().isEmpty())
            throw Problem.of(
                            409,
                            "base-kept",
                            "This base is in use.",
                            "Stop its campaigns, wait for the import to finish, and close the managers' work on its leads.")
                    .refused();
        if (view.leads() > 0 && !base.name().equals(name))
            throw Problem.of(
                            409,
                            "base-not-empty",
                            "This base holds leads.",
                            "To remove it with its leads, send its name.")
                    .refused();
        if (!removals.remove(base.id())) throw Problem.notFound("base").refused();
        audit.record(
                viewer.person().id(),
                "remove-base",
                "base",
                Long.toString(id),
                base.name() + ", leads " + view.leads());
    }

    private Base known(long id) {
        if (id <= 0) throw Problem.notFound("base").refused();
        return walls.base(viewer.reader(), new BaseId(id))
                .orElseThrow(() -> Problem.notFound("base").refused());
    }

    private RemovalView view(Base base) {
        var holding = removals.holding(base.id());
        var using = campaigns.all().stream()
                .filter(campaign -> campaign.status() != CampaignStatus.STOPPED)
                .filter(campaign -> campaign.settings().bases().contains(base.id()))
                .map(Campaign::name)
                .sorted()
                .toList();
        var kept = new ArrayList<Keeper>();
        if (!using.isEmpty()) kept.add(Keeper.CAMPAIGNS);
        if (holding.inWork() > 0) kept.add(Keeper.IN_WORK);
        if (holding.importing()) kept.add(Keeper.IMPORT);
        if (leaving.busy(base.id())) kept.add(Keeper.ON_THE_LINE);
        return new RemovalView(
                holding.leads(), holding.numbers(), holding.imports(), holding.inWork(), using, List.copyOf(kept));
    }

    public enum Keeper {
        /// Campaigns that are not stopped use it.
        CAMPAIGNS,
        /// Managers have leads of it in work, or clients.
        IN_WORK,
        IMPORT,
        ON_THE_LINE
    }

    /// @param inWork    leads that managers have taken over
    /// @param campaigns that use it and are not stopped, by name
    /// @param kept      why it cannot be removed; none when it can
    public record RemovalView(
            long leads, long numbers, long imports, long inWork, List<String> campaigns, List<Keeper> kept) {}
}
