package tritone.web.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.Sessions;
import tritone.web.Problem;

/// One's own password. Changing it signs one out of every other browser.
@Path("/api/session/password")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PasswordResource {
    private final People people;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final Audit audit;
    private final Viewer viewer;

    PasswordResource(People people, Sessions sessions, SignInLimit limit, Audit audit, Viewer viewer) {
        this.people = people;
        this.sessions = sessions;
        this.limit = limit;
        this.audit = audit;
        this.viewer = viewer;
    }

    @PUT
    @Authenticated
    @Transactional
    public void change(@Valid NewPassword change) {
        var person = viewer.person();
        String key = "login:" + person.login();
        if (limit.reached(key, SignInLimit.MOST))
            throw Problem.of(
                            429, "too-many-sign-ins", "Too many wrong passwords.", "Wait five minutes, then try again.")
                    .refused();
        if (people.authenticate(person.login(), change.current()).isEmpty()) {
            limit.failed(key);
            throw Problem.of(403, "wrong-credentials", "The current password is wrong.", "Check it and try again.")
                    .refused();
        }
        if (change.password().equals(change.current()))
            throw Problem.of(400, "same-password", "This is the password you have.", "Choose another one.")
                    .refused();
        people.password(person.id(), change.password());
        sessions.closeOthers(person.id(), viewer.token());
        audit.record(
                person.id(),
                "change-password",
                "person",
                String.valueOf(person.id().value()),
                null);
    }

    public record NewPassword(
            @NotNull @Size(max = 200) String current,
            @NotNull @Size(min = 10, max = 72) String password) {}
}
