package tritone.web.signin;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.people.Audit;
import tritone.people.SecuritySettings;

/// What the company asks of everybody who signs in.
@Path("/api/security-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SecuritySettingsResource {
    private final SecuritySettings settings;
    private final Audit audit;
    private final Viewer viewer;

    SecuritySettingsResource(SecuritySettings settings, Audit audit, Viewer viewer) {
        this.settings = settings;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({ADMINISTRATOR_ROLE, HEAD_OF_SALES_ROLE})
    @Operation(operationId = "securitySettings", summary = "Second factor and idle lock, as the company wants them")
    public SecurityView view() {
        var now = settings.now();
        return new SecurityView(now.secondFactor(), now.idleLock().toMinutes());
    }

    @PUT
    @Transactional
    @RolesAllowed(ADMINISTRATOR_ROLE)
    @Operation(operationId = "setSecuritySettings", summary = "Change them; they hold for open sessions too")
    public SecurityView set(@Valid SecurityView wanted) {
        settings.set(new SecuritySettings.Asked(wanted.secondFactor(), Duration.ofMinutes(wanted.idleLockMinutes())));
        audit.record(viewer.person().id(), "set-security", "setting", "security", wanted.summary());
        return view();
    }

    /// @param secondFactor    whether administrators and heads of sales need a second factor
    /// @param idleLockMinutes after how long without a touch a screen locks; 0 for never
    public record SecurityView(
            boolean secondFactor, @Min(0) @Max(720) long idleLockMinutes) {
        /// For the audit.
        String summary() {
            return (secondFactor ? "second factor" : "no second factor") + ", lock " + idleLockMinutes;
        }
    }
}
