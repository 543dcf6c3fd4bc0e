package tritone.web.worklist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import tritone.funnel.Regulations;
import tritone.funnel.regulation.RegulationDocument;

/// The regulation in force, for everyone who works by it.
@Path("/api/regulation")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class RegulationResource {
    private final Regulations regulations;

    RegulationResource(Regulations regulations) {
        this.regulations = regulations;
    }

    @GET
    public RegulationDocument current() {
        return regulations.current().document();
    }
}
