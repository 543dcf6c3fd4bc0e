package tritone.web.campaigns;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Trunk;
import tritone.campaign.TrunkNumbers;
import tritone.campaign.TrunkNumbers.OwnNumber;
import tritone.campaign.Trunks;
import tritone.people.Audit;
import tritone.phone.PhoneNumber;
import tritone.telephony.Telephony;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The ways out to the public network, and whether anything is dialled on them.
@Path("/api/trunks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrunksResource {
    private final Trunks trunks;
    private final TrunkNumbers numbers;
    private final Telephony telephony;
    private final Audit audit;
    private final Viewer viewer;

    TrunksResource(Trunks trunks, TrunkNumbers numbers, Telephony telephony, Audit audit, Viewer viewer) {
        this.trunks = trunks;
        this.numbers = numbers;
        this.telephony = telephony;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<TrunkView> trunks() {
        var own = numbers.all();
        return trunks.all().stream()
                .map(trunk -> view(trunk, own.getOrDefault(trunk.name(), List.of())))
                .toList();
    }

    @PUT
    @Path("{name}")
    @Transactional
    @RolesAllowed(ADMINISTRATOR_ROLE)
    public TrunkView put(@Pattern(regexp = "[a-z0-9-]{1,40}") String name, @Valid TrunkInput input) {
        audit.record(viewer.person().id(), "put-trunk", "trunk", name, input.host());
        var trunk = trunks.put(name, input.host(), input.mostLines());
        if (input.numbers() != null)
            numbers.put(name, input.numbers().stream().map(OwnNumberView::own).toList());
        return view(trunk);
    }

    /// Dials nothing more on it, by hand.
    @PUT
    @Path("{name}/stoppage")
    @Transactional
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public TrunkView stop(String name, @Valid Stoppage stoppage) {
        known(name);
        if (trunks.stop(name, stoppage.why()))
            audit.record(viewer.person().id(), "stop-trunk", "trunk", name, stoppage.why());
        return view(known(name));
    }

    @DELETE
    @Path("{name}/stoppage")
    @Transactional
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public TrunkView resume(String name) {
        known(name);
        if (trunks.resume(name)) audit.record(viewer.person().id(), "resume-trunk", "trunk", name, null);
        return view(known(name));
    }

    private TrunkView view(Trunk trunk) {
        return view(trunk, numbers.all().getOrDefault(trunk.name(), List.of()));
    }

    private TrunkView view(Trunk trunk, List<OwnNumber> own) {
        return TrunkView.of(
                trunk, reachable(trunk), own.stream().map(OwnNumberView::of).toList());
    }

    private @Nullable Boolean reachable(Trunk trunk) {
        return telephony.linked() ? telephony.trunks().getOrDefault(trunk.name(), false) : null;
    }

    private Trunk known(String name) {
        return trunks.byName(name).orElseThrow(() -> Problem.notFound("trunk").refused());
    }

    /// @param numbers that may be shown over it; left out: as they are
    public record TrunkInput(
            @NotBlank @Size(max = 120) String host,
            @Min(1) @Max(10_000) int mostLines,
            @Nullable @Size(max = 200) List<@Valid OwnNumberView> numbers) {}

    /// @param number in E.164
    /// @param note   what it is for
    public record OwnNumberView(
            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{7,14}")
            String number,

            @Nullable @Size(max = 120) String note) {
        static OwnNumberView of(OwnNumber own) {
            return new OwnNumberView(own.number().e164(), own.note());
        }

        OwnNumber own() {
            return new OwnNumber(new PhoneNumber(number), note == null ? "" : note.strip());
        }
    }

    public record Stoppage(@NotBlank @Size(max = 200) String why) {}

    /// @param stoppedSince set while nothing is dialled on it
    /// @param reachable    as the switch sees it; null while the switch itself is not reached
    /// @param stoppedWhy   `FAILURES 5/10`, `UNREACHABLE`, or what somebody wrote
    public record TrunkView(
            String name,
            String host,
            int mostLines,
            @Nullable Boolean reachable,
            List<OwnNumberView> numbers,
            @Nullable Instant stoppedSince,
            @Nullable String stoppedWhy) {
        static TrunkView of(Trunk trunk, @Nullable Boolean reachable, List<OwnNumberView> numbers) {
            return new TrunkView(
                    trunk.name(),
                    trunk.host(),
                    trunk.mostLines(),
                    reachable,
                    numbers,
                    trunk.stopped().map(Trunk.Stopped::since).orElse(null),
                    trunk.stopped().map(Trunk.Stopped::why).orElse(null));
        }
    }
}
