package tritone.simulation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import tritone.Database;

/// A database of its own with the service's tables, and a store of recordings, filled by words.
final class SeededRun implements AutoCloseable {
    static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");

    private final Connection db;
    private final RunReport.Source source;
    private int leads;

    SeededRun(Path folder) throws SQLException, IOException {
        Map<String, String> server = new Database().start();
        String name = "tritone_report_" + UUID.randomUUID().toString().substring(0, 8);
        String base = requireNonNull(server.get("quarkus.datasource.jdbc.url"));
        String password = requireNonNull(server.get("quarkus.datasource.password"));
        String url = base.replace("/tritone?", "/" + name + "?createDatabaseIfNotExist=true&");
        Flyway.configure()
                .dataSource(url, "tritone", password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        db = DriverManager.getConnection(url, "tritone", password);
        // states without the shift they belong to say enough here
        sql("set foreign_key_checks = 0");
        Path schema = folder.resolve("manifest.json");
        Files.writeString(schema, "{\"type\": \"object\", \"required\": [\"callId\"]}");
        source = new RunReport.Source(url, "tritone", password, folder, schema);
    }

    RunReport report() throws SQLException, IOException {
        return RunReport.read(source, BEGIN, BEGIN.plusSeconds(300));
    }

    long aLead() throws SQLException {
        leads++;
        sql("insert into base (id, name, created_at) values (1, 'b', now()) on duplicate key update name = name");
        sql("""
                insert into leads (id, base_id, company, state_since, created_at)
                values (%d, 1, 'ООО Вектор', now(), now())""".formatted(leads));
        return leads;
    }

    UUID anAttempt(long lead) throws SQLException {
        UUID call = UUID.randomUUID();
        sql("""
                insert into attempt (id, campaign_id, lead_id, phone_id, e164, zone, trunk, ordered_at)
                values ('%s', 1, %d, 1, '+74990000000', 'Europe/Moscow', 'network', '%s')""".formatted(call, lead, at(10)));
        return call;
    }

    UUID anAttemptThatEnded(String disposition, boolean answered) throws SQLException {
        long lead = aLead();
        UUID call = anAttempt(lead);
        outcome(call, lead, disposition, answered, false);
        return call;
    }

    /// Answered at 12 s, joined so many milliseconds later, disposed of.
    UUID aConversation(int joinMillis, String said) throws SQLException {
        long lead = aLead();
        UUID call = anAttempt(lead);
        outcome(call, lead, "CONNECTED", true, true);
        sql("""
                insert into conversation (call_id, campaign_id, lead_id, agent_id, answered_at, joined_at)
                values ('%s', 1, %d, 1, '%s', '%s')""".formatted(call, lead, at(12), at(12 + joinMillis / 1000.0)));
        sql("""
                insert into call_disposition (call_id, campaign_id, lead_id, disposition, by_person, at)
                values ('%s', 1, %d, '%s', 1, '%s')""".formatted(call, lead, said, at(40)));
        return call;
    }

    /// @param loudness of the client's and of our channel
    void recorded(UUID call, int segment, int... loudness) throws SQLException, IOException {
        String name = call + "-" + segment;
        byte[] wave = wave(loudness);
        Files.write(source.store().resolve(name + ".wav"), wave);
        Files.writeString(source.store().resolve(name + ".json"), "{\"callId\": \"" + call + "\"}");
        sql("""
                insert into recording (id, call_id, segment, status, intake_file, path, started_at, sha256)
                values (uuid(), '%s', %d, 'STORED', '%s', '%s.wav', '%s', '%s')
                """.formatted(call, segment, name, name, at(12), sha256(wave)));
    }

    void handedOver(UUID call, String... steps) throws SQLException {
        UUID handover = UUID.randomUUID();
        sql("""
                insert into handover (id, call_id, lead_id, from_person, kind, asked_at)
                values ('%s', '%s', 1, 1, 'LIVE', '%s')""".formatted(handover, call, at(30)));
        for (String step : steps) {
            sql("insert into handover_step (handover_id, step, at) values ('%s', '%s', '%s')"
                    .formatted(handover, step, at(31)));
            if (step.equals("TASK")) sql("""
                        insert into work_item (lead_id, manager_id, handover_id, task, due_at, created_at)
                        values (1, 1, '%s', 'call', now(), now())""".formatted(handover));
        }
    }

    void stateFrom(double second, String state) throws SQLException {
        sql("insert into agent_state (shift_id, person_id, state, at) values (1, 1, '%s', '%s')"
                .formatted(state, at(second)));
    }

    void sql(String statement) throws SQLException {
        try (var run = db.createStatement()) {
            run.execute(statement);
        }
    }

    private void outcome(UUID call, long lead, String disposition, boolean answered, boolean joined)
            throws SQLException {
        sql("""
                insert into attempt_outcome
                  (attempt_id, campaign_id, lead_id, disposition, ordered_at, answered_at, joined_at, ended_at, ended_by)
                values ('%s', 1, %d, '%s', '%s', %s, %s, '%s', 'CLIENT')""".formatted(
                        call,
                        lead,
                        disposition,
                        at(10),
                        answered ? quoted(12) : "null",
                        joined ? quoted(12.5) : "null",
                        at(40)));
    }

    private static String quoted(double second) {
        return "'" + at(second) + "'";
    }

    private static LocalDateTime at(double second) {
        return LocalDateTime.ofInstant(BEGIN.plusMillis(Math.round(second * 1000)), ZoneOffset.UTC);
    }

    private static byte[] wave(int... loudness) {
        int frames = 8000;
        var bytes = ByteBuffer.allocate(44 + frames * 2 * loudness.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) loudness.length).putInt(8000).putInt(0);
        bytes.putShort((short) 0).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes.remaining() - 4);
        for (int frame = 0; frame < frames; frame++)
            for (int level : loudness) bytes.putShort((short) (frame % 2 == 0 ? level : -level));
        return bytes.array();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
