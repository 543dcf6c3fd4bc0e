package tritone.web.desk;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.agent.Phone;
import tritone.agent.PhoneAccounts;
import tritone.agent.PhoneChoices;
import tritone.people.Audit;
import tritone.web.signin.Viewer;

/// What the signed-in person's phone, or their browser, registers with.
@Path("/api/phone-account")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE})
public class PhoneAccountResource {
    /// On our own origin: [tritone.web.sip] carries it on to the switch.
    private static final String WEB_SERVER = "/api/sip";

    private final PhoneAccounts accounts;
    private final PhoneChoices choices;
    private final Audit audit;
    private final Viewer viewer;
    private final String sipServer;

    PhoneAccountResource(
            PhoneAccounts accounts,
            PhoneChoices choices,
            Audit audit,
            Viewer viewer,
            @ConfigProperty(name = "tritone.phones.sip-server") String sipServer) {
        this.accounts = accounts;
        this.choices = choices;
        this.audit = audit;
        this.viewer = viewer;
        this.sipServer = sipServer;
    }

    @GET
    public PhoneAccountsView mine() {
        var me = viewer.person().id();
        var mine = accounts.of(me);
        return new PhoneAccountsView(
                new AccountView(mine.phone().username(), null, sipServer),
                new AccountView(mine.browser().username(), mine.browser().secret(), WEB_SERVER),
                choices.of(me));
    }

    /// The phone's password, for whoever types it in now. Each look goes on record.
    @POST
    @Path("secret")
    public AccountView show() {
        var me = viewer.person().id();
        var phone = accounts.of(me).phone();
        audit.record(me, "show-phone-secret", "person", Long.toString(me.value()), phone.username());
        return new AccountView(phone.username(), phone.secret(), sipServer);
    }

    /// What they talk with, from their next shift on.
    @PUT
    @Path("choice")
    @Consumes(MediaType.APPLICATION_JSON)
    public void choose(@Valid PhoneChoice choice) {
        choices.choose(viewer.person().id(), choice.phone());
    }

    /// @param sip     for a phone, by UDP
    /// @param browser for the softphone of this page, by WebSocket
    /// @param chosen  which of the two they talk with
    public record PhoneAccountsView(AccountView sip, AccountView browser, Phone chosen) {}

    public record PhoneChoice(@NotNull Phone phone) {}

    /// @param secret null where it is shown on demand only
    /// @param server `host:port` for a phone, the WebSocket's path on this origin for a browser
    @HouseText
    public record AccountView(String username, @Nullable String secret, String server) {}
}
