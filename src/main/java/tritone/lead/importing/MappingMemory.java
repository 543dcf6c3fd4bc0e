package tritone.lead.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What people last said the columns of files with the same headings hold.
@ApplicationScoped
class MappingMemory {
    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    private final EntityManager db;
    private final ObjectMapper json;
    private final Clock clock;

    MappingMemory(EntityManager db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Optional<List<Field>> recall(Columns columns) {
        if (!columns.headed()) return Optional.empty();
        List<?> found = db.createNativeQuery("select mapping from column_mapping where headings_hash = ?1")
                .setParameter(1, Digests.sha256(columns.signature()))
                .getResultList();
        return found.stream()
                .findFirst()
                .map(text -> columns.asRemembered(read(String.valueOf(text))))
                .filter(columns::fits);
    }

    @Transactional
    void remember(Columns columns) {
        if (!columns.headed()) return;
        db.createNativeQuery("""
                        insert into column_mapping (headings_hash, mapping, used_at) values (?1, ?2, ?3)
                        on duplicate key update mapping = values(mapping), used_at = values(used_at)""")
                .setParameter(1, Digests.sha256(columns.signature()))
                .setParameter(2, write(columns.toRemember()))
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    private List<Field> read(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a remembered mapping is not JSON", broken);
        }
    }

    private String write(List<Field> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
