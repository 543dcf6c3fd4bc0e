package tritone.web.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.people.Sessions.Standing;

/// How one can sign in here, for the page that asks.
@Path("/api/sign-in-ways")
@Produces(MediaType.APPLICATION_JSON)
@OpenIn({Standing.LOCKED, Standing.WANTS_PASSWORD, Standing.WANTS_SECOND_FACTOR})
public class SignInWaysResource {
    private final CompanySettings settings;

    SignInWaysResource(CompanySettings settings) {
        this.settings = settings;
    }

    @GET
    @PermitAll
    public SignInWays ways() {
        return new SignInWays(settings.enabled() ? new Company(settings.name(), CompanySettings.PATH) : null);
    }

    /// @param company null while there are local accounts only
    public record SignInWays(@Nullable Company company) {}

    /// @param name what the button says
    /// @param address where the browser goes
    @HouseText
    public record Company(String name, String address) {}
}
