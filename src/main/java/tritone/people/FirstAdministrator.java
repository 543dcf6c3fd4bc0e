package tritone.people;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Makes `admin` at the first start, so that somebody can come in and add the others; they name the first head of
/// sales, and are none themselves. Later starts leave them alone: the password may have been changed since.
@ApplicationScoped
class FirstAdministrator {
    static final String LOGIN = "admin";
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final People people;
    private final Optional<String> password;

    FirstAdministrator(People people, @ConfigProperty(name = "tritone.admin.password") Optional<String> password) {
        this.people = people;
        this.password = password;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        if (people.byLogin(LOGIN).isPresent()) return;
        if (password.isEmpty()) {
            LOG.warn("nobody can sign in: set tritone.admin.password once to make the first administrator");
            return;
        }
        people.add(new People.NewPerson(
                LOGIN, "Administrator", Role.ADMINISTRATOR, Optional.empty(), password.get(), "ru"));
        LOG.info("made the first administrator");
    }
}
