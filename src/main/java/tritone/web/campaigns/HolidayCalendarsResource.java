package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.access.Walls;
import tritone.campaign.Holidays;
import tritone.campaign.Holidays.Origin;
import tritone.campaign.ShippedCalendars;
import tritone.lead.Base;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The shipped calendars: which countries' holidays are kept without being entered one by one.
@Path("/api/holiday-calendars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HolidayCalendarsResource {
    private final Holidays holidays;
    private final Walls walls;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    HolidayCalendarsResource(Holidays holidays, Walls walls, Audit audit, Viewer viewer, Clock clock) {
        this.holidays = holidays;
        this.walls = walls;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "holidayCalendars", summary = "The countries of our bases, and those with a calendar")
    public List<CalendarView> all() {
        var kept = holidays.kept();
        var shipped = ShippedCalendars.countries();
        var used = walls.bases(viewer.reader()).stream().map(Base::region).toList();
        var countries = new TreeSet<>(shipped);
        countries.addAll(used);
        return countries.stream()
                .map(country -> new CalendarView(
                        country, shipped.contains(country), kept.contains(country), used.contains(country)))
                .toList();
    }

    @GET
    @Path("{country}")
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(
            operationId = "holidayCalendar",
            summary = "A country's closed days in one year, this one when none is asked for")
    public List<DayOffView> year(
            @RestPath @Pattern(regexp = HolidaysResource.COUNTRY) String country,
            @RestQuery @Nullable @Min(2000) @Max(2100) Integer year) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        return holidays.year(country, asked).stream().map(DayOffView::of).toList();
    }

    @PUT
    @Path("{country}")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "keepHolidayCalendar", summary = "Nobody of the country is called on its holidays")
    public void keep(@RestPath @Pattern(regexp = HolidaysResource.COUNTRY) String country) {
        if (!ShippedCalendars.countries().contains(country))
            throw Problem.notFound("calendar").refused();
        if (holidays.keep(country, viewer.person().id())) noted("keep-holidays", country);
    }

    @DELETE
    @Path("{country}")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(
            operationId = "leaveHolidayCalendar",
            summary = "Its holidays are days like others; those added by hand stay closed")
    public void leave(@RestPath @Pattern(regexp = HolidaysResource.COUNTRY) String country) {
        if (holidays.leave(country)) noted("leave-holidays", country);
    }

    private void noted(String what, String country) {
        audit.record(viewer.person().id(), what, "holidays", country, null);
    }

    /// @param shipped whether the product has a holiday calendar of the country
    /// @param kept    whether nobody is called on its holidays
    /// @param used    whether a base contains numbers of the country
    public record CalendarView(String country, boolean shipped, boolean kept, boolean used) {}

    /// @param key  of the name of a shipped day
    /// @param name in English, or as somebody wrote it
    public record DayOffView(
            LocalDate day, @Nullable String key, @Nullable String name, Origin origin) {
        static DayOffView of(Holidays.Line line) {
            return new DayOffView(
                    line.day(), line.key().orElse(null), line.name().orElse(null), line.origin());
        }
    }
}
