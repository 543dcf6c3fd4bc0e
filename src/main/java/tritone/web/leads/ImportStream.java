package tritone.web.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import tritone.access.Walls;
import tritone.lead.importing.ImportChanged;
import tritone.web.desk.Push;

/// Shows running imports on the screens of those who may see the base, as `import` messages with an [ImportView].
@ApplicationScoped
class ImportStream {
    private final Walls walls;
    private final Event<Push> pushes;

    ImportStream(Walls walls, Event<Push> pushes) {
        this.walls = walls;
        this.pushes = pushes;
    }

    void show(@Observes ImportChanged changed) {
        pushes.fire(new Push(
                new Push.Teams(walls.teamsOf(changed.now().base())), "import", ImportView.of(changed.now(), false)));
    }
}
