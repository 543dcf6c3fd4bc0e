package tritone.web.setup;

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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.agent.PauseReasons;
import tritone.agent.PauseReasons.PauseReason;
import tritone.people.Audit;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// Why somebody may take no calls for a while.
@Path("/api/pause-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PauseReasonsResource {
    private final PauseReasons reasons;
    private final Audit audit;
    private final Viewer viewer;

    PauseReasonsResource(PauseReasons reasons, Audit audit, Viewer viewer) {
        this.reasons = reasons;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<PauseView> pauseReasons() {
        return reasons.all().stream().map(PauseView::of).toList();
    }

    @PUT
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(
            description =
                    "The reasons offered from now on, in this order. A code that was there before keeps its pauses.")
    public List<PauseView> offer(@NotEmpty @Size(max = 30) List<@NotNull @Valid PauseView> wanted) {
        var codes = wanted.stream().map(PauseView::code).collect(Collectors.toSet());
        if (codes.size() < wanted.size())
            throw Problem.invalid("code", "twice", "Use each code once.").refused();
        reasons.offer(wanted.stream().map(PauseView::reason).toList());
        audit.record(viewer.person().id(), "change-pauses", "pause-reasons", "", String.join(", ", codes));
        return pauseReasons();
    }

    /// @param code        names it in records; never shown
    /// @param paid        whether it counts as work
    /// @param mostMinutes how long it may last; null without a limit
    @HouseText
    public record PauseView(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,30}") String code,
            @NotBlank @Size(max = 80) String ru,
            @NotBlank @Size(max = 80) String en,
            boolean paid,
            @Nullable @Min(1) @Max(600) Long mostMinutes) {
        static PauseView of(PauseReason reason) {
            return new PauseView(
                    reason.code(),
                    reason.ru(),
                    reason.en(),
                    reason.paid(),
                    reason.most().map(Duration::toMinutes).orElse(null));
        }

        PauseReason reason() {
            return new PauseReason(
                    code,
                    ru.strip(),
                    en.strip(),
                    paid,
                    Optional.ofNullable(mostMinutes).map(Duration::ofMinutes),
                    true);
        }
    }
}
