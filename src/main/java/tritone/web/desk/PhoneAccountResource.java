package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.agent.PhoneAccounts;
import tritone.web.signin.Viewer;

/// What the signed-in person's phone, or their browser, registers with.
@Path("/api/phone-account")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE})
public class PhoneAccountResource {
    private final PhoneAccounts accounts;
    private final Viewer viewer;
    private final String sipServer;
    private final String webServer;

    PhoneAccountResource(
            PhoneAccounts accounts,
            Viewer viewer,
            @ConfigProperty(name = "tritone.phones.sip-server") String sipServer,
            @ConfigProperty(name = "tritone.phones.web-server") String webServer) {
        this.accounts = accounts;
        this.viewer = viewer;
        this.sipServer = sipServer;
        this.webServer = webServer;
    }

    @GET
    public PhoneAccountsView mine() {
        var mine = accounts.of(viewer.person().id());
        return new PhoneAccountsView(
                new AccountView(mine.phone().username(), mine.phone().secret(), sipServer),
                new AccountView(mine.browser().username(), mine.browser().secret(), webServer));
    }

    /// @param sip     for a phone, by UDP
    /// @param browser for the softphone of this page, by WebSocket
    public record PhoneAccountsView(AccountView sip, AccountView browser) {}

    /// @param server `host:port` for a phone, the WebSocket's address for a browser
    public record AccountView(String username, String secret, String server) {}
}
