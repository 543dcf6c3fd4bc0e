package tritone.web.walls;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Numbers and addresses in every form that people write, put into every text column of a ground's rows, and looked for
/// in answers.
@Dependent
class PlantedContacts {
    /// Long columns hold all forms, short ones the first.
    private static final String SHORT = "т. 8 (918) 765-43-21";

    private static final String PLANTED =
            SHORT + " petr@planted.ru восемь девятьсот восемнадцать семьсот шестьдесят пять"
                    + " сорок три двадцать один ８９１８.７６５.４３.２１";

    private static final List<String> LEAKS =
            List.of("9187654321", "765-43-21", "planted.ru", "petr@", "７６５", "сорок три двадцать");

    /// What we write ourselves: it is shown to everybody, and is no client's.
    private static final Set<String> OURS = Set.of(
            "campaign",
            "campaign_change",
            "script",
            "script_version",
            "script_reading",
            "team",
            "person",
            "trunk",
            "trunk_number",
            "pause_reason",
            "disposition_word",
            "manager_group",
            "manager_profile",
            "regulation",
            "setting",
            "phone_account",
            "sign_in_session",
            "outbox_event",
            "outbox_seen",
            "column_mapping");

    /// Columns with a code or an id in them, or a document that planted text would break.
    private static final Set<String> CODED = Set.of(
            "status",
            "kind",
            "state",
            "section",
            "stage",
            "tag",
            "disposition",
            "problem",
            "sha256",
            "zone",
            "mapping",
            "raw_row",
            "layout",
            "marks",
            "countries",
            "kinds",
            "also_in",
            "issuer",
            "subject",
            "token_hash",
            "code_hash",
            "extra",
            "duplicate_rule",
            "task",
            "step",
            "mode",
            "verdict",
            "ended_by",
            "e164",
            "trunk",
            "from_state",
            "to_state",
            "from_section",
            "to_section",
            "from_stage",
            "to_stage",
            "ground",
            "closed_why",
            "why",
            "intake_file",
            "path",
            "forecast",
            "memory",
            "ear",
            "channel",
            "agent_channel",
            "what",
            "subject_id");

    private final EntityManager db;

    PlantedContacts(EntityManager db) {
        this.db = db;
    }

    /// Into every text column of the rows that belong to this ground.
    List<String> plant(Ground ground) {
        var planted = new ArrayList<String>();
        for (var column : columns()) {
            var where = where(column.table(), ground);
            if (where.isEmpty()) continue;
            try {
                int rows = QuarkusTransaction.requiringNew()
                        .call(() -> db.createNativeQuery(
                                        "update %s set %s = left(concat(coalesce(%s, ''), ?1), %d) where %s"
                                                .formatted(
                                                        column.table(),
                                                        column.name(),
                                                        column.name(),
                                                        column.longest(),
                                                        where))
                                .setParameter(1, " " + (column.longest() < 300 ? SHORT + " petr@planted.ru" : PLANTED))
                                .executeUpdate());
                if (rows > 0) planted.add(column.table() + "." + column.name());
            } catch (RuntimeException appendOnly) {
                // a row that is kept for ever takes no more words
                planted.remove(column.table() + "." + column.name());
            }
        }
        journal(ground);
        return planted;
    }

    static List<String> found(String where, String text) {
        var leaks = new ArrayList<String>();
        for (String leak : LEAKS) if (text.contains(leak)) leaks.add(where + ": " + around(text, leak));
        for (String number : Ground.numbers())
            if (!where.contains("do-not-call") && text.contains(number.substring(2)))
                leaks.add(where + ": " + around(text, number.substring(2)));
        return leaks;
    }

    private static String around(String text, String leak) {
        int at = text.indexOf(leak);
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 30));
    }

    /// Entries of the journal are never changed, but new ones come.
    private void journal(Ground ground) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String subject : List.of("lead", "number", "trunk"))
                db.createNativeQuery("""
                    insert into audit_entry (at, person_id, action, subject, subject_id, detail)
                    values (utc_timestamp(6), null, 'look-at-lead', ?1, ?2, ?3)\
                    """)
                        .setParameter(1, subject)
                        .setParameter(2, subject.equals("trunk") ? ground.ids.get("trunk") : "+79187654321")
                        .setParameter(3, PLANTED)
                        .executeUpdate();
        });
    }

    @SuppressWarnings("unchecked")
    private List<Column> columns() {
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> db.createNativeQuery("""
                    select table_name, column_name, character_maximum_length from information_schema.columns
                    where table_schema = database() and data_type in ('varchar', 'text', 'mediumtext', 'longtext')
                      and character_maximum_length >= 60 order by table_name, column_name\
                    """).getResultList());
        return rows.stream()
                .map(row -> new Column(
                        (String) row[0], (String) row[1], (int) Math.min(2000, ((Number) row[2]).longValue())))
                .filter(column -> !OURS.contains(column.table()) && !CODED.contains(column.name()))
                .toList();
    }

    private String where(String table, Ground ground) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("lead_id", ground.ids.get("lead") + ", " + ground.ids.get("warm"));
        own.put("base_id", ground.ids.get("base"));
        own.put("campaign_id", ground.ids.get("campaign"));
        own.put("import_id", ground.ids.get("import"));
        own.put("call_id", "'" + ground.ids.get("call") + "'");
        own.put("manager_id", Long.toString(ground.visitors.get("mgr").id().value()));
        if (table.equals("base")) return "id = " + ground.ids.get("base");
        if (table.equals("leads")) return "id in (" + own.get("lead_id") + ")";
        var names = names(table);
        return own.entrySet().stream()
                .filter(key -> names.contains(key.getKey()))
                .map(key -> key.getKey() + " in (" + key.getValue() + ")")
                .findFirst()
                .orElse("");
    }

    private List<?> names(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> db.createNativeQuery(
                                "select column_name from information_schema.columns where table_schema = database()"
                                        + " and table_name = ?1")
                        .setParameter(1, table)
                        .getResultList());
    }

    private record Column(String table, String name, int longest) {}
}
