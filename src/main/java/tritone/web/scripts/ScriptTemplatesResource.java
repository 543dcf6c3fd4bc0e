package tritone.web.scripts;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import tritone.script.ScriptTemplates;
import tritone.script.ScriptTemplates.Template;

/// Scripts that come with the program, to begin one's own with.
@Path("/api/script-templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
public class ScriptTemplatesResource {
    private final ScriptTemplates templates;

    ScriptTemplatesResource(ScriptTemplates templates) {
        this.templates = templates;
    }

    @GET
    public List<Template> templates() {
        return templates.all();
    }
}
