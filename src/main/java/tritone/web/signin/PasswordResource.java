package tritone.web.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import tritone.people.Audit;
import tritone.people.PasswordRules;
import tritone.people.People;
import tritone.people.Sessions;
import tritone.people.Sessions.Standing;
import tritone.people.SignIns;
import tritone.people.SignIns.Answer;
import tritone.web.Problem;

/// One's own password. Changing it signs one out of every other browser.
@Path("/api/session/password")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@OpenIn(Standing.WANTS_PASSWORD)
public class PasswordResource {
    private final People people;
    private final Sessions sessions;
    private final SignIns signIns;
    private final PasswordProblems passwords;
    private final Audit audit;
    private final Viewer viewer;

    PasswordResource(
            People people, Sessions sessions, SignIns signIns, PasswordProblems passwords, Audit audit, Viewer viewer) {
        this.people = people;
        this.sessions = sessions;
        this.signIns = signIns;
        this.passwords = passwords;
        this.audit = audit;
        this.viewer = viewer;
    }

    @PUT
    @Authenticated
    @Transactional
    public void change(@Valid NewPassword change) {
        var person = viewer.person();
        switch (signIns.again(person, viewer.session().id(), change.current(), Optional.empty())) {
            case Answer.In _ -> {}
            case Answer.Wait wait -> throw SignInProblems.of(wait).problem().refused();
            case Answer.Wrong _, Answer.CodeWanted _, Answer.CodeWrong _ ->
                throw Problem.of(403, "wrong-credentials", "The current password is wrong.", "Check it and try again.")
                        .refused();
        }
        if (change.password().equals(change.current()))
            throw Problem.of(400, "same-password", "This is your current password.", "Choose another one.")
                    .refused();
        passwords.check(change.password(), person.login(), person.name());
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
            @NotBlank @Size(max = PasswordRules.LONGEST) String current,
            @NotNull @Size(max = PasswordRules.LONGEST) String password) {}
}
