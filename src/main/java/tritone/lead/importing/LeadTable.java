package tritone.lead.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Sieve.Addition;
import tritone.phone.Destinations;
import tritone.phone.PhoneNumber;

/// Writes chunks of leads, numbers and rejections inside the import's transaction.
final class LeadTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    /// Numbers added to a lead by a later file stand after those it came with.
    private static final int ADDED = 100;

    private static final String TEXTS = "company, person, region, segment, category, source, consent";

    private final Connection db;
    private final ObjectMapper json;
    private final long base;
    private final long importId;
    private final List<String> sheets;
    private final String now;
    private int chunksOfAdditions;

    LeadTable(Connection db, ObjectMapper json, ImportJob job, Instant now) {
        this.db = db;
        this.json = json;
        this.base = job.base();
        this.importId = job.importId();
        this.sheets = job.layout().sheets();
        this.now = time(now);
    }

    /// As the database's columns take it.
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    String now() {
        return now;
    }

    /// @return the id of the first; the others follow it without a gap
    long addLeads(List<Draft> drafts) throws SQLException {
        var leads = new Tsv();
        for (var draft : drafts) {
            leads.add(base).add(importId);
            for (var field : Draft.TEXTS) leads.add(draft.text(field));
            leads.add(extra(draft)).add(now).add(now).end();
        }
        leads.load(db, "leads", List.of("base_id", "import_id", TEXTS, "extra", "state_since", "created_at"));
        long first = firstId(drafts.size());
        var phones = new Tsv();
        for (int i = 0; i < drafts.size(); i++) addPhones(phones, first + i, 0, drafts.get(i).phones);
        loadPhones(phones);
        return first;
    }

    /// Numbers at once, so that later chunks see them; texts at the end, so that nobody waits for the leads' rows.
    void add(List<Addition> additions, Map<Long, Set<String>> numbers) throws SQLException {
        if (additions.isEmpty()) return;
        var byLead = new LinkedHashMap<Long, Draft>();
        for (var addition : additions) {
            var earlier = byLead.putIfAbsent(addition.lead(), addition.draft());
            if (earlier != null) earlier.fillFrom(addition.draft());
        }
        if (chunksOfAdditions++ == 0) createAdditions();
        var texts = new Tsv();
        var phones = new Tsv();
        for (var entry : byLead.entrySet()) {
            var draft = entry.getValue();
            var added = new LinkedHashMap<>(draft.phones);
            var known = numbers.getOrDefault(entry.getKey(), Set.of());
            added.keySet().removeAll(known);
            keepNotes(draft, known);
            texts.add(chunksOfAdditions).add(entry.getKey());
            for (var field : Draft.TEXTS) texts.add(draft.text(field));
            texts.add(extra(draft)).end();
            addPhones(phones, entry.getKey(), ADDED, added);
        }
        texts.load(db, "import_addition", List.of("chunk", "lead_id", TEXTS, "extra"));
        loadPhones(phones);
    }

    /// What is newly said of a number that the lead has goes to its further columns.
    private static void keepNotes(Draft draft, Set<String> known) {
        draft.phones.forEach((e164, phone) -> {
            if (known.contains(e164) && !phone.note().isEmpty()) draft.addExtra(phone.column(), phone.note());
        });
    }

    /// What a lead has already stays as it is.
    void applyAdditions() throws SQLException {
        if (chunksOfAdditions == 0) return;
        var fills = new StringBuilder();
        for (String column : TEXTS.split(", ")) fills.append("l.%1$s = coalesce(l.%1$s, a.%1$s), ".formatted(column));
        try (var update = db.prepareStatement("""
                update leads l join import_addition a on a.lead_id = l.id and a.chunk = ? set %s l.extra =
                if(l.extra is null, a.extra, if(a.extra is null, l.extra, json_merge_patch(a.extra, l.extra)))""".formatted(fills))) {
            for (int chunk = 1; chunk <= chunksOfAdditions; chunk++) {
                update.setInt(1, chunk);
                update.executeUpdate();
            }
        }
        dropAdditions();
    }

    void reject(List<Rejection> rejections) throws SQLException {
        var rows = new Tsv();
        for (var one : rejections) {
            int sheet = sheets.indexOf(one.sheet());
            rows.add(importId).add(sheets.size() > 1 ? one.sheet() : "").add(Math.max(0, sheet));
            rows.add(one.line()).add(one.kind().name());
            rows.add(one.column().orElse(null))
                    .add(one.reason().slug())
                    .add(one.value().orElse(null));
            rows.add(write(one.cells())).end();
        }
        rows.load(
                db,
                "lead_import_rejection",
                List.of(
                        "import_id",
                        "sheet",
                        "sheet_number",
                        "line",
                        "kind",
                        "column_name",
                        "reason",
                        "value",
                        "raw_row"));
    }

    private void createAdditions() throws SQLException {
        dropAdditions();
        try (var statement = db.createStatement()) {
            statement.execute("""
                    create temporary table import_addition (
                        chunk int not null, lead_id bigint not null, company varchar(255), person varchar(255),
                        region varchar(120), segment varchar(80), category varchar(80), source varchar(120),
                        consent varchar(255), extra longtext, primary key (chunk, lead_id)) default charset = utf8mb4""");
        }
    }

    /// Connections are lent out again, and a temporary table lives as long as its connection.
    private void dropAdditions() throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute("drop temporary table if exists import_addition");
        }
    }

    /// One LOAD DATA gives its rows ids without a gap unless the server interleaves (Galera); that is checked.
    private long firstId(int count) throws SQLException {
        if (count == 0) return 0;
        try (var statement = db.createStatement()) {
            long first = number(statement.executeQuery("select last_insert_id()"));
            long ours = number(statement.executeQuery("select count(*) from leads where id between " + first + " and "
                    + (first + count - 1) + " and import_id = " + importId));
            if (ours == count) return first;
            throw new SQLException("ids of one load have gaps: set innodb_autoinc_lock_mode to 1 on this server");
        }
    }

    private static long number(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void addPhones(Tsv phones, long lead, int position, Map<String, DraftPhone> numbers) {
        int at = position;
        for (var number : numbers.entrySet()) {
            var destination = Destinations.of(new PhoneNumber(number.getKey()));
            var phone = number.getValue();
            var also = phone.alsoIn();
            phones.add(lead).add(base).add(number.getKey());
            phones.add(phone.zones().assumed().getId()).add(also.isEmpty() ? null : String.join(" ", also));
            phones.add(destination.country()).add(destination.kind().name());
            phones.add(phone.note().isEmpty() ? null : phone.note()).add(at++).end();
        }
    }

    private void loadPhones(Tsv phones) throws SQLException {
        phones.load(
                db,
                "lead_phone",
                List.of("lead_id", "base_id", "e164", "zone", "also_in", "country", "kind", "note", "position"));
    }

    private @Nullable String extra(Draft draft) {
        return draft.extra().isEmpty() ? null : write(draft.extra());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
