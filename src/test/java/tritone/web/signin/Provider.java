package tritone.web.signin;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/// A real OpenID Connect provider in this process, with a sign-in page that takes any name and any claims.
public class Provider implements QuarkusTestResourceLifecycleManager {
    private static volatile String issuer = "";
    private @Nullable MockOAuth2Server server;

    static String issuer() {
        return issuer;
    }

    @Override
    public Map<String, String> start() {
        var fresh = new MockOAuth2Server(new OAuth2Config(
                true, null, null, false, new OAuth2TokenProvider(Instant::now), Set.of(), new PlainServer()));
        fresh.start(InetAddress.getLoopbackAddress(), 0);
        server = fresh;
        issuer = fresh.issuerUrl("company").toString();
        return Map.of(
                "tritone.oidc.enabled", "true",
                "tritone.oidc.name", "Ромашка",
                "tritone.oidc.roles-claim", "realm/groups",
                "tritone.oidc.roles", "callers=OPERATOR,sellers=MANAGER,heads=HEAD_OF_SALES,it=ADMINISTRATOR",
                "quarkus.oidc.company.auth-server-url",
                        fresh.issuerUrl("company").toString(),
                "quarkus.oidc.company.client-id", "tritone",
                "quarkus.oidc.company.credentials.secret", "a-secret-that-is-long-enough-to-encrypt-with");
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) running.shutdown();
    }
}
