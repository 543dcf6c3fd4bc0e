package tritone.dialer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Plain statements on the running transaction's connection: where the SQL is the design. Times are UTC whatever the
/// machine's zone is.
final class Sql {
    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    int update(String statement, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    <T> List<T> query(Row<T> row, String statement, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = prepare(connection, statement, values);
                ResultSet found = prepared.executeQuery()) {
            var list = new ArrayList<T>();
            while (found.next()) list.add(row.read(found));
            return list;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /// As many question marks as there are values, for an `in (...)`.
    static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object[] values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            prepared.setObject(
                    i + 1, value instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : value);
        }
        return prepared;
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
