package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.lead.DoNotCall;
import tritone.people.Audit;
import tritone.people.PersonId;
import tritone.phone.Destinations;
import tritone.phone.PhoneNumber;
import tritone.phone.WrittenNumber;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Numbers that nobody calls.
@Path("/api/do-not-call")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DoNotCallResource {
    private static final int MOST = 500;
    private static final String COUNTRY = "[A-Z]{2}";

    private final DoNotCall list;
    private final Audit audit;
    private final Viewer viewer;

    DoNotCallResource(DoNotCall list, Audit audit, Viewer viewer) {
        this.list = list;
        this.audit = audit;
        this.viewer = viewer;
    }

    /// Others ask for a number they know.
    @GET
    @RolesAllowed(HEAD_OF_SALES_ROLE)
    @Operation(operationId = "doNotCallList", summary = "A page of the numbers nobody calls, by number")
    public EntryPage page(@RestQuery @DefaultValue("") String after, @RestQuery @DefaultValue("100") int size) {
        int most = Math.clamp(size, 1, MOST);
        var page = list.page(after, most);
        return new EntryPage(
                page.stream().map(EntryView::of).toList(),
                page.size() < most ? null : page.getLast().number().e164());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "doNotCallEntry", summary = "Since when and why a number is not called")
    public EntryView one(@RestPath String number, @RestQuery @Nullable @Pattern(regexp = COUNTRY) String country) {
        return list.find(read(number, country))
                .map(EntryView::of)
                .orElseThrow(() -> Problem.notFound("entry").refused());
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "newDoNotCallEntry", summary = "Nobody calls this number any more")
    public EntryView add(@Valid NewEntry entry) {
        var number = read(entry.number(), entry.country());
        var person = viewer.person().id();
        if (list.add(number, entry.reason(), person, null))
            audit.record(person, "add-to-do-not-call", "number", number.e164(), entry.reason());
        return EntryView.of(list.find(number).orElseThrow());
    }

    @DELETE
    @Path("{number}")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "removeDoNotCallEntry", summary = "The number may be called again")
    public void remove(@RestPath String number, @RestQuery @Nullable @Pattern(regexp = COUNTRY) String country) {
        var read = read(number, country);
        if (!list.remove(read)) throw Problem.notFound("entry").refused();
        audit.record(viewer.person().id(), "remove-from-do-not-call", "number", read.e164(), null);
    }

    private static PhoneNumber read(String text, @Nullable String country) {
        if (country != null && !Destinations.known(country))
            throw wrong("country", "unknown").refused();
        return switch (WrittenNumber.read(text, Optional.ofNullable(country))) {
            case WrittenNumber.Read(var number) -> number;
            case WrittenNumber.CountryNeeded() ->
                throw wrong("country", "needed").refused();
            case WrittenNumber.NoNumber(var why) ->
                throw wrong("number", why.name()).refused();
        };
    }

    private static Problem wrong(String field, String reason) {
        boolean country = field.equals("country");
        return Problem.of(
                        400,
                        "invalid-input",
                        country ? "Which country is this number of?" : "This is no telephone number.",
                        "Write it with a plus and its country code, or say the country.")
                .with(List.of(new Problem.Field(field, reason)));
    }

    /// @param number  in any form a person writes it
    /// @param country two letters; needed unless the number is written with a plus and its country code
    public record NewEntry(
            @NotBlank @Size(max = 60) String number,
            @NotBlank @Size(max = 60) String reason,
            @Nullable @Pattern(regexp = COUNTRY) String country) {}

    /// @param by the person's id; none when the system added it
    public record EntryView(
            String number,
            Instant since,
            String reason,
            @Nullable Long by) {
        static EntryView of(DoNotCall.Entry entry) {
            return new EntryView(
                    entry.number().e164(),
                    entry.since(),
                    entry.reason(),
                    entry.by().map(PersonId::value).orElse(null));
        }
    }

    /// @param next ask for it as `after` to read on; none after the last page
    public record EntryPage(
            List<EntryView> entries, @Nullable String next) {}
}
