package tritone;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// Checks before a migration that this database server lets our user create triggers. With binary logging on, MariaDB
/// requires the privilege SUPER or the setting `log_bin_trust_function_creators` (error 1419). Without this check the
/// migration would stop halfway with an error that does not name the setting.
public final class TriggersAllowed extends BaseCallback {
    private static final int NEEDS_SUPER = 1419;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        int pending = new Flyway(context.getConfiguration()).info().pending().length;
        if (pending > 0) tryOne(context.getConnection());
    }

    /// Asking the server is surer than reading its settings: privileges may come from roles.
    private static void tryOne(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists trigger_probe (id int primary key)");
            try {
                statement.execute("create or replace trigger trigger_probe_works before insert on trigger_probe"
                        + " for each row set new.id = new.id");
            } finally {
                statement.execute("drop table trigger_probe");
            }
        } catch (SQLException refused) {
            throw new FlywayException(sentence(refused), refused);
        }
    }

    private static String sentence(SQLException refused) {
        return refused.getErrorCode() == NEEDS_SUPER
                ? "This database server writes a binary log and does not let its users create triggers, which Tritone's"
                        + " tables need. Set log_bin_trust_function_creators=1 on the server and start again."
                        + " Nothing has been changed."
                : "The database user may not create tables with triggers, which Tritone needs: " + refused.getMessage();
    }
}
