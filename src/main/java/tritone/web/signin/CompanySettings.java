package tritone.web.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.people.Role;

/// Sign-in by the company's own accounts, as it is configured; off while no provider is named.
@ApplicationScoped
class CompanySettings {
    static final String PATH = "/api/session/oidc";

    private final boolean enabled;
    private final String name;
    private final String loginClaim;
    private final String rolesClaim;
    private final List<Meaning> meanings;

    CompanySettings(
            @ConfigProperty(name = "tritone.oidc.enabled") boolean enabled,
            @ConfigProperty(name = "tritone.oidc.name") String name,
            @ConfigProperty(name = "tritone.oidc.login-claim") String loginClaim,
            @ConfigProperty(name = "tritone.oidc.roles-claim") String rolesClaim,
            @ConfigProperty(name = "tritone.oidc.roles") Optional<List<String>> roles) {
        this.enabled = enabled;
        this.name = name;
        this.loginClaim = loginClaim;
        this.rolesClaim = rolesClaim;
        this.meanings = roles.orElse(List.of()).stream().map(Meaning::read).toList();
    }

    boolean enabled() {
        return enabled;
    }

    String name() {
        return name;
    }

    String loginClaim() {
        return loginClaim;
    }

    /// Where the provider says what somebody belongs to; a slash goes deeper, as in `realm_access/roles`.
    List<String> rolesClaim() {
        return List.of(rolesClaim.split("/"));
    }

    /// Whether the provider's groups mean anything here.
    boolean giveRoles() {
        return !meanings.isEmpty();
    }

    /// In the order of the configuration.
    List<Role> roles(Collection<String> groups) {
        var roles = new ArrayList<Role>();
        for (var meaning : meanings) if (groups.contains(meaning.group())) roles.add(meaning.role());
        return roles;
    }

    /// Whether this request is on its way in from the provider or out to it: there a session of ours says nothing.
    boolean enters(RoutingContext context) {
        return enabled && context.normalizedPath().equals(PATH);
    }

    private record Meaning(String group, Role role) {
        static Meaning read(String text) {
            int middle = text.lastIndexOf('=');
            if (middle < 1) throw new IllegalArgumentException("tritone.oidc.roles: not `group=ROLE`: " + text);
            return new Meaning(
                    text.substring(0, middle).strip(),
                    Role.valueOf(text.substring(middle + 1).strip()));
        }
    }
}
