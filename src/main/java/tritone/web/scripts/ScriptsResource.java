package tritone.web.scripts;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.people.Audit;
import tritone.script.Script;
import tritone.script.ScriptId;
import tritone.script.Scripts;
import tritone.script.content.Flaw;
import tritone.script.content.ScriptContent;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The scripts and their drafts, written by the head of sales.
@Path("/api/scripts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ScriptsResource {
    private final Scripts scripts;
    private final ScriptViews views;
    private final Audit audit;
    private final Viewer viewer;

    ScriptsResource(Scripts scripts, ScriptViews views, Audit audit, Viewer viewer) {
        this.scripts = scripts;
        this.views = views;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<ScriptLine> scripts() {
        return views.lines();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public ScriptView script(long id) {
        return views.of(known(id));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public ScriptView add(@Valid NewScript script) {
        String name = script.name().strip();
        if (scripts.byName(name).isPresent()) throw nameTaken().refused();
        var content = script.content() == null ? ScriptContent.EMPTY : script.content();
        var added =
                scripts.add(name, ScriptSize.checked(content), viewer.person().id());
        note("add-script", added);
        return views.of(added);
    }

    @PUT
    @Path("{id}/draft")
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    @Operation(description = "A draft may be unfinished: what is wrong with it comes back as its flaws.")
    public ScriptView write(long id, @Valid ScriptDraft draft) {
        var script = known(id);
        String name = draft.name().strip();
        boolean taken = scripts.byName(name)
                .filter(other -> !other.id().equals(script.id()))
                .isPresent();
        if (taken) throw nameTaken().refused();
        var seen = new Script(
                script.id(), name, script.draft(), draft.revision(), script.published(), true, script.changedAt());
        return scripts.write(
                        seen,
                        name,
                        ScriptSize.checked(draft.content()),
                        viewer.person().id())
                .map(views::of)
                .orElseThrow(() -> Problem.of(
                                409,
                                "script-changed-meanwhile",
                                "Somebody else has changed this script.",
                                "Reload it, then make your change again.")
                        .refused());
    }

    private Script known(long id) {
        if (id <= 0) throw Problem.notFound("script").refused();
        return scripts.byId(new ScriptId(id))
                .filter(script -> views.shown(script.id()))
                .orElseThrow(() -> Problem.notFound("script").refused());
    }

    private void note(String what, Script script) {
        audit.record(
                viewer.person().id(), what, "script", Long.toString(script.id().value()), script.name());
    }

    private static Problem nameTaken() {
        return Problem.of(409, "name-taken", "A script with this name already exists.", "Choose another name.");
    }

    public record NewScript(
            @NotBlank @Size(max = 160) String name,
            @Nullable ScriptContent content) {}

    /// @param revision the one that was seen
    public record ScriptDraft(
            @NotBlank @Size(max = 160) String name, @NotNull ScriptContent content, int revision) {}

    /// @param published the newest version, null before the first
    /// @param changed   whether the draft is another than that version
    /// @param campaigns which use it
    @HouseText
    public record ScriptLine(
            long id,
            String name,
            String language,
            int steps,
            int objections,
            @Nullable Integer published,
            boolean changed,
            int flaws,
            Instant changedAt,
            List<String> campaigns) {}

    /// @param flaws what keeps the draft from being published
    @HouseText
    public record ScriptView(
            long id,
            String name,
            int revision,
            @Nullable Integer published,
            boolean changed,
            Instant changedAt,
            ScriptContent draft,
            List<Flaw> flaws,
            List<String> campaigns) {}
}
