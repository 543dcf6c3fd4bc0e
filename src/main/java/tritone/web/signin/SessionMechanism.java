package tritone.web.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import tritone.outbox.DatabaseAway;
import tritone.web.Problem;

/// Reads the session cookie. Whose session it is only the database can say: while it is away nobody is told to sign in,
/// for they may well be signed in.
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    static final String COOKIE = "tritone-session";

    private final CompanySettings company;
    private final ClientAddress addresses;

    SessionMechanism(CompanySettings company, ClientAddress addresses) {
        this.company = company;
        this.addresses = addresses;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie == null || cookie.getValue().isBlank() || !asksForData(context) || company.enters(context))
            return Uni.createFrom().nullItem();
        return providers
                .authenticate(new SessionRequest(cookie.getValue(), addresses.of(context.request())))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .onFailure(DatabaseAway::explains)
                .recoverWithUni(() -> toldToWait(context));
    }

    /// The pages are the same for everybody, and are there while the database is not.
    private static boolean asksForData(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/");
    }

    /// The answer is given: the request goes no further.
    private Uni<SecurityIdentity> toldToWait(RoutingContext context) {
        var problem = Problem.databaseAway();
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.encode(problem));
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (company.enters(context)) return Uni.createFrom().nullItem();
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, COOKIE));
    }
}
