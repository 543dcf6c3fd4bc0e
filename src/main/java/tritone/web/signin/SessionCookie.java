package tritone.web.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.access.Readers;
import tritone.people.Audit;
import tritone.people.Person;
import tritone.people.Sessions;
import tritone.people.Sessions.NewSession;

/// Opens a session and hands the browser its cookie, however somebody proved who they are. A session the browser had
/// before is over: nobody goes on under a token that was known before they signed in.
@ApplicationScoped
class SessionCookie {
    private final Sessions sessions;
    private final Readers readers;
    private final Audit audit;
    private final Duration length;
    private final Duration outside;

    SessionCookie(
            Sessions sessions,
            Readers readers,
            Audit audit,
            @ConfigProperty(name = "tritone.session.length") Duration length,
            @ConfigProperty(name = "tritone.session.outsourced-length") Duration outside) {
        this.sessions = sessions;
        this.readers = readers;
        this.audit = audit;
        this.length = length;
        this.outside = outside;
    }

    Opened open(Person person, HttpServerRequest request, Optional<String> leaveAt) {
        Optional.ofNullable(request.getCookie(SessionMechanism.COOKIE))
                .map(Cookie::getValue)
                .ifPresent(sessions::close);
        String address = request.remoteAddress().hostAddress();
        var lasts = readers.of(person).outsourced() ? outside : length;
        var session = sessions.open(person, new Sessions.Wanted(lasts, Optional.of(address), leaveAt));
        audit.record(person.id(), "sign-in", "person", person.login(), "from " + address);
        return new Opened(session, cookie(request, session.token(), session.length()));
    }

    NewCookie gone(HttpServerRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static NewCookie cookie(HttpServerRequest request, String value, Duration length) {
        return new NewCookie.Builder(SessionMechanism.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSSL())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) length.toSeconds())
                .build();
    }

    record Opened(NewSession session, NewCookie cookie) {}
}
