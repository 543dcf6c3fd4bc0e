package tritone.web.leads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import tritone.lead.importing.ImportChanged;
import tritone.people.Role;
import tritone.web.desk.Push;

/// Shows running imports on the screens of those who import, as `import` messages with an [ImportView].
@ApplicationScoped
class ImportStream {
    private static final Push.Roles IMPORTERS =
            new Push.Roles(Set.of(Role.SUPERVISOR, Role.HEAD_OF_SALES, Role.ADMINISTRATOR));

    private final Event<Push> pushes;

    ImportStream(Event<Push> pushes) {
        this.pushes = pushes;
    }

    void show(@Observes ImportChanged changed) {
        pushes.fire(new Push(IMPORTERS, "import", ImportView.of(changed.now(), false)));
    }
}
