package tritone.web.scripts;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.script.content.Facts;
import tritone.script.content.Flaw;
import tritone.script.content.Proofreader;
import tritone.script.content.ScriptContent;

/// How a script would read, without keeping anything.
@Path("/api/script-previews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class ScriptPreviewsResource {
    @POST
    public ScriptPreview preview(@Valid Preview wish) {
        var script = ScriptSize.checked(wish.content());
        Map<String, String> known = wish.known() == null ? Map.of() : wish.known();
        return new ScriptPreview(
                ReadScript.of(script, new ScriptLeadFacts(Facts.of(known), Map.of())),
                Proofreader.flaws(script, ScriptViews.OUTCOMES));
    }

    /// @param known values for placeholders, by key: `lead.person`, `column:Город`
    public record Preview(
            @NotNull ScriptContent content, @Nullable Map<String, String> known) {}

    public record ScriptPreview(ReadScript content, List<Flaw> flaws) {}
}
