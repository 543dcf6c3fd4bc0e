package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import tritone.access.LookStops;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Who was stopped because they looked at more clients than their work explains. Whoever leads them lets them go on.
@Path("/api/look-stops")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class LookStopsResource {
    private final LookStops stops;
    private final People people;
    private final Viewer viewer;

    LookStopsResource(LookStops stops, People people, Viewer viewer) {
        this.stops = stops;
        this.people = people;
        this.viewer = viewer;
    }

    @GET
    @Operation(
            operationId = "lookStops",
            summary = "Who was stopped during the last day, the newest first",
            description = "News of it come on the live stream: `look-stop`.")
    public List<LookStopView> lately() {
        return stops.lately().stream()
                .filter(stop -> leads(stop.person()))
                .map(stop -> LookStopView.of(stop, name(stop.person())))
                .toList();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "liftLookStop", summary = "Let them go on; nobody lifts their own")
    public void lift(@RestPath long id) {
        var stop = stops.byId(id)
                .filter(one -> leads(one.person()))
                .orElseThrow(() -> Problem.notFound("stop").refused());
        if (stop.person().equals(viewer.person().id()))
            throw Problem.of(
                            403,
                            "own-stop",
                            "You cannot lift your own stop.",
                            "Ask another supervisor or your head of sales.")
                    .refused();
        stops.lift(stop, viewer.person().id());
    }

    private boolean leads(PersonId person) {
        return people.account(person)
                .filter(account -> viewer.reader().watches(account.person().team()))
                .isPresent();
    }

    private String name(PersonId person) {
        return people.account(person)
                .map(People.Account::person)
                .map(Person::name)
                .orElse("");
    }

    /// @param kind    LOOKS: more clients looked at than the work explains; PASSES: one preview passed over after the
    ///                other
    /// @param clients how many within the hour
    public record LookStopView(
            long id,
            Instant at,
            long person,
            String name,
            LookStops.LookStopKind kind,
            int clients,
            @Nullable Instant liftedAt,
            @Nullable Long liftedBy) {
        static LookStopView of(LookStops.Stop stop, String name) {
            return new LookStopView(
                    stop.id(),
                    stop.at(),
                    stop.person().value(),
                    name,
                    stop.kind(),
                    stop.clients(),
                    stop.liftedAt().orElse(null),
                    stop.liftedBy().map(PersonId::value).orElse(null));
        }
    }
}
