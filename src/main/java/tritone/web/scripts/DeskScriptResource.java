package tritone.web.scripts;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.call.InFlight;
import tritone.script.Reading;
import tritone.script.Reading.Turn;
import tritone.script.Readings;
import tritone.web.Problem;

/// The script of the call on the signed-in person's line, with the lead's own words in it.
@Path("/api/desk/script")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class DeskScriptResource {
    private final LineInHand line;
    private final Readings readings;

    DeskScriptResource(LineInHand line, Readings readings) {
        this.line = line;
        this.readings = readings;
    }

    @GET
    @Transactional
    @Operation(description = "A call keeps the version it began with. 404: no call in hand, or its campaign has none.")
    public DeskScript script() {
        var call = line.call();
        var reading =
                line.reading(call).orElseThrow(() -> Problem.notFound("script").refused());
        return view(call, reading);
    }

    /// How far the talk has come, so that a reload comes back to it.
    @PUT
    @Path("path")
    @Transactional
    public void follow(@Valid ScriptPath path) {
        var call = line.call(path.call());
        if (!readings.follow(call.call(), path.turns()))
            throw Problem.invalid("turns", "unknown", "Send identifiers of steps in the call's script.")
                    .refused();
    }

    private DeskScript view(InFlight call, Reading reading) {
        var version = reading.version();
        return new DeskScript(
                call.call().toString(),
                version.script().value(),
                version.number(),
                reading.path(),
                ReadScript.of(version.content(), line.facts(call, version.content())));
    }

    /// @param turns from the first step to the one the operator is at
    public record ScriptPath(
            @NotNull UUID call, @NotNull @Size(max = 500) List<Turn> turns) {}

    /// @param path the way taken so far; empty at the beginning
    public record DeskScript(String call, long script, int version, List<Turn> path, ReadScript content) {}
}
