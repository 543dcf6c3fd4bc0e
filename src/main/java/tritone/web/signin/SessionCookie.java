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
import tritone.people.KnownDevices;
import tritone.people.Person;
import tritone.people.Sessions;
import tritone.people.Sessions.NewSession;
import tritone.people.Sessions.Way;

/// Opens a session and hands the browser its cookie, however somebody proved who they are. A session the browser had
/// before is over: nobody goes on under a token that was known before they signed in.
@ApplicationScoped
class SessionCookie {
    static final String DEVICE = "tritone-device";

    private final Sessions sessions;
    private final Readers readers;
    private final Audit audit;
    private final ClientAddress addresses;
    private final Duration length;
    private final Duration outside;

    SessionCookie(
            Sessions sessions,
            Readers readers,
            Audit audit,
            ClientAddress addresses,
            @ConfigProperty(name = "tritone.session.length") Duration length,
            @ConfigProperty(name = "tritone.session.outsourced-length") Duration outside) {
        this.sessions = sessions;
        this.readers = readers;
        this.audit = audit;
        this.addresses = addresses;
        this.length = length;
        this.outside = outside;
    }

    /// The new session is there before the old one ends: whoever signs in anew was never away.
    Opened open(Person person, HttpServerRequest request, Way way, Optional<String> leaveAt) {
        String address = addresses.of(request);
        var from = new Sessions.From(address, Optional.ofNullable(request.getHeader("User-Agent")));
        var lasts = readers.of(person).outsourced() ? outside : length;
        var session = sessions.open(person, new Sessions.Wanted(lasts, from, way, leaveAt));
        value(request, SessionMechanism.COOKIE).ifPresent(sessions::close);
        audit.record(person.id(), "sign-in", "person", person.login(), "from " + address);
        return new Opened(session, cookie(request, session.token(), session.length()));
    }

    NewCookie gone(HttpServerRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    /// By this a browser is known again that somebody has signed in with. It opens nothing.
    static NewCookie device(HttpServerRequest request, String token) {
        return new NewCookie.Builder(DEVICE)
                .value(token)
                .path("/api/session")
                .httpOnly(true)
                .secure(request.isSSL())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) KnownDevices.REMEMBERED.toSeconds())
                .build();
    }

    static Optional<String> value(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name))
                .map(Cookie::getValue)
                .filter(text -> !text.isBlank());
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
