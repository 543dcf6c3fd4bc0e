package tritone.web.signin;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tritone.people.CompanyAccounts;
import tritone.people.CompanyAccounts.Entry;
import tritone.people.CompanyAccounts.Vouched;
import tritone.people.CompanyAccounts.Why;
import tritone.people.FailedSignIns;
import tritone.people.Sessions.Way;

/// Sign-in by an account of the company: a browser goes here, is sent to the provider, and comes back with its word.
/// From then on it has a session like everybody's.
@Path(CompanySettings.PATH)
@RunOnVirtualThread
public class CompanySignInResource {
    private final CompanyClaims claims;
    private final CompanyAccounts accounts;
    private final SessionCookie sessions;
    private final Instance<OidcSession> provider;
    private final Instance<OidcConfigurationMetadata> metadata;
    private final String clientId;
    private final FailedSignIns failures;
    private final ClientAddress addresses;

    private final SecurityIdentity identity;

    CompanySignInResource(
            CompanyClaims claims,
            CompanyAccounts accounts,
            SessionCookie sessions,
            Instance<OidcSession> provider,
            Instance<OidcConfigurationMetadata> metadata,
            @ConfigProperty(name = "quarkus.oidc.company.client-id") String clientId,
            FailedSignIns failures,
            ClientAddress addresses,
            SecurityIdentity identity) {
        this.claims = claims;
        this.accounts = accounts;
        this.sessions = sessions;
        this.provider = provider;
        this.metadata = metadata;
        this.clientId = clientId;
        this.failures = failures;
        this.addresses = addresses;
        this.identity = identity;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "companySignIn",
            summary = "Go here with a browser to sign in by an account of the company")
    @APIResponse(responseCode = "303", description = "Signed in, or refused with the reason as `error`.")
    public Response signIn(@Context HttpServerRequest request, @Context UriInfo here) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) return to("/");
        var vouched = claims.of(token);
        var entry = accounts.enter(vouched, SessionCookie.value(request, CompanyInvitationResource.COOKIE));
        String leaveAt = leaveAt(here);
        // the provider has said who it is; its own cookie is not needed any more
        provider.get().logout().await().indefinitely();
        return switch (entry) {
            case Entry.Refused(var why) -> refused(vouched, why, addresses.of(request));
            case Entry.Entered(var person) -> {
                var opened = sessions.open(person, request, Way.COMPANY, Optional.ofNullable(leaveAt));
                yield Response.seeOther(URI.create("/"))
                        .cookie(opened.cookie(), CompanyInvitationResource.cookie(request, "", Duration.ZERO))
                        .build();
            }
        };
    }

    private Response refused(Vouched vouched, Why why, String address) {
        String word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        failures.record(vouched.login(), Optional.of(address), "company-" + word);
        return to("/?error=" + word);
    }

    private @Nullable String leaveAt(UriInfo here) {
        String end = metadata.get().getEndSessionUri();
        if (end == null) return null;
        return UriBuilder.fromUri(end)
                .queryParam("client_id", clientId)
                .queryParam("post_logout_redirect_uri", here.getBaseUri())
                .build()
                .toString();
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
