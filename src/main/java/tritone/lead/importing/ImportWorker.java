package tritone.lead.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import tritone.lead.BaseId;
import tritone.lead.Bases;
import tritone.lead.LeadsImported;
import tritone.lead.sheet.FileProblem;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.SheetRefused;
import tritone.people.Audit;
import tritone.people.PersonId;

/// Runs imports one after the other on a thread of its own, each in one transaction: leads become visible all at once
/// with the word DONE, and a crash leaves nothing. What was running then begins anew at the next start.
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int MOST_STARTS = 2;
    private static final int LONGEST_SECONDS = 6 * 3600;
    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Rows rows = new Rows();
    private final ExecutorService thread;
    private final DataSource database;
    private final Bases bases;
    private final ImportFiles files;
    private final ObjectMapper json;
    private final Event<LeadsImported> imported;
    private final Event<ImportChanged> changed;
    private final Audit audit;
    private final Clock clock;
    private volatile boolean stopping;

    ImportWorker(
            DataSource database,
            Bases bases,
            ImportFiles files,
            ObjectMapper json,
            Event<LeadsImported> imported,
            Event<ImportChanged> changed,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.bases = bases;
        this.files = files;
        this.json = json;
        this.imported = imported;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
        var loader = Thread.currentThread().getContextClassLoader();
        // not a virtual thread: reading a file would keep its carrier busy for seconds
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var platform = Thread.ofPlatform().name("import").daemon().unstarted(work);
            platform.setContextClassLoader(loader);
            return platform;
        });
    }

    void start(long id) {
        thread.execute(() -> run(id));
    }

    void resume(@Observes StartupEvent started) throws IOException {
        failWhatEndedTheService();
        List<Long> open = QuarkusTransaction.requiringNew()
                .call(() ->
                        rows
                                .find("status in ?1 order by id", List.of(Import.Status.WAITING, Import.Status.RUNNING))
                                .stream()
                                .map(row -> row.id)
                                .toList());
        files.sweep(open.stream().collect(Collectors.toSet()));
        for (long id : open) {
            LOG.infof("import %d was cut short and begins anew", id);
            start(id);
        }
    }

    /// A file that ends the service whenever it is read would do so for ever.
    private void failWhatEndedTheService() {
        var why = FileProblem.of(FileProblem.Code.ENDED_THE_SERVICE);
        QuarkusTransaction.requiringNew()
                .run(() -> rows.find("status = ?1 and starts >= ?2", Import.Status.RUNNING, MOST_STARTS).stream()
                        .forEach(row -> {
                            LOG.errorf("import %d ended the service %d times and is given up", row.id, row.starts);
                            row.end(Import.Status.FAILED, why, clock.instant());
                        }));
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(20, TimeUnit.SECONDS)) thread.shutdownNow();
    }

    /// The edge of the thread: whatever breaks here, the import's row says so.
    private void run(long id) {
        if (stopping) return;
        try {
            work(id);
            files.drop(files.of(id));
        } catch (CancellationException shuttingDown) {
            change(id, row -> row.starts--);
            LOG.infof("import %d goes on at the next start", id);
        } catch (RuntimeException | IOException | OutOfMemoryError | StackOverflowError broken) {
            LOG.errorf(broken, "import %d failed", id);
            change(id, row -> row.finish(Import.Status.FAILED, ImportTotals.NONE, clock.instant()));
        }
    }

    private void work(long id) throws IOException {
        if (!Files.exists(files.of(id))) throw new IOException("the file of import " + id + " is gone");
        var now = change(id, row -> {
            row.status = Import.Status.RUNNING;
            row.starts++;
        });
        var base = bases.byId(now.base()).orElseThrow();
        var plan = new ImportJob.Plan(now.layout(), now.columns(), now.marks());
        var job = new ImportJob(id, base.id().value(), base.region(), plan, now.rule());
        try (var sheet = Sheet.open(files.of(id))) {
            switch (inOneTransaction(job, sheet)) {
                case Whole() -> change(id, row -> {});
                case Broken(var problem) -> change(id, row -> row.refuse(problem, clock.instant()));
            }
        } catch (SheetRefused refused) {
            change(id, row -> row.refuse(refused.problem(), clock.instant()));
        }
    }

    private Outcome inOneTransaction(ImportJob job, Sheet sheet) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> load(job, sheet));
            return new Whole();
        } catch (QuarkusTransactionException rolledBack) {
            if (rolledBack.getCause() instanceof SheetRefused refused) return new Broken(refused.problem());
            throw rolledBack;
        }
    }

    private ImportTotals load(ImportJob job, Sheet sheet) throws IOException, SheetRefused, SQLException {
        try (var connection = database.getConnection()) {
            var table = new LeadTable(connection, json, job, clock.instant());
            var numbers = new KnownNumbers(connection);
            var totals = new ImportRun(job, numbers, table).run(sheet, progress(job.importId()));
            var row = rows.findById(job.importId());
            int barred = numbers.listBarred(LeadTable.time(clock.instant()), row.createdBy);
            if (barred > 0) onRecord(row, barred);
            row.finish(Import.Status.DONE, totals, clock.instant());
            rows.flush();
            imported.fire(new LeadsImported(new BaseId(job.base()), job.importId()));
            return totals;
        }
    }

    private void onRecord(ImportRow row, int barred) {
        var by = row.createdBy == null ? null : new PersonId(row.createdBy);
        audit.record(by, "add-to-do-not-call", "import", Long.toString(row.id), row.fileName + ": " + barred);
    }

    private LongConsumer progress(long id) {
        long[] told = {System.nanoTime()};
        return read -> {
            if (stopping) throw new CancellationException();
            if (System.nanoTime() - told[0] < TELL_EVERY_NANOS) return;
            told[0] = System.nanoTime();
            change(id, row -> row.rowsRead = read);
        };
    }

    /// In a transaction of its own, so that everybody sees it at once.
    private Import change(long id, Consumer<ImportRow> how) {
        var now = QuarkusTransaction.requiringNew().call(() -> {
            var row = rows.findById(id);
            how.accept(row);
            return row.view(json);
        });
        changed.fire(new ImportChanged(now));
        return now;
    }

    private sealed interface Outcome {}

    private record Whole() implements Outcome {}

    private record Broken(FileProblem problem) implements Outcome {}

    private static final class Rows implements PanacheRepository<ImportRow> {}
}
