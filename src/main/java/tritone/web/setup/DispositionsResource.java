package tritone.web.setup;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import tritone.access.HouseText;
import tritone.campaign.Disposition;
import tritone.campaign.Dispositions;
import tritone.campaign.Dispositions.Word;
import tritone.people.Audit;
import tritone.web.signin.Viewer;

/// How outcomes are called on the desks, in the order of their keys.
@Path("/api/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DispositionsResource {
    private final Dispositions dispositions;
    private final Audit audit;
    private final Viewer viewer;

    DispositionsResource(Dispositions dispositions, Audit audit, Viewer viewer) {
        this.dispositions = dispositions;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @Authenticated
    public List<DispositionWord> dispositions() {
        return dispositions.words().stream().map(DispositionWord::of).toList();
    }

    /// In this order; what is left out comes after.
    @PUT
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<DispositionWord> reword(@NotEmpty @Size(max = 30) List<@NotNull @Valid DispositionWord> words) {
        dispositions.reword(words.stream().map(DispositionWord::word).toList());
        audit.record(viewer.person().id(), "change-dispositions", "dispositions", "", null);
        return dispositions();
    }

    @HouseText
    public record DispositionWord(
            @NotNull Disposition code,
            @NotBlank @Size(max = 60) String ru,
            @NotBlank @Size(max = 60) String en) {
        static DispositionWord of(Word word) {
            return new DispositionWord(word.disposition(), word.ru(), word.en());
        }

        Word word() {
            return new Word(code, ru.strip(), en.strip());
        }
    }
}
