package tritone.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.handover.routing.GroupId;
import tritone.people.PersonId;

/// The managers who take leads.
@ApplicationScoped
public class ManagerProfiles {
    private static final String SEPARATOR = ";";

    private final Rows rows = new Rows();
    private final Clock clock;

    ManagerProfiles(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public List<ManagerProfile> all() {
        return rows.listAll().stream().map(ManagerProfiles::profile).toList();
    }

    @Transactional
    public Optional<ManagerProfile> of(PersonId person) {
        return rows.findByIdOptional(person.value()).map(ManagerProfiles::profile);
    }

    /// Makes this the person's profile; presence stays as it was.
    @Transactional
    public ManagerProfile put(PersonId person, Settings settings) {
        var found = rows.findByIdOptional(person.value());
        var row = found.orElseGet(ManagerProfileRow::new);
        row.personId = person.value();
        row.groupId = settings.group().value();
        row.segments = String.join(SEPARATOR, settings.segments());
        row.regions = String.join(SEPARATOR, settings.regions());
        row.workListLimit = settings.limit();
        if (found.isEmpty()) rows.persist(row);
        rows.flush();
        return profile(row);
    }

    /// Whether they take live leads from now on. Empty for somebody without a profile.
    @Transactional
    public Optional<ManagerProfile> present(PersonId person, boolean here) {
        var row = rows.findById(person.value());
        if (row == null) return Optional.empty();
        if (here != row.present) row.presentSince = here ? clock.instant() : null;
        row.present = here;
        row.busy = false;
        return Optional.of(profile(row));
    }

    /// Here, but not to be disturbed, or disturbed again. Empty for somebody without a profile.
    @Transactional
    public Optional<ManagerProfile> busy(PersonId person, boolean busy) {
        var row = rows.findById(person.value());
        if (row == null) return Optional.empty();
        row.busy = busy && row.present;
        return Optional.of(profile(row));
    }

    /// Holds all profiles until the end of the transaction, so that two leads given at once are counted one after the
    /// other.
    @Transactional(Transactional.TxType.MANDATORY)
    List<Standing> hold() {
        return rows.find("order by personId").withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(row -> new Standing(
                        profile(row), Optional.ofNullable(row.lastGivenAt).orElse(Instant.EPOCH)))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void given(PersonId person, Instant at) {
        var row = rows.findById(person.value());
        if (row != null) row.lastGivenAt = at;
    }

    private static ManagerProfile profile(ManagerProfileRow row) {
        return new ManagerProfile(
                new PersonId(row.personId),
                new GroupId(row.groupId),
                words(row.segments),
                words(row.regions),
                row.workListLimit,
                Optional.ofNullable(row.presentSince).filter(since -> row.present),
                row.busy);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(SEPARATOR))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    record Standing(ManagerProfile profile, Instant lastGivenAt) {}

    public record Settings(GroupId group, Set<String> segments, Set<String> regions, int limit) {
        public Settings {
            for (Set<String> words : List.of(segments, regions))
                if (words.stream().anyMatch(word -> word.contains(SEPARATOR)))
                    throw new IllegalArgumentException("a name with a semicolon: " + words);
        }
    }

    private static final class Rows implements PanacheRepository<ManagerProfileRow> {}
}
