package tritone.lead.importing;

import java.time.Instant;
import java.util.Optional;
import tritone.lead.BaseId;
import tritone.lead.sheet.FileProblem;
import tritone.people.PersonId;

/// One file on its way into a base, or arrived.
///
/// @param rowsExpected about how many rows the file has, for a progress bar
/// @param problem      why the file was refused
public record Import(
        long id,
        BaseId base,
        String fileName,
        DuplicateRule rule,
        Layout layout,
        Columns columns,
        ColumnMarks marks,
        Status status,
        long rowsExpected,
        ImportTotals totals,
        Optional<FileProblem> problem,
        Optional<PersonId> by,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        /// The file cannot be read to its end; nothing of it is in the base.
        REFUSED,
        /// Something broke on our side; nothing of it is in the base.
        FAILED;

        public boolean over() {
            return this != WAITING && this != RUNNING;
        }
    }
}
