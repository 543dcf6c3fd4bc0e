package tritone.web.signin;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The service as it is set up behind a proxy, or behind none: all that it knows is what `TRITONE_TRUSTED_PROXIES`
/// says.
abstract class NamedProxies implements QuarkusTestProfile {
    private final String named;

    NamedProxies(String named) {
        this.named = named;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("TRITONE_TRUSTED_PROXIES", named, "tritone.trusted-proxies", "${TRITONE_TRUSTED_PROXIES:}");
    }

    /// The variable is there, and empty.
    public static final class None extends NamedProxies {
        public None() {
            super("");
        }
    }

    public static final class ThisMachine extends NamedProxies {
        public ThisMachine() {
            super("127.0.0.1");
        }
    }
}
