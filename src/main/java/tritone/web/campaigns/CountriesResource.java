package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.campaign.Company;
import tritone.phone.Destinations;

/// The countries that numbers belong to.
@Path("/api/countries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CountriesResource {
    private final Company company;

    CountriesResource(Company company) {
        this.company = company;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "countries", summary = "The countries a line can be allowed to dial")
    public List<CountryView> countries() {
        return Destinations.countries().entrySet().stream()
                .map(country -> new CountryView(
                        country.getKey(), country.getValue(), country.getKey().equals(company.country())))
                .toList();
    }

    /// @param code        two letters
    /// @param callingCode several countries share one
    /// @param own         whether the company is there
    public record CountryView(String code, int callingCode, boolean own) {}
}
