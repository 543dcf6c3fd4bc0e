package tritone.web.signin;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.people.Person;

/// Lets signed-in browsers open a WebSocket, from our own pages only, and remembers on the connection whose it is.
@ApplicationScoped
public class SocketUpgrade implements HttpUpgradeCheck {
    public static final TypedKey<Person> PERSON = new TypedKey<>("person");

    /// Which session opened it; it ends with it.
    public static final TypedKey<String> SESSION = new TypedKey<>("session");

    public static final TypedKey<String> ADDRESS = new TypedKey<>("address");

    private static final int SIGN_IN_FIRST = 401;
    private static final int REFUSED = 403;

    private final ClientAddress addresses;

    SocketUpgrade(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        var request = upgrade.httpRequest();
        if (!ours(request.getHeader("Origin"), request.getHeader("Host"))) return CheckResult.rejectUpgrade(REFUSED);
        return upgrade.securityIdentity().map(identity -> {
            if (identity.isAnonymous()) return CheckResult.rejectUpgradeSync(SIGN_IN_FIRST);
            var session = Viewer.of(identity);
            if (!StandingFilter.good(session)) return CheckResult.rejectUpgradeSync(REFUSED);
            upgrade.userData().put(PERSON, session.person());
            upgrade.userData().put(SESSION, session.id());
            upgrade.userData().put(ADDRESS, addresses.of(request));
            return CheckResult.permitUpgradeSync();
        });
    }

    /// A browser always names the page's origin; a program that is no browser need not. Hosts are compared without
    /// their ports: a proxy in front may listen on another.
    static boolean ours(@Nullable String origin, @Nullable String host) {
        if (origin == null) return true;
        var page = host(origin.replace(' ', '_'));
        var here = Optional.ofNullable(host).flatMap(name -> host("http://" + name));
        return page.isPresent() && page.equals(here);
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
