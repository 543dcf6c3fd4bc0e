package tritone.lead.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.lead.BaseId;
import tritone.lead.sheet.FileProblem;
import tritone.people.PersonId;

@Entity
@Table(name = "lead_import")
@DynamicUpdate
@NullUnmarked
class ImportRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "base_id")
    Long baseId;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "sha256")
    String sha256;

    @Column(name = "duplicate_rule")
    String duplicateRule;

    @Column(columnDefinition = "longtext")
    String mapping;

    /// JSON of the record Layout; null of a file of before there were choices.
    @Column(columnDefinition = "longtext")
    @Nullable
    String layout;

    /// JSON of the record ColumnMarks; null when nothing was said.
    @Column(columnDefinition = "longtext")
    @Nullable
    String marks;

    /// How often the work on it began and was not ended in order.
    int starts;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    Import.Status status;

    @Column(name = "rows_expected")
    long rowsExpected;

    @Column(name = "rows_read")
    long rowsRead;

    long accepted;
    long merged;
    long duplicate;
    long rejected;

    @Column(name = "cells_dropped")
    long cellsDropped;

    @Nullable
    String problem;

    @Column(name = "problem_line")
    long problemLine;

    @Column(name = "problem_column")
    int problemColumn;

    @Column(name = "created_by")
    @Nullable
    Long createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    void finish(Import.Status with, ImportTotals totals, Instant at) {
        status = with;
        rowsRead = totals.rows();
        accepted = totals.accepted();
        merged = totals.merged();
        duplicate = totals.duplicate();
        rejected = totals.rejected();
        cellsDropped = totals.cells();
        finishedAt = at;
    }

    void refuse(FileProblem why, Instant at) {
        end(Import.Status.REFUSED, why, at);
    }

    void end(Import.Status with, FileProblem why, Instant at) {
        finish(with, ImportTotals.NONE, at);
        problem = why.code().name();
        problemLine = why.line();
        problemColumn = why.column();
    }

    private Columns columns(ObjectMapper json) {
        return read(mapping, Columns.class, json);
    }

    private Layout layout(ObjectMapper json) {
        return layout == null ? Layout.OLD : read(layout, Layout.class, json);
    }

    private <T> T read(String text, Class<T> type, ObjectMapper json) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the columns of import " + id + " are not JSON", broken);
        }
    }

    private ColumnMarks marks(ObjectMapper json) {
        if (marks == null) return ColumnMarks.NONE;
        try {
            return json.readValue(marks, ColumnMarks.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the marks of import " + id + " are not JSON", broken);
        }
    }

    Import view(ObjectMapper json) {
        return new Import(
                id,
                new BaseId(baseId),
                fileName,
                DuplicateRule.of(duplicateRule),
                layout(json),
                columns(json),
                marks(json),
                status,
                rowsExpected,
                new ImportTotals(rowsRead, accepted, merged, duplicate, rejected, cellsDropped),
                Optional.ofNullable(problem)
                        .map(code -> new FileProblem(FileProblem.Code.valueOf(code), problemLine, problemColumn)),
                Optional.ofNullable(createdBy).map(PersonId::new),
                createdAt,
                Optional.ofNullable(finishedAt));
    }
}
