package tritone.web.people;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.access.Postings;
import tritone.people.Audit;
import tritone.people.People;
import tritone.people.People.Account;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.RoleOffice;
import tritone.people.RoleVerdict;
import tritone.people.Sessions;
import tritone.people.SignIns;
import tritone.people.Team;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.web.Problem;
import tritone.web.signin.PasswordProblems;
import tritone.web.signin.Viewer;

/// The persons who may sign in.
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
public class PeopleResource {
    private final People people;
    private final Teams teams;
    private final Postings postings;
    private final Sessions sessions;
    private final Audit audit;
    private final Viewer viewer;
    private final RoleOffice office;
    private final PasswordProblems passwords;
    private final SignIns signIns;
    private final boolean ownPasswords;

    PeopleResource(
            People people,
            Teams teams,
            Postings postings,
            Sessions sessions,
            Audit audit,
            Viewer viewer,
            RoleOffice office,
            PasswordProblems passwords,
            SignIns signIns,
            @ConfigProperty(name = "tritone.people.own-passwords") boolean ownPasswords) {
        this.people = people;
        this.teams = teams;
        this.postings = postings;
        this.sessions = sessions;
        this.audit = audit;
        this.viewer = viewer;
        this.office = office;
        this.passwords = passwords;
        this.signIns = signIns;
        this.ownPasswords = ownPasswords;
    }

    @GET
    public List<PersonView> people(@RestQuery Optional<Role> role, @RestQuery Optional<Long> team) {
        var outside = outside();
        return people.accounts().stream()
                .map(account -> PersonView.of(account, outside))
                .filter(person -> role.isEmpty() || person.role() == role.get())
                .filter(person -> team.isEmpty() || team.get().equals(person.team()))
                .toList();
    }

    @GET
    @Path("/{id}")
    public PersonView person(@RestPath long id) {
        return PersonView.of(known(id), outside());
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    public PersonView add(@Valid NewPerson person) {
        RoleProblems.unlessAllowed(office.judge(viewer.person(), Optional.empty(), Set.of(person.role()), true));
        passwords.check(person.password(), person.login(), person.name());
        if (people.byLogin(person.login()).isPresent())
            throw Problem.of(409, "login-taken", "This login is already taken.", "Choose another login.")
                    .refused();
        var added = people.add(new People.NewPerson(
                person.login(),
                person.name(),
                person.role(),
                team(person.team()),
                person.password(),
                person.locale() == null ? "ru" : person.locale()));
        if (ownPasswords) people.wantOwnPassword(added.id());
        record("add-person", added.id(), person.role().name());
        return PersonView.of(new Account(added, true, Optional.empty()), outside());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            description = "Replaces what is known of a person; a password, when sent, is replaced too and ends their"
                    + " sessions.")
    public PersonView change(@RestPath long id, @Valid ChangedPerson person) {
        var before = known(id);
        var team = team(person.team());
        mayChange(before, person, team);
        var after = people.change(before.person().id(), person.change(team));
        if (person.password() != null) reset(after.person().id(), person.password());
        if (person.password() != null || !person.active())
            sessions.closeAll(after.person().id());
        record("change-person", after.person().id(), person.summary());
        return PersonView.of(after, outside());
    }

    private PersonView.Outside outside() {
        var outsideTeams =
                teams.all().stream().filter(Team::outsourced).map(Team::id).collect(Collectors.toSet());
        return new PersonView.Outside(outsideTeams, postings.outsourced());
    }

    private void reset(PersonId id, String password) {
        people.password(id, password);
        signIns.begunAnew(id);
        if (ownPasswords && !viewer.person().id().equals(id)) people.wantOwnPassword(id);
    }

    private Account known(long id) {
        if (id <= 0) throw Problem.notFound("person").refused();
        return people.account(new PersonId(id))
                .orElseThrow(() -> Problem.notFound("person").refused());
    }

    private void mayChange(Account before, ChangedPerson person, Optional<TeamId> team) {
        var whom = before.person();
        boolean own = viewer.person().id().equals(whom.id());
        if (own && !person.active())
            throw Problem.of(409, "own-account", "You cannot close your own account.", "Ask another administrator.")
                    .refused();
        if (own && !team.equals(whom.team())) RoleProblems.unlessAllowed(RoleVerdict.OWN_ROLES);
        var wanted = EnumSet.of(person.role());
        wanted.addAll(whom.also());
        // whoever is let in again is given what they were
        boolean back = !before.active() && person.active();
        var was = back ? Optional.<Person>empty() : Optional.of(whom);
        RoleProblems.unlessAllowed(office.judge(viewer.person(), was, wanted, person.active() || !before.active()));
        if (person.password() == null) return;
        RoleProblems.unlessAllowed(office.renewAccess(viewer.person(), whom));
        passwords.check(person.password(), whom.login(), person.name());
    }

    private Optional<TeamId> team(@Nullable Long id) {
        if (id == null) return Optional.empty();
        return Optional.of(Optional.of(id)
                .filter(some -> some > 0)
                .map(TeamId::new)
                .filter(some -> teams.byId(some).isPresent())
                .orElseThrow(
                        () -> Problem.of(400, "unknown-team", "There is no such team.", "Choose one from the list.")
                                .with(List.of(new Problem.Field("team", "unknown")))
                                .refused()));
    }

    private void record(String action, PersonId whom, String detail) {
        audit.record(viewer.person().id(), action, "person", String.valueOf(whom.value()), detail);
    }
}
