package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import tritone.access.Glance.What;
import tritone.access.Seen;
import tritone.access.Walls;
import tritone.lead.Lead;
import tritone.lead.LeadId;
import tritone.web.Problem;
import tritone.web.signin.Viewer;

/// The lead at an address, for those who may see it; the look goes on record.
@ApplicationScoped
class OwnLeads {
    private final Walls walls;
    private final Viewer viewer;

    OwnLeads(Walls walls, Viewer viewer) {
        this.walls = walls;
        this.viewer = viewer;
    }

    Seen<Lead> of(long id, What what) {
        if (id <= 0) throw Problem.notFound("lead").refused();
        return walls.lead(viewer.glance(what), new LeadId(id))
                .orElseThrow(() -> Problem.notFound("lead").refused());
    }
}
