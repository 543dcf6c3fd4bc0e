package tritone.script;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;
import tritone.script.ScriptVersionRow.Key;
import tritone.script.content.Flaw;
import tritone.script.content.Proofreader;
import tritone.script.content.ScriptContent;

/// The scripts: one draft each that people write on, and the versions that were published of it.
@ApplicationScoped
public class Scripts {
    private final Rows rows = new Rows();
    private final VersionRows versionRows = new VersionRows();
    private final ScriptShape shape;
    private final Clock clock;
    private final Event<ScriptPublished> published;

    Scripts(ScriptShape shape, Clock clock, Event<ScriptPublished> published) {
        this.shape = shape;
        this.clock = clock;
        this.published = published;
    }

    @Transactional
    public List<Script> all() {
        return rows.find("order by name").stream().map(shape::script).toList();
    }

    @Transactional
    public Optional<Script> byId(ScriptId id) {
        return rows.findByIdOptional(id.value()).map(shape::script);
    }

    @Transactional
    public Optional<Script> byName(String name) {
        return rows.find("name", name).firstResultOptional().map(shape::script);
    }

    @Transactional
    public Script add(String name, ScriptContent content, @Nullable PersonId by) {
        var row = new ScriptRow();
        row.name = name;
        row.draft = shape.text(content);
        row.createdAt = clock.instant();
        row.createdBy = by == null ? null : by.value();
        row.changedAt = row.createdAt;
        row.changedBy = row.createdBy;
        rows.persistAndFlush(row);
        return shape.script(row);
    }

    /// Empty when somebody has changed the draft since that revision.
    @Transactional
    public Optional<Script> write(Script seen, String name, ScriptContent content, @Nullable PersonId by) {
        var row = locked(seen.id());
        if (row == null || row.revision != seen.revision()) return Optional.empty();
        row.name = name;
        row.draft = shape.text(content);
        row.revision++;
        row.changedAt = clock.instant();
        row.changedBy = by == null ? null : by.value();
        rows.flush();
        return Optional.of(shape.script(row));
    }

    /// Makes the draft a version that stays as it is. Publishing an unchanged draft again gives the version there is.
    ///
    /// @param outcomes the codes a branch may suggest
    @Transactional
    public Publishing publish(ScriptId id, Set<String> outcomes, @Nullable PersonId by) {
        var row = locked(id);
        if (row == null) return new Publishing.Unknown();
        var script = shape.script(row);
        var flaws = Proofreader.flaws(script.draft(), outcomes);
        if (!flaws.isEmpty()) return new Publishing.Refused(flaws);
        if (!script.changed())
            return new Publishing.Published(version(id, row.published).orElseThrow());
        var version = new ScriptVersionRow();
        version.scriptId = row.id;
        version.number = ++row.published;
        version.content = row.draft;
        version.publishedAt = clock.instant();
        version.publishedBy = by == null ? null : by.value();
        row.publishedRevision = row.revision;
        versionRows.persistAndFlush(version);
        var done = shape.version(version);
        published.fire(new ScriptPublished(done));
        return new Publishing.Published(done);
    }

    @Transactional
    public Optional<ScriptVersion> version(ScriptId id, int number) {
        return versionRows.findByIdOptional(new Key(id.value(), number)).map(shape::version);
    }

    @Transactional
    public Optional<ScriptVersion> newest(ScriptId id) {
        return rows.findByIdOptional(id.value()).flatMap(row -> version(id, row.published));
    }

    /// The newest first.
    @Transactional
    public List<ScriptVersion> versions(ScriptId id) {
        return versionRows.find("scriptId = ?1 order by number desc", id.value()).stream()
                .map(shape::version)
                .toList();
    }

    private @Nullable ScriptRow locked(ScriptId id) {
        var row = rows.findById(id.value());
        if (row != null) rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /// What came of publishing.
    public sealed interface Publishing {
        record Published(ScriptVersion version) implements Publishing {}

        record Refused(List<Flaw> flaws) implements Publishing {}

        record Unknown() implements Publishing {}
    }

    private static final class Rows implements PanacheRepository<ScriptRow> {}

    private static final class VersionRows implements PanacheRepositoryBase<ScriptVersionRow, Key> {}
}
