package tritone.web.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.Glance.What;
import tritone.access.Sight.Field;
import tritone.campaign.rules.DialVerdict;
import tritone.dialer.OwnCall;
import tritone.dialer.OwnCalls;
import tritone.dialer.OwnCalls.Answer;
import tritone.people.Role;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// A call to a lead of one's own. How it goes is told as the desk's news are; it is hung up like any other call.
@Path("/api/leads/{id}/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER_ROLE, Role.ACCOUNT_MANAGER_ROLE})
@RunOnVirtualThread
public class OwnCallsResource {
    private final OwnCalls calls;
    private final OwnLeads leads;
    private final Viewer viewer;

    OwnCallsResource(OwnCalls calls, OwnLeads leads, Viewer viewer) {
        this.calls = calls;
        this.leads = leads;
        this.viewer = viewer;
    }

    @POST
    public CallBegun call(@PathParam("id") long id, @Nullable CallWish wish) {
        var seen = leads.of(id, What.CARD);
        // whose numbers are hidden is not theirs to call
        if (!seen.sight().shows(Field.NUMBERS)) throw Problem.notFound("lead").refused();
        var lead = seen.thing().id();
        var phone = Optional.ofNullable(wish).map(CallWish::number);
        return switch (calls.call(new OwnCall(viewer.person().id(), lead, phone))) {
            case Answer.PhoneRings rings -> new CallBegun(null);
            case Answer.Placed placed -> new CallBegun(placed.call().toString());
            case Answer.InACall busy ->
                throw Problem.of(409, "in-a-call", "You are already on a call.", "End it first.")
                        .refused();
            case Answer.Refused refused -> throw refused(refused.why()).refused();
        };
    }

    /// Takes it back while the own phone is still being rung.
    @DELETE
    public void withdraw(@PathParam("id") long id) {
        calls.withdraw(viewer.person().id());
    }

    private static Problem refused(DialVerdict.Refused why) {
        List<Problem.Field> fields = new ArrayList<>();
        fields.add(new Problem.Field("reason", why.reason().name()));
        why.until().ifPresent(until -> fields.add(new Problem.Field("until", until.toString())));
        return Problem.of(
                        409,
                        "call-refused",
                        "The rules do not allow this call now.",
                        why.reason().name())
                .with(fields);
    }

    /// @param number id of the lead's number; none: whichever may be called
    public record CallWish(@Nullable Long number) {}

    /// @param call null while the own phone is being rung; the call's id follows on the desk
    public record CallBegun(@Nullable String call) {}
}
