package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import tritone.agent.PhoneAccounts;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.PersonId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The passwords of a person's phones. Nobody but the person sees them; the administrator draws new ones.
@Path("/api/people/{id}/phone-secret")
@RolesAllowed(ADMINISTRATOR_ROLE)
@RunOnVirtualThread
public class PhoneSecretResource {
    private final PhoneAccounts accounts;
    private final People people;
    private final Audit audit;
    private final Viewer viewer;

    PhoneSecretResource(PhoneAccounts accounts, People people, Audit audit, Viewer viewer) {
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.viewer = viewer;
    }

    @PUT
    public void renew(@RestPath long id) {
        if (id <= 0) throw Problem.notFound("person").refused();
        var person = people.byId(new PersonId(id))
                .orElseThrow(() -> Problem.notFound("person").refused());
        accounts.renew(person.id());
        audit.record(viewer.person().id(), "renew-phone-secret", "person", Long.toString(id), null);
    }
}
