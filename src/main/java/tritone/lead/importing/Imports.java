package tritone.lead.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tritone.lead.Base;
import tritone.lead.BaseId;
import tritone.lead.sheet.FileProblem;
import tritone.lead.sheet.SheetRefused;
import tritone.people.PersonId;

/// Files on their way into bases.
@ApplicationScoped
public class Imports {
    private final Rows rows = new Rows();
    private final MappingMemory memory;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(MappingMemory memory, ImportFiles files, ImportWorker worker, ObjectMapper json, Clock clock) {
        this.memory = memory;
        this.files = files;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    /// @param region the country of numbers written without a plus
    /// @param choice what of the file is wanted
    public Preview preview(Path file, String region, FileChoice choice) throws IOException, SheetRefused {
        var preview = Preview.of(file, region, choice);
        return memory.recall(preview.columns()).map(preview::remembering).orElse(preview);
    }

    /// What each column of the file holds, for a person to say what it means.
    public List<ColumnValues> values(Path file, Preview preview) throws IOException {
        return ColumnValues.of(file, preview);
    }

    /// Looks the file through and lets it in; the work itself goes on after the return. The same file does nothing a
    /// second time.
    public Begun begin(Base base, Upload upload) throws IOException {
        String sha256 = Digests.sha256(upload.file());
        if (upload.sha256().filter(sent -> !sent.equalsIgnoreCase(sha256)).isPresent())
            return new Refused(FileProblem.of(FileProblem.Code.DAMAGED_ON_THE_WAY));
        var earlier = standing(base.id(), sha256);
        if (earlier.isPresent()) return new AlreadyThere(earlier.get());
        Preview preview;
        try {
            preview = preview(upload.file(), base.region(), upload.choice());
        } catch (SheetRefused refused) {
            return new Refused(refused.problem());
        }
        var chosen = upload.mapping().orElse(preview.columns().fields());
        if (!preview.columns().fits(chosen)) return new Refused(FileProblem.of(FileProblem.Code.MAPPING_DOES_NOT_FIT));
        var columns = preview.columns().with(chosen);
        if (!columns.havePhone()) return new Refused(FileProblem.of(FileProblem.Code.NO_PHONE_COLUMN));
        var key = preview.key(sha256);
        var same = standing(base.id(), key);
        if (same.isPresent()) return new AlreadyThere(same.get());
        memory.remember(columns);
        var kept = files.keep(upload.file());
        boolean ours = insert(base.id(), upload, key, preview.with(columns));
        var row = standing(base.id(), key).orElseThrow();
        if (!ours) {
            files.drop(kept);
            return new AlreadyThere(row);
        }
        files.give(kept, row.id());
        worker.start(row.id());
        return new Started(row);
    }

    @Transactional
    public Optional<Import> byId(long id) {
        return rows.findByIdOptional(id).map(row -> row.view(json));
    }

    /// The newest first.
    @Transactional
    public List<Import> ofBase(BaseId base) {
        return rows.find("baseId = ?1 order by id desc", base.value()).stream()
                .map(row -> row.view(json))
                .toList();
    }

    private Optional<Import> standing(BaseId base, String sha256) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.getEntityManager()
                        .createNativeQuery(
                                "select * from lead_import where base_id = ?1 and sha256 = ?2 and standing = 1",
                                ImportRow.class)
                        .setParameter(1, base.value())
                        .setParameter(2, sha256)
                        .getResultStream()
                        .map(row -> ((ImportRow) row).view(json))
                        .findFirst());
    }

    /// @return false when somebody else was quicker with the same file
    private boolean insert(BaseId base, Upload upload, String key, Preview preview) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.getEntityManager()
                                .createNativeQuery("""
                                        insert ignore into lead_import (base_id, file_name, sha256, duplicate_rule, mapping, layout,
                                        status, rows_expected, created_by, created_at, marks)
                                        values (?1, ?2, ?3, ?4, ?5, ?6, 'WAITING', ?7, ?8, ?9, ?10)""")
                                .setParameter(1, base.value())
                                .setParameter(2, upload.fileName())
                                .setParameter(3, key)
                                .setParameter(4, upload.rule().text())
                                .setParameter(5, write(preview.columns()))
                                .setParameter(6, write(preview.layout()))
                                .setParameter(7, preview.rowsExpected())
                                .setParameter(8, upload.by().value())
                                .setParameter(9, clock.instant())
                                .setParameter(10, write(upload.marks()))
                                .executeUpdate()
                        == 1);
    }

    private String write(Object plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A file as somebody sent it.
    ///
    /// @param mapping one field a column; guessed or remembered when left out
    /// @param marks   what the values of columns of marks mean
    /// @param sha256  what the sender says it is
    public record Upload(
            Path file,
            String fileName,
            FileChoice choice,
            Optional<List<Field>> mapping,
            ColumnMarks marks,
            DuplicateRule rule,
            Optional<String> sha256,
            PersonId by) {}

    public sealed interface Begun {}

    public record Started(Import now) implements Begun {}

    /// Nothing was done: this file is in this base, or on its way.
    public record AlreadyThere(Import earlier) implements Begun {}

    public record Refused(FileProblem problem) implements Begun {}

    private static final class Rows implements PanacheRepository<ImportRow> {}
}
