package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.Base;
import tritone.lead.BaseId;
import tritone.lead.Bases;
import tritone.lead.Lead;
import tritone.lead.LeadPhone;
import tritone.lead.Leads;
import tritone.lead.LeadsImported;
import tritone.lead.importing.Imports.Started;
import tritone.lead.importing.Imports.Upload;
import tritone.lead.sheet.FileProblem;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;

@QuarkusTest
@WithTestResource(Database.class)
class ImportWorkerTest {
    @Inject
    Imports imports;

    @Inject
    ImportWorker worker;

    @Inject
    ImportFiles files;

    @Inject
    Bases bases;

    @Inject
    Leads leads;

    @Inject
    Listener listener;

    @Test
    void whoListensForImportsSeesTheLeadsBeforeAnybodyElse() throws IOException {
        var base = aBase();
        over(begin(base, "Телефон\n9160000001\n9160000002\n"));
        assertThat(listener.inside.get(base.id())).isEqualTo(2);
        assertThat(listener.outside.get(base.id())).isZero();
        assertThat(bases.byId(base.id()).orElseThrow().leads()).isEqualTo(2);
    }

    @Test
    void anImportThatACrashCutShortBeginsAnewAtTheNextStart() throws IOException {
        var base = aBase();
        var before = begin(base, "Телефон\n9160000003\n");
        over(before);
        // as a crash leaves it: the row says running, the file lies there, no lead was committed
        String text = "Телефон\n9160000004\n9160000005\n";
        long cut = QuarkusTransaction.requiringNew().call(() -> insertRunning(base, before));
        Files.createDirectories(files.of(cut).getParent());
        Files.writeString(files.of(cut), text);
        Path orphan = Files.writeString(files.of(cut).resolveSibling(UUID.randomUUID() + ".new"), "half a file");
        worker.resume(new StartupEvent());
        assertThat(over(cut).totals().accepted()).isEqualTo(2);
        assertThat(bases.byId(base.id()).orElseThrow().leads()).isEqualTo(3);
        assertThat(orphan).doesNotExist();
        Awaitility.await().untilAsserted(() -> assertThat(files.of(cut)).doesNotExist());
    }

    @Test
    void anImportWhoseFileIsGoneFailsAndMayBeSentAgain() throws IOException {
        var base = aBase();
        var before = begin(base, "Телефон\n9160000006\n");
        over(before);
        long lost = QuarkusTransaction.requiringNew().call(() -> insertRunning(base, before));
        worker.resume(new StartupEvent());
        assertThat(over(lost).status()).isEqualTo(Import.Status.FAILED);
    }

    @Test
    void anImportThatEndedTheServiceTwiceIsGivenUp() throws IOException {
        var base = aBase();
        var before = begin(base, "Телефон\n9160000007\n");
        over(before);
        long deadly = QuarkusTransaction.requiringNew().call(() -> insertRunning(base, before));
        Files.writeString(files.of(deadly), "Телефон\n9160000008\n");
        QuarkusTransaction.requiringNew().run(() -> listener.db.find(ImportRow.class, deadly).starts = 2);
        worker.resume(new StartupEvent());
        var over = over(deadly);
        assertThat(over.status()).isEqualTo(Import.Status.FAILED);
        assertThat(over.problem()).contains(FileProblem.of(FileProblem.Code.ENDED_THE_SERVICE));
        assertThat(files.of(deadly)).doesNotExist();
    }

    @Test
    void aDeadNumberLivesAgainWhenAFileBringsItAgain() throws IOException {
        // Given
        var base = aBase();
        over(begin(base, "Телефон\n9160001007\n9160001008\n"));
        for (var lead : leads.byNumber(new PhoneNumber("+79160001007")))
            leads.numberIsDead(lead.phones().getFirst().id());
        for (var lead : leads.byNumber(new PhoneNumber("+79160001008")))
            leads.numberIsDead(lead.phones().getFirst().id());
        // When
        over(begin(base, "Телефон\n9160001007\n9160001009\n"));
        // Then
        assertThat(leads.byNumber(new PhoneNumber("+79160001007")))
                .flatExtracting(Lead::phones)
                .noneMatch(LeadPhone::dead);
        assertThat(leads.byNumber(new PhoneNumber("+79160001008")))
                .flatExtracting(Lead::phones)
                .allMatch(LeadPhone::dead);
    }

    private long insertRunning(Base base, long like) {
        var model = listener.db.find(ImportRow.class, like);
        var row = new ImportRow();
        row.baseId = base.id().value();
        row.fileName = "cut.csv";
        row.sha256 = Digests.sha256(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        row.duplicateRule = "MERGE/KEEP";
        row.mapping = model.mapping;
        row.layout = model.layout;
        row.status = Import.Status.RUNNING;
        row.createdAt = model.createdAt;
        listener.db.persist(row);
        listener.db.flush();
        return row.id;
    }

    private long begin(Base base, String text) throws IOException {
        var file = Files.writeString(Files.createTempFile("base", ".csv"), text);
        file.toFile().deleteOnExit();
        var rule = new DuplicateRule(DuplicateRule.Within.MERGE, DuplicateRule.Others.KEEP);
        var upload = new Upload(
                file,
                "base.csv",
                FileChoice.OPEN,
                Optional.empty(),
                ColumnMarks.NONE,
                rule,
                Optional.empty(),
                new PersonId(1));
        return ((Started) imports.begin(base, upload)).now().id();
    }

    private Import over(long id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> imports.byId(id).orElseThrow().status().over());
        return imports.byId(id).orElseThrow();
    }

    private Base aBase() {
        return bases.add("base " + UUID.randomUUID(), "RU", null).orElseThrow();
    }

    @Singleton
    static class Listener {
        final Map<BaseId, Long> inside = new ConcurrentHashMap<>();
        final Map<BaseId, Long> outside = new ConcurrentHashMap<>();

        @Inject
        Bases bases;

        @Inject
        EntityManager db;

        void hear(@Observes LeadsImported imported) {
            inside.put(
                    imported.base(), bases.byId(imported.base()).orElseThrow().leads());
            outside.put(
                    imported.base(),
                    QuarkusTransaction.requiringNew()
                            .call(() ->
                                    bases.byId(imported.base()).orElseThrow().leads()));
        }
    }
}
