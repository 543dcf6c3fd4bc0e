package tritone.web.scripts;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tritone.people.Audit;
import tritone.people.PersonId;
import tritone.script.ScriptId;
import tritone.script.ScriptVersion;
import tritone.script.Scripts;
import tritone.script.Scripts.Publishing;
import tritone.script.content.Flaw;
import tritone.script.content.ScriptContent;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What was published of a script. Calls that begin from then on read the newest.
@Path("/api/scripts/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ScriptVersionsResource {
    private final Scripts scripts;
    private final ScriptViews views;
    private final Audit audit;
    private final Viewer viewer;

    ScriptVersionsResource(Scripts scripts, ScriptViews views, Audit audit, Viewer viewer) {
        this.scripts = scripts;
        this.views = views;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<VersionLine> versions(long id) {
        return scripts.versions(known(id)).stream().map(VersionLine::of).toList();
    }

    @GET
    @Path("{number}")
    @RolesAllowed({SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public VersionView version(long id, int number) {
        return scripts.version(known(id), number)
                .map(VersionView::of)
                .orElseThrow(() -> Problem.notFound("version").refused());
    }

    /// Publishes the draft. Doing it again without a change gives the version there is.
    @POST
    @ResponseStatus(201)
    @Transactional
    @RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public VersionLine publish(long id) {
        return switch (scripts.publish(
                known(id), ScriptViews.OUTCOMES, viewer.person().id())) {
            case Publishing.Published(var version) -> noted(version);
            case Publishing.Refused(var flaws) -> throw unfinished(flaws).refused();
            case Publishing.Unknown _ -> throw Problem.notFound("script").refused();
        };
    }

    private VersionLine noted(ScriptVersion version) {
        audit.record(
                viewer.person().id(),
                "publish-script",
                "script",
                Long.toString(version.script().value()),
                "version " + version.number());
        return VersionLine.of(version);
    }

    private static Problem unfinished(List<Flaw> flaws) {
        var fields = flaws.stream()
                .map(flaw -> new Problem.Field(
                        (flaw.step() == null ? "script" : flaw.step()) + "/" + flaw.part() + "/" + flaw.index(),
                        flaw.reason().name()))
                .toList();
        return Problem.of(422, "script-unfinished", "The script is not finished.", "Correct the listed places first.")
                .with(fields);
    }

    private ScriptId known(long id) {
        if (id <= 0 || !views.shown(new ScriptId(id)))
            throw Problem.notFound("script").refused();
        return new ScriptId(id);
    }

    /// @param by null when the system itself did
    public record VersionLine(
            long script,
            int number,
            Instant publishedAt,
            @Nullable Long by) {
        static VersionLine of(ScriptVersion version) {
            return new VersionLine(
                    version.script().value(),
                    version.number(),
                    version.publishedAt(),
                    version.publishedBy().map(PersonId::value).orElse(null));
        }
    }

    public record VersionView(long script, int number, Instant publishedAt, ScriptContent content) {
        static VersionView of(ScriptVersion version) {
            return new VersionView(
                    version.script().value(), version.number(), version.publishedAt(), version.content());
        }
    }
}
