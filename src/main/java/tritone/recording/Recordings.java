package tritone.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.people.RowFilter;
import tritone.telephony.CallId;
import tritone.telephony.Telephony;
import tritone.telephony.Telephony.RecordingTarget;

/// What was recorded, for those who may hear it.
@ApplicationScoped
public class Recordings {
    private final EntityManager db;
    private final RecordingSegments segments;
    private final RecordingStore store;
    private final Telephony telephony;

    Recordings(EntityManager db, RecordingSegments segments, RecordingStore store, Telephony telephony) {
        this.db = db;
        this.segments = segments;
        this.store = store;
        this.telephony = telephony;
    }

    /// From now on somebody else of us speaks with the client. Rows first, then the switch. Empty when the call is not
    /// recorded.
    ///
    /// @param agent who speaks in the new segment; null when that is not known yet
    public Optional<RecordingTarget> nextSegment(CallId call, @Nullable PersonId agent) {
        var target = segments.next(call, agent);
        target.ifPresent(next -> telephony.recordNextSegment(call, next));
        return target;
    }

    /// @param right which rows `r` the reader may hear
    @Transactional
    public List<Recording> find(Filter filter, RowFilter right) {
        var words = new ArrayList<String>(List.of("1 = 1"));
        var values = new ArrayList<Object>();
        if (filter.call().isEmpty()) words.add("not r.sample");
        filter.call().ifPresent(call -> add(words, values, "r.call_id = ?", call.toString()));
        filter.agents().ifPresent(agents -> {
            var these = RowFilter.in(
                    "r.agent_id", agents.stream().map(PersonId::value).collect(Collectors.toSet()));
            words.add(these.sql());
            values.addAll(these.values());
        });
        filter.lead().ifPresent(lead -> add(words, values, "r.lead_id = ?", lead.value()));
        filter.campaign().ifPresent(campaign -> add(words, values, "r.campaign_id = ?", campaign.value()));
        filter.status().ifPresent(status -> add(words, values, "r.status = ?", status.name()));
        filter.from().ifPresent(from -> add(words, values, "r.started_at >= ?", from));
        filter.before().ifPresent(before -> add(words, values, "r.started_at < ?", before));
        words.add(right.sql());
        values.addAll(right.values());
        return rows(words, values, filter.most());
    }

    /// Empty when there is none or it is not theirs to hear.
    @Transactional
    public Optional<Recording> byId(RecordingId id, RowFilter right) {
        var words = new ArrayList<String>();
        var values = new ArrayList<Object>();
        add(words, values, "r.id = ?", id.toString());
        words.add(right.sql());
        values.addAll(right.values());
        return rows(words, values, 1).stream().findFirst();
    }

    /// What the detector of answering machines took for a machine and a person may judge, the newest first.
    @Transactional
    public List<Recording> samples(RowFilter right, int most) {
        var words = new ArrayList<String>();
        var values = new ArrayList<Object>();
        add(words, values, "r.sample and r.status = ?", RecordingStatus.STORED.name());
        words.add(right.sql());
        values.addAll(right.values());
        return rows(words, values, most);
    }

    /// How many ended segments are not in the store yet.
    @Transactional
    public long waiting() {
        return db.createQuery("select count(*) from RecordingRow where status = ?1 and endedAt is not null", Long.class)
                .setParameter(1, RecordingStatus.PENDING)
                .getSingleResult();
    }

    /// When the longest waiting of them ended.
    @Transactional
    public Optional<Instant> oldest() {
        return Optional.ofNullable(
                db.createQuery("select min(endedAt) from RecordingRow where status = ?1", Instant.class)
                        .setParameter(1, RecordingStatus.PENDING)
                        .getSingleResult());
    }

    public InputStream open(Recording.Stored stored, long from, long length) throws IOException {
        return store.open(stored.path(), from, length);
    }

    public Peaks peaks(Recording.Stored stored) throws IOException {
        try (InputStream sound = store.open(stored.path(), 0, stored.bytes())) {
            return Peaks.of(sound);
        }
    }

    private List<Recording> rows(List<String> words, List<Object> values, int most) {
        Query query = db.createNativeQuery(
                "select r.* from recording r where " + String.join(" and ", words)
                        + " order by r.started_at desc, r.segment desc",
                RecordingRow.class);
        for (int i = 0; i < values.size(); i++) query.setParameter(i + 1, values.get(i));
        var found = new ArrayList<Recording>();
        for (Object row : query.setMaxResults(most).getResultList()) found.add(((RecordingRow) row).recording());
        return found;
    }

    static void add(List<String> words, List<Object> values, String word, Object value) {
        words.add(word);
        values.add(value);
    }

    /// @param agents any of them spoke in it
    /// @param from   begun at this moment or later
    /// @param before begun before this moment: the last row's start leads to the next page
    public record Filter(
            Optional<CallId> call,
            Optional<Set<PersonId>> agents,
            Optional<LeadId> lead,
            Optional<CampaignId> campaign,
            Optional<RecordingStatus> status,
            Optional<Instant> from,
            Optional<Instant> before,
            int most) {
        public static Filter ofCall(CallId call) {
            return new Filter(
                    Optional.of(call),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    100);
        }
    }
}
