package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import tritone.campaign.Holidays;

/// The days on which nobody of a country is called, by its two letters.
@Path("/api/holidays/{country}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HolidaysResource {
    private static final String COUNTRY = "[A-Z]{2}";

    private final Holidays holidays;

    HolidaysResource(Holidays holidays) {
        this.holidays = holidays;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<LocalDate> holidays(@Pattern(regexp = COUNTRY) String country) {
        return holidays.of(country);
    }

    @PUT
    @Path("{day}")
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public void add(@Pattern(regexp = COUNTRY) String country, LocalDate day) {
        holidays.add(country, day);
    }

    @DELETE
    @Path("{day}")
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public void remove(@Pattern(regexp = COUNTRY) String country, LocalDate day) {
        holidays.remove(country, day);
    }
}
