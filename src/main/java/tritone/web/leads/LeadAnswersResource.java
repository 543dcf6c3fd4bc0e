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
import org.jspecify.annotations.Nullable;
import tritone.lead.Answer;
import tritone.lead.Answers;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.people.People;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// What was written down about a lead, by whom and when, the newest first.
@Path("/api/leads/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OPERATOR_ROLE, MANAGER_ROLE, ACCOUNT_MANAGER_ROLE, SUPERVISOR_ROLE, QA_ROLE, HEAD_OF_SALES_ROLE})
public class LeadAnswersResource {
    private final Leads leads;
    private final Answers answers;
    private final LeadSight sight;
    private final People people;
    private final Viewer viewer;

    LeadAnswersResource(Leads leads, Answers answers, LeadSight sight, People people, Viewer viewer) {
        this.leads = leads;
        this.answers = answers;
        this.sight = sight;
        this.people = people;
        this.viewer = viewer;
    }

    @GET
    public List<AnswerView> answers(long id) {
        if (id <= 0) throw Problem.notFound("lead").refused();
        var lead = leads.byId(new LeadId(id))
                .filter(found -> sight.allows(viewer.person(), found))
                .orElseThrow(() -> Problem.notFound("lead").refused());
        return answers.history(lead.id()).stream().map(this::view).toList();
    }

    private AnswerView view(Answer answer) {
        String by = answer.by()
                .flatMap(people::account)
                .map(account -> account.person().name())
                .orElse(null);
        return new AnswerView(answer.field(), answer.value(), by, answer.at());
    }

    /// @param value empty when it was taken back
    /// @param by    the name of who wrote it
    public record AnswerView(
            String field, String value, @Nullable String by, Instant at) {}
}
