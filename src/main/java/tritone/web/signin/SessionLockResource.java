package tritone.web.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tritone.people.Audit;
import tritone.people.SessionLocks;
import tritone.people.Sessions.Standing;
import tritone.people.SignIns;
import tritone.people.SignIns.Answer;
import tritone.web.Problem;

/// The lock of a screen nobody is at.
@Path("/api/session")
@Authenticated
@RunOnVirtualThread
public class SessionLockResource {
    private final SessionLocks locks;
    private final SignIns signIns;
    private final Audit audit;
    private final Viewer viewer;

    SessionLockResource(SessionLocks locks, SignIns signIns, Audit audit, Viewer viewer) {
        this.locks = locks;
        this.signIns = signIns;
        this.audit = audit;
        this.viewer = viewer;
    }

    @POST
    @Path("activity")
    @Operation(
            operationId = "touch",
            summary = "Somebody is at the keyboard",
            description = "Once a page has said so, its session locks by itself when it says so no more.")
    public void touch() {
        locks.touched(viewer.session());
    }

    @POST
    @Path("lock")
    @Operation(operationId = "lockSession", summary = "Lock the screen; refused while a call is in hand")
    public void lock() {
        if (!locks.lock(viewer.session()))
            throw Problem.of(
                            409,
                            "engaged",
                            "A call is in progress.",
                            "The screen locks when the call and its wrap-up are over.")
                    .refused();
    }

    @POST
    @Path("unlocking")
    @OpenIn(Standing.LOCKED)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "unlockSession", summary = "Unlock the screen by the password, or by a code")
    public void unlock(@Valid Unlocking key) {
        var session = viewer.session();
        String password = key.password() == null ? "" : key.password();
        var answer = signIns.again(session.person(), session.id(), password, Optional.ofNullable(key.code()));
        if (!(answer instanceof Answer.In)) {
            audit.record(
                    session.person().id(),
                    "unlock-failed",
                    "person",
                    session.person().login(),
                    null);
            throw refused(answer).refused();
        }
        locks.unlock(session);
    }

    /// A wrong one does not end the session: the page stays what it is.
    private static Problem refused(Answer answer) {
        if (answer instanceof Answer.Wait) return SignInProblems.of(answer).problem();
        return Problem.of(403, "wrong-key", "The password or code is wrong.", "Check it and try again.");
    }

    /// One of the two.
    ///
    /// @param code of the second factor
    public record Unlocking(
            @Nullable @Size(max = 200) String password,
            @Nullable @Size(max = 40) String code) {}
}
