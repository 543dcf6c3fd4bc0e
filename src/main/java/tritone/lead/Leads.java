package tritone.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;
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
        return rows.findByIdOptional(id.value()).map(row -> row.lead(extra(row.extra), phones(id)));
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
    /// @param after the last id of the page before; 0 begins
    @Transactional
    public List<Lead> inBase(BaseId base, Search search, long after, int most) {
        var found = rows.find(
                        """
                        baseId = ?1 and id > ?2 and (?3 is null or state = ?3) and (?4 is null or section = ?4)
                        and (?5 is null or company like ?5 or person like ?5) order by id""",
                        base.value(),
                        after,
                        search.state().orElse(null),
                        search.section().orElse(null),
                        search.text().map(text -> "%" + text + "%").orElse(null))
                .page(0, most)
                .list();
        var ids = found.stream().map(row -> row.id).toList();
        var phones = phoneRows.find("leadId in ?1 order by position, id", ids).stream()
                .collect(Collectors.groupingBy(
                        row -> row.leadId, Collectors.mapping(LeadPhoneRow::phone, Collectors.toList())));
        return found.stream()
                .map(row -> row.lead(extra(row.extra), phones.getOrDefault(row.id, List.of())))
                .toList();
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

    private List<LeadPhone> phones(LeadId lead) {
        return phoneRows.find("leadId = ?1 order by position, id", lead.value()).stream()
                .map(LeadPhoneRow::phone)
                .toList();
    }

    private Map<String, String> extra(@Nullable String text) {
        if (text == null) return Map.of();
        try {
            return json.readValue(text, EXTRA);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a lead's further columns are not JSON", broken);
        }
    }

    /// What to look for in a base; empty parts let everything through.
    public record Search(Optional<LeadState> state, Optional<Section> section, Optional<String> text) {}

    private static final class Rows implements PanacheRepository<LeadRow> {}

    private static final class PhoneRows implements PanacheRepository<LeadPhoneRow> {}
}
