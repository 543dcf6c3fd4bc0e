package tritone.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tritone.lead.LeadId;
import tritone.people.PersonId;

/// The append-only table of looks.
@ApplicationScoped
class LookRows {
    private static final int LONGEST_SCREEN = 120;

    private final EntityManager db;

    LookRows(EntityManager db) {
        this.db = db;
    }

    /// In one statement, however many clients a list showed.
    void add(List<NewLook> looks) {
        var rows = String.join(", ", Collections.nCopies(looks.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"));
        var insert = db.createNativeQuery(
                "insert into client_look (at, person_id, lead_id, what, screen, masked, subject_id, address) values "
                        + rows);
        int n = 0;
        for (var look : looks) {
            insert.setParameter(++n, look.at());
            insert.setParameter(++n, look.by().value());
            insert.setParameter(++n, look.lead().map(LeadId::value).orElse(null));
            insert.setParameter(++n, look.what().name());
            insert.setParameter(++n, shortened(look.screen()));
            insert.setParameter(++n, look.masked());
            insert.setParameter(++n, look.subject().orElse(null));
            insert.setParameter(++n, look.address().orElse(null));
        }
        insert.executeUpdate();
    }

    private static String shortened(String screen) {
        return screen.substring(0, Math.min(screen.length(), LONGEST_SCREEN));
    }

    record NewLook(
            Instant at,
            PersonId by,
            Optional<LeadId> lead,
            Glance.What what,
            String screen,
            boolean masked,
            Optional<String> subject,
            Optional<String> address) {}
}
