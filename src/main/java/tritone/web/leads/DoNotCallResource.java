package tritone.web.leads;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.lead.DoNotCall;
import tritone.people.Audit;
import tritone.people.PersonId;
import tritone.people.Role;
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
    private static final String WITH_COUNTRY =
            "Send the number with a plus and the country code, or send the country too.";
    private static final int USUAL = 100;

    private final DoNotCall list;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    DoNotCallResource(DoNotCall list, Audit audit, Viewer viewer, Clock clock) {
        this.list = list;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    /// A number never stands in an address, where logs and the browser's history would keep it.
    @POST
    @Path("searches")
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(
            operationId = "searchDoNotCall",
            summary = "Since when and why a number is not called, or a page of all such numbers",
            description = "Without a number: a page of the list, by number, for the head of sales. Outside people add"
                    + " numbers and read none.")
    public EntryPage search(@NotNull @Valid SoughtEntries sought) {
        if (viewer.reader().outsourced())
            throw refused("Contractors cannot read this list.", "You can add a number to it.");
        if (sought.number() != null)
            return new EntryPage(
                    list.find(read(sought.number(), sought.country())).map(EntryView::of).stream()
                            .toList(),
                    null);
        if (!viewer.person().is(Role.HEAD_OF_SALES))
            throw refused("Only the head of sales can read the whole list.", "Search for a single number instead.");
        int most = sought.size() == null ? USUAL : sought.size();
        var page = list.page(sought.after() == null ? "" : sought.after(), most);
        return new EntryPage(
                page.stream().map(EntryView::of).toList(),
                page.size() < most ? null : page.getLast().number().e164());
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "newDoNotCallEntry", summary = "Nobody calls this number any more")
    public EntryView add(@NotNull @Valid NewEntry entry) {
        var number = read(entry.number(), entry.country());
        var person = viewer.person().id();
        if (list.add(number, entry.reason(), person, null))
            audit.record(person, "add-to-do-not-call", "number", number.e164(), entry.reason());
        // whether somebody else had added it before is not for outside people to know
        if (viewer.reader().outsourced())
            return new EntryView(Contacts.own(number.e164()), clock.instant(), entry.reason(), person.value());
        return EntryView.of(list.find(number).orElseThrow());
    }

    @POST
    @Path("liftings")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(operationId = "liftDoNotCall", summary = "The number may be called again")
    public void lift(@NotNull @Valid Lifting lifting) {
        var read = read(lifting.number(), lifting.country());
        if (!list.remove(read)) throw Problem.notFound("entry").refused();
        audit.record(viewer.person().id(), "remove-from-do-not-call", "number", read.e164(), lifting.reason());
    }

    private static Problem.Refused refused(String title, String detail) {
        return Problem.of(403, "forbidden", title, detail).refused();
    }

    static Problem unknownCountry() {
        return Problem.invalid("country", "unknown", "Send the country as its two-letter code.");
    }

    private static PhoneNumber read(String text, @Nullable String country) {
        if (country != null && !Destinations.known(country))
            throw unknownCountry().refused();
        return switch (WrittenNumber.read(text, Optional.ofNullable(country))) {
            case WrittenNumber.Read(var number) -> number;
            case WrittenNumber.CountryNeeded() ->
                throw Problem.invalid("country", "needed", WITH_COUNTRY).refused();
            case WrittenNumber.NoNumber(var why) ->
                throw Problem.invalid("number", why.name(), WITH_COUNTRY).refused();
        };
    }

    /// @param number  in any form a person writes it
    /// @param country two letters; needed unless the number is written with a plus and its country code
    public record NewEntry(
            @NotBlank @Size(max = 60) String number,
            @NotBlank @Size(max = 60) String reason,
            @Nullable @Pattern(regexp = COUNTRY) String country) {}

    /// @param number  in any form a person writes it
    /// @param reason  why it may be called again
    /// @param country as for a new entry
    public record Lifting(
            @NotBlank @Size(max = 60) String number,
            @NotBlank @Size(max = 200) String reason,
            @Nullable @Pattern(regexp = COUNTRY) String country) {}

    /// @param number  in any form a person writes it; without it the whole list is meant
    /// @param country as for a new entry
    /// @param after   the last number of the page before
    /// @param size    of a page; 100 when left out
    public record SoughtEntries(
            @Nullable @Size(min = 1, max = 60) String number,
            @Nullable @Pattern(regexp = COUNTRY) String country,
            @Nullable @Size(max = 16) String after,
            @Nullable @Min(1) @Max(MOST) Integer size) {}

    /// @param by the person's id; none when the system added it
    public record EntryView(
            ClientText number,
            Instant since,
            String reason,
            @Nullable Long by) {
        static EntryView of(DoNotCall.Entry entry) {
            return new EntryView(
                    Contacts.own(entry.number().e164()),
                    entry.since(),
                    entry.reason(),
                    entry.by().map(PersonId::value).orElse(null));
        }
    }

    /// @param next ask for it as `after` to read on; none after the last page
    public record EntryPage(
            List<EntryView> entries, @Nullable String next) {}
}
