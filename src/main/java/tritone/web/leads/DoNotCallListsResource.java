package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tritone.lead.DoNotCall;
import tritone.people.Audit;
import tritone.phone.Destinations;
import tritone.phone.PhoneNumber;
import tritone.phone.WrittenNumber;
import tritone.web.signin.Viewer;

/// Whole lists of numbers that nobody calls. A line that cannot be read without guessing is left out and told.
@Path("/api/do-not-call/lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DoNotCallListsResource {
    private static final int MOST = 10_000;
    private static final int SHOWN = 100;

    private final DoNotCall list;
    private final Audit audit;
    private final Viewer viewer;

    DoNotCallListsResource(DoNotCall list, Audit audit, Viewer viewer) {
        this.list = list;
        this.audit = audit;
        this.viewer = viewer;
    }

    @POST
    @Transactional
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "newDoNotCallList", summary = "Nobody calls the numbers of this list any more")
    public ListAnswer add(@Valid NewList given) {
        String country = given.country();
        if (country != null && !Destinations.known(country))
            throw DoNotCallResource.unknownCountry().refused();
        var reading = new Reading(Optional.ofNullable(country));
        for (int i = 0; i < given.lines().size(); i++)
            reading.line(i + 1, given.lines().get(i));
        var person = viewer.person().id();
        long added = reading.numbers.stream()
                .filter(number -> list.add(number, given.reason(), person, null))
                .count();
        audit.record(
                person,
                "add-list-to-do-not-call",
                "numbers",
                Long.toString(added),
                given.reason() + (country == null ? "" : " " + country));
        return new ListAnswer(added, reading.numbers.size() - added, reading.refused);
    }

    /// @param lines   one number a line, or several with separators; the text around them does not matter
    /// @param country of numbers written without a country code, two letters; left out: such lines are refused
    public record NewList(
            @NotNull @Size(min = 1, max = MOST) List<@NotNull @Size(max = 2000) String> lines,
            @NotBlank @Size(max = 60) String reason,

            @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {}

    /// @param known were on the list already
    public record ListAnswer(long added, long known, List<RefusedLine> refused) {}

    /// @param reason `COUNTRY_NEEDED`, or why it is no number: NO_DIGITS, SOMETHING_ELSE, TOO_SHORT, TOO_LONG,
    ///               UNKNOWN_COUNTRY, NOT_IN_THE_PLAN, ROUNDED
    public record RefusedLine(int line, String text, String reason) {}

    private static final class Reading {
        private final Optional<String> country;
        private final List<PhoneNumber> numbers = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();

        Reading(Optional<String> country) {
            this.country = country;
        }

        void line(int line, String text) {
            if (text.isBlank()) return;
            for (var written : WrittenNumber.all(text, country)) {
                switch (written) {
                    case WrittenNumber.Read(var number) -> numbers.add(number);
                    case WrittenNumber.CountryNeeded() -> refuse(line, text, "COUNTRY_NEEDED");
                    case WrittenNumber.NoNumber(var why) -> refuse(line, text, why.name());
                }
            }
        }

        private void refuse(int line, String text, String reason) {
            refused.add(new RefusedLine(line, text.substring(0, Math.min(SHOWN, text.length())), reason));
        }
    }
}
