package tritone.lead.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// What of a file did not come in.
@ApplicationScoped
public class Rejections {
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    Rejections(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// One page, in the order of sheets and lines.
    ///
    /// @param after the key of the last one of the page before; 0 begins
    public List<Kept> page(long importId, long after, int most) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select id, line, kind, column_name, reason, value, raw_row, sheet from lead_import_rejection
                        where import_id = ? and (sheet_number, line, id) > (
                            select coalesce(max(sheet_number), 0), coalesce(max(line), 0), coalesce(max(id), 0)
                            from lead_import_rejection where id = ?)
                        order by sheet_number, line, id limit ?""")) {
            query.setLong(1, importId);
            query.setLong(2, after);
            query.setInt(3, most);
            var page = new ArrayList<Kept>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) page.add(kept(rows));
            }
            return page;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong(1),
                new Rejection(
                        row.getString(8),
                        row.getLong(2),
                        Rejection.Kind.valueOf(row.getString(3)),
                        Optional.ofNullable(row.getString(4)),
                        Rejection.Reason.ofSlug(row.getString(5)),
                        Optional.ofNullable(row.getString(6)),
                        cells(row.getString(7))));
    }

    private List<String> cells(String text) {
        try {
            return json.readValue(text, CELLS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a rejected row is not JSON", broken);
        }
    }

    /// @param key grows from one to the next of a page
    public record Kept(long key, Rejection rejection) {}
}
