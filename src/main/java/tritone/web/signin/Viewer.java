package tritone.web.signin;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.Contacts;
import tritone.access.Glance;
import tritone.access.Reader;
import tritone.access.Readers;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.Sessions.Session;
import tritone.people.TeamId;
import tritone.web.Problem;

/// Who is asking, and what decides what they may see.
@RequestScoped
public class Viewer {
    static final String SESSION = "tritone.session";
    static final String TOKEN = "tritone.token";

    private final SecurityIdentity identity;
    private final Readers readers;
    private final CurrentVertxRequest request;
    private final ClientAddress addresses;
    private @Nullable Reader reader;

    Viewer(SecurityIdentity identity, Readers readers, CurrentVertxRequest request, ClientAddress addresses) {
        this.identity = identity;
        this.readers = readers;
        this.request = request;
        this.addresses = addresses;
    }

    public Person person() {
        return session().person();
    }

    /// As they were when this request first asked.
    public Reader reader() {
        var known = reader;
        if (known == null) reader = known = readers.of(person());
        return known;
    }

    /// The team to look at: empty for whoever may look at all teams.
    ///
    /// @throws Problem.Refused for a supervisor without a team
    public Optional<TeamId> watchedTeam() {
        var reader = reader();
        if (reader.seesAllTeams()) return Optional.empty();
        if (reader.watched().isPresent()) return reader.watched();
        throw Problem.of(403, "no-team", "You do not lead a team yet.", "Your head of sales assigns you one.")
                .refused();
    }

    /// Whether an answer to them may name any client's number. Nobody's may while it is not known who asks.
    public boolean seesAllContacts() {
        Session session = identity.getAttribute(SESSION);
        if (session == null || !session.person().is(Role.HEAD_OF_SALES)) return false;
        var known = reader;
        if (known != null) return known.seesAllContacts();
        return BlockingOperationControl.isBlockingAllowed() && reader().seesAllContacts();
    }

    /// A look of theirs at a client, from the page that asks.
    public Glance glance(Glance.What what) {
        var asks = request.getCurrent().request();
        return new Glance(reader(), what, screen(asks), address(), Optional.empty(), false);
    }

    /// Of their browser.
    public Optional<String> address() {
        return Optional.of(addresses.of(request.getCurrent().request()));
    }

    Session session() {
        return of(identity);
    }

    String token() {
        return identity.getAttribute(TOKEN);
    }

    /// The session behind an identity, for places outside a request (a live stream).
    public static Session of(SecurityIdentity identity) {
        Session session = identity.getAttribute(SESSION);
        if (session == null) throw new UnauthorizedException();
        return session;
    }

    /// The page of ours that the browser shows; whoever asks without one is named by what they ask for.
    private static String screen(HttpServerRequest asks) {
        String page = asks.getHeader("Referer");
        try {
            String path = page == null ? null : URI.create(page).getPath();
            if (path != null && path.startsWith("/")) return Contacts.hidden(path);
        } catch (IllegalArgumentException unreadable) {
            return asks.path();
        }
        return asks.path();
    }
}
