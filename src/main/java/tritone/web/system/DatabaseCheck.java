package tritone.web.system;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/// Whether the database answers. Nothing works without it: asked before all others.
@ApplicationScoped
class DatabaseCheck {
    static final String CODE = "database";
    private static final int SECONDS = 2;

    private final DataSource database;

    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    Finding look() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS) ? Finding.ok(CODE, Map.of()) : Finding.failed(CODE, "no-answer");
        } catch (SQLException unreachable) {
            return Finding.failed(CODE, "no-connection");
        }
    }
}
