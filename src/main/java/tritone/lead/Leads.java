package tritone.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;
import tritone.people.RowFilter;
import tritone.phone.PhoneNumber;

/// The leads of all bases.
@ApplicationScoped
public class Leads {
    private static final TypeReference<Map<String, String>> EXTRA = new TypeReference<>() {};

    private final Rows rows = new Rows();
    private final PhoneRows phoneRows = new PhoneRows();
    private final ObjectMapper json;
    private final Clock clock;

    Leads(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public Optional<Lead> byId(LeadId id) {
        var db = rows.getEntityManager();
        var withPhones = Map.of(SpecHints.HINT_SPEC_LOAD_GRAPH, (Object) db.getEntityGraph(LeadRow.WITH_PHONES));
        return Optional.ofNullable(db.find(LeadRow.class, id.value(), withPhones))
                .map(this::lead);
    }

    /// Those of them that are there, in no order.
    @Transactional
    public List<Lead> byIds(Collection<LeadId> ids) {
        if (ids.isEmpty()) return List.of();
        return withPhones(rows.list("id in ?1", ids.stream().map(LeadId::value).toList()));
    }

    /// Those of them that are there and that the reader may see, in no order.
    @Transactional
    public List<Lead> byIds(Collection<LeadId> ids, RowFilter sight) {
        if (ids.isEmpty()) return List.of();
        var these = RowFilter.in("l.id", ids.stream().map(LeadId::value).collect(Collectors.toSet()));
        return withPhones(rows(sight.and(these), ids.size()));
    }

    /// Everyone in any base who has this number, the newest lead first.
    @Transactional
    public List<Lead> byNumber(PhoneNumber number) {
        return phoneRows.find("e164 = ?1 order by leadId desc", number.e164()).stream()
                .map(row -> row.leadId)
                .distinct()
                .flatMap(id -> byId(new LeadId(id)).stream())
                .toList();
    }

    /// One page of a base, in the order of import.
    ///
    /// @param sight which of them the reader may see
    @Transactional
    public List<Lead> inBase(BaseId base, Search search, Page page, RowFilter sight) {
        var where = new ArrayList<>(List.of(RowFilter.of("l.base_id = ? and l.id > ?", base.value(), page.after())));
        search.state().ifPresent(state -> where.add(RowFilter.of("l.state = ?", state.name())));
        search.section().ifPresent(section -> where.add(RowFilter.of("l.section = ?", section.name())));
        search.text()
                .map(text ->
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .ifPresent(text -> where.add(RowFilter.of("(l.company like ? or l.person like ?)", text, text)));
        return withPhones(rows(where.stream().reduce(sight, RowFilter::and), page.most()));
    }

    /// Puts a lead where the funnel decided. Nothing else moves a lead.
    ///
    /// @return false when the lead has been moved since that version: read it again and decide anew
    @Transactional
    public boolean moveTo(
            LeadId id, LeadState state, Section section, Stage stage, Optional<PersonId> owner, int expectedVersion) {
        var row = rows.findById(id.value());
        if (row == null) return false;
        rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (row.version != expectedVersion) return false;
        if (row.state != state) row.stateSince = clock.instant();
        row.state = state;
        row.section = section;
        row.stage = stage;
        row.ownerId = owner.map(PersonId::value).orElse(null);
        row.version++;
        rows.flush();
        return true;
    }

    /// Nobody has this number any more: it is not dialled again.
    @Transactional
    public void numberIsDead(long phoneId) {
        var row = phoneRows.findById(phoneId);
        if (row == null || row.dead) return;
        row.dead = true;
        row.deadSince = clock.instant();
    }

    /// It is not dead after all: what was said of it before says nothing any more.
    ///
    /// @return false when it was not taken for dead
    @Transactional
    public boolean numberLives(long phoneId) {
        var row = phoneRows.findById(phoneId);
        if (row == null || !row.dead) return false;
        row.dead = false;
        row.deadSince = null;
        row.revivedAt = clock.instant();
        return true;
    }

    private List<LeadRow> rows(RowFilter where, int most) {
        var query = rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select l.* from leads l where " + where.sql() + " order by l.id", LeadRow.class);
        where.bind(query);
        return query.setMaxResults(most).list();
    }

    private List<Lead> withPhones(List<LeadRow> found) {
        var ids = found.stream().map(row -> row.id).toList();
        var phones = phoneRows.find("leadId in ?1 order by position, id", ids).stream()
                .collect(Collectors.groupingBy(
                        row -> row.leadId, Collectors.mapping(LeadPhoneRow::phone, Collectors.toList())));
        return found.stream()
                .map(row -> row.lead(extra(row.extra), phones.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Lead lead(LeadRow row) {
        return row.lead(
                extra(row.extra), row.phones.stream().map(LeadPhoneRow::phone).toList());
    }

    private Map<String, String> extra(@Nullable String text) {
        if (text == null) return Map.of();
        try {
            return json.readValue(text, EXTRA);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a lead's further columns are not JSON", broken);
        }
    }

    /// @param after the last id of the page before; 0 begins
    public record Page(long after, int most) {}

    /// What to look for in a base; empty parts let everything through.
    public record Search(Optional<LeadState> state, Optional<Section> section, Optional<String> text) {}

    private static final class Rows implements PanacheRepository<LeadRow> {}

    private static final class PhoneRows implements PanacheRepository<LeadPhoneRow> {}
}
