package tritone.web.desk;

import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Glance.What;
import tritone.access.Seen;
import tritone.access.Walls;
import tritone.call.CallHistory;
import tritone.call.CallHistory.Dialled;
import tritone.call.Corrections;
import tritone.call.Corrections.LastCall;
import tritone.call.Drafts;
import tritone.call.Drafts.Draft;
import tritone.campaign.Disposition;
import tritone.campaign.Dispositions;
import tritone.lead.Lead;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The operator's last call, while its outcome can still be corrected.
@Path("/api/desk/last-call")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(OPERATOR_ROLE)
public class LastCallResource {
    private final Corrections corrections;
    private final Drafts drafts;
    private final CallHistory history;
    private final Dispositions dispositions;
    private final Walls walls;
    private final Viewer viewer;

    LastCallResource(
            Corrections corrections,
            Drafts drafts,
            CallHistory history,
            Dispositions dispositions,
            Walls walls,
            Viewer viewer) {
        this.corrections = corrections;
        this.drafts = drafts;
        this.history = history;
        this.dispositions = dispositions;
        this.walls = walls;
        this.viewer = viewer;
    }

    @GET
    @Transactional
    @Operation(description = "404 when there is none, or not any more.")
    public LastCallView last() {
        var me = viewer.person();
        var last = corrections
                .last(me.id())
                .orElseThrow(() -> Problem.notFound("call").refused());
        var zone = history.dialled(last.call()).map(Dialled::zone).orElse(me.zone());
        return view(last, zone, chosen(last));
    }

    /// Nobody said what it was, but something was chosen: that is where the correction begins.
    private Draft chosen(LastCall last) {
        var said = new Draft(
                Optional.of(last.said()).filter(what -> what != Disposition.NOT_STATED),
                last.callbackAt(),
                last.mine(),
                last.comment(),
                true);
        if (last.said() != Disposition.NOT_STATED) return said;
        return drafts.of(last.call(), viewer.person().id()).orElse(said);
    }

    private LastCallView view(LastCall last, ZoneId zone, Draft chosen) {
        var glance = viewer.glance(What.POP).about(last.call().toString());
        var lead = walls.lead(glance, last.lead());
        return new LastCallView(
                last.call().toString(),
                lead.map(LastCallResource::name).orElse(null),
                last.endedAt(),
                last.until(),
                last.said(),
                chosen.disposition().orElse(null),
                chosen.callbackAt().map(at -> LocalDateTime.ofInstant(at, zone)).orElse(null),
                chosen.mine(),
                // one that names a number is not sent: left as it is, it stays
                chosen.comment()
                        .filter(text -> Contacts.hidden(text).equals(text))
                        .map(Contacts::own)
                        .orElse(null),
                dispositions.offered(last.campaign()));
    }

    private static String name(Seen<Lead> seen) {
        return seen.thing().person().orElseGet(() -> seen.thing().title());
    }

    /// @param name        of the client
    /// @param until       until when the outcome can be corrected
    /// @param said        what the call was said to be
    /// @param disposition what is chosen for it now, with the fields after it; null when nothing is
    /// @param callbackAt  on the client's clock
    /// @param offered     what it can be
    public record LastCallView(
            String call,
            @Nullable String name,
            Instant endedAt,
            Instant until,
            Disposition said,
            @Nullable Disposition disposition,
            @Nullable LocalDateTime callbackAt,
            boolean mine,
            @Nullable ClientText comment,
            List<Disposition> offered) {}
}
