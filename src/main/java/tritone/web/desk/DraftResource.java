package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.call.Calls;
import tritone.call.Drafts;
import tritone.call.Drafts.Draft;
import tritone.call.lifecycle.Terms;
import tritone.campaign.Disposition;
import tritone.telephony.CallId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What the operator has chosen of their call and not saved yet.
@Path("/api/calls/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class DraftResource {
    private static final int LONGEST_COMMENT = 2000;
    private static final int LONGEST_TIME = 40;

    private final Calls calls;
    private final Drafts drafts;
    private final SaidOutcomes outcomes;
    private final Viewer viewer;

    DraftResource(Calls calls, Drafts drafts, SaidOutcomes outcomes, Viewer viewer) {
        this.calls = calls;
        this.drafts = drafts;
        this.outcomes = outcomes;
        this.viewer = viewer;
    }

    @GET
    @Operation(description = "404 when nothing was chosen.")
    public DraftView draft(@RestPath UUID id) {
        return drafts.of(new CallId(id), viewer.person().id())
                .map(DraftResource::view)
                .orElseThrow(() -> Problem.notFound("draft").refused());
    }

    @PUT
    @Operation(
            description =
                    "Kept until it is saved. While it is written the wrap-up does not end, within a bound; when it"
                            + " ends, a draft of which nothing is missing is what the call was.")
    public DraftView keep(@RestPath UUID id, @Valid @NotNull DraftRequest request) {
        var call = new CallId(id);
        var me = viewer.person();
        return calls.draft(call, me.id(), outcomes.draft(call, me, request))
                .map(DraftResource::view)
                .orElseThrow(() -> Problem.notFound("call").refused());
    }

    private static DraftView view(Draft draft) {
        return new DraftView(
                draft.disposition().orElse(null),
                draft.callbackAt().orElse(null),
                draft.mine(),
                draft.comment().map(Contacts::own).orElse(null),
                draft.whole(),
                Terms.MOST_TO_WRITE.toSeconds());
    }

    /// @param callbackAt ISO date and time; without a zone it is the callee's own
    public record DraftRequest(
            @Nullable Disposition disposition,
            @Nullable @Size(max = LONGEST_TIME) String callbackAt,
            @Nullable Boolean mine,
            @Nullable @Size(max = LONGEST_COMMENT) String comment) {}

    /// @param whole       whether nothing is missing
    /// @param mostSeconds by how much the wrap-up lasts longer at most while somebody writes
    public record DraftView(
            @Nullable Disposition disposition,
            @Nullable Instant callbackAt,
            boolean mine,
            @Nullable ClientText comment,
            boolean whole,
            long mostSeconds) {}
}
