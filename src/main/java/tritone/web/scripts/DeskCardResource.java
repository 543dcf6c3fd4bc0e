package tritone.web.scripts;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.HouseText;
import tritone.lead.Answers;
import tritone.script.content.CardField;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What an operator fills in while they talk, or while they wrap the call up.
@Path("/api/desk/card")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE})
public class DeskCardResource {
    private static final int LONGEST_VALUE = 2000;

    private final LineInHand line;
    private final Answers answers;
    private final Viewer viewer;

    DeskCardResource(LineInHand line, Answers answers, Viewer viewer) {
        this.line = line;
        this.answers = answers;
        this.viewer = viewer;
    }

    @PUT
    @Transactional
    @Operation(
            description =
                    "Keeps one field of the card with the lead on the line, at once. An empty value takes it back.")
    public SavedAnswer put(@Valid CardAnswer answer) {
        var call = line.call(answer.call());
        var field = line.reading(call)
                .flatMap(reading -> reading.version().content().field(answer.field()))
                .orElseThrow(() -> wrong("field", "unknown").refused());
        String value = answer.value().strip();
        if (!field.takes(value)) throw wrong("value", reason(field)).refused();
        var saved = answers.put(
                call.lead(),
                field.name(),
                value,
                viewer.person().id(),
                call.call().value());
        return new SavedAnswer(saved.field(), Contacts.own(saved.value()), saved.at());
    }

    private static String reason(CardField field) {
        return switch (field.type()) {
            case TEXT -> "not a text";
            case NUMBER -> "not a number";
            case CHOICE -> "not one of the choices";
            case DATE -> "not a date";
            case EMAIL -> "not an address";
        };
    }

    private static Problem wrong(String field, String reason) {
        return Problem.invalid(field, reason);
    }

    /// @param field the name of a field of the call's script
    /// @param value a date as `2026-11-22`
    public record CardAnswer(
            @NotNull UUID call,
            @NotBlank String field,
            @NotNull @Size(max = LONGEST_VALUE) String value) {}

    public record SavedAnswer(@HouseText String field, ClientText value, Instant at) {}
}
