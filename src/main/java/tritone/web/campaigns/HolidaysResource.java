package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Holidays;
import tritone.people.Audit;
import tritone.web.signin.Viewer;

/// The days on which nobody of a country is called, by its two letters.
@Path("/api/holidays/{country}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HolidaysResource {
    static final String COUNTRY = "[A-Z]{2}";

    private final Holidays holidays;
    private final Audit audit;
    private final Viewer viewer;

    HolidaysResource(Holidays holidays, Audit audit, Viewer viewer) {
        this.holidays = holidays;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<LocalDate> holidays(@Pattern(regexp = COUNTRY) String country) {
        return holidays.of(country);
    }

    /// @param name what the day is called
    @PUT
    @Path("{day}")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public void add(
            @Pattern(regexp = COUNTRY) String country,
            LocalDate day,
            @RestQuery @Nullable @Size(max = 120) String name) {
        if (holidays.add(country, day, name == null || name.isBlank() ? null : name.strip()))
            noted("close-day", country, day);
    }

    @DELETE
    @Path("{day}")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public void remove(@Pattern(regexp = COUNTRY) String country, LocalDate day) {
        if (holidays.remove(country, day)) noted("open-day", country, day);
    }

    private void noted(String what, String country, LocalDate day) {
        audit.record(viewer.person().id(), what, "holidays", country, day.toString());
    }
}
