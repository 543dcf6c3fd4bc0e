package tritone.web.leads;

import static tritone.people.Role.ACCOUNT_MANAGER_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.MANAGER_ROLE;
import static tritone.people.Role.OPERATOR_ROLE;
import static tritone.people.Role.QA_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Glance.What;
import tritone.access.Sight;
import tritone.access.Walls;
import tritone.lead.Answer;
import tritone.lead.Answers;
import tritone.lead.LeadId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What was written down about a lead, by whom and when, the newest first.
@Path("/api/leads/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
public class LeadAnswersResource {
    private final Walls walls;
    private final Answers answers;
    private final Viewer viewer;

    LeadAnswersResource(Walls walls, Answers answers, Viewer viewer) {
        this.walls = walls;
        this.answers = answers;
        this.viewer = viewer;
    }

    @GET
    public List<AnswerView> answers(long id) {
        if (id <= 0) throw Problem.notFound("lead").refused();
        var seen = walls.lead(viewer.glance(What.HISTORY), new LeadId(id))
                .orElseThrow(() -> Problem.notFound("lead").refused());
        var known = walls.answers(viewer.reader(), seen);
        return answers.history(seen.thing().id()).stream()
                .filter(known)
                .map(answer -> view(answer, seen.sight()))
                .toList();
    }

    private AnswerView view(Answer answer, Sight sight) {
        String by = answer.by().flatMap(id -> walls.name(viewer.reader(), id)).orElse(null);
        return new AnswerView(
                answer.field(),
                Contacts.text(answer.value(), sight),
                by,
                answer.at(),
                answer.call().orElse(null));
    }

    /// @param value empty when it was taken back
    /// @param by    the name of who wrote it
    /// @param call  the one in which it was said
    public record AnswerView(
            String field,
            ClientText value,
            @Nullable String by,
            Instant at,
            @Nullable UUID call) {}
}
