package tritone.launch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tritone.launch.Session;
import tritone.launch.Stack;

/// A base of a million rows through the public API, against MariaDB's own LOAD DATA of the rows that came of it into
/// tables with the same indexes.
final class ImportBench implements Bench {
    private static final int ROWS = 1_000_000;
    private static final double MOST_TIMES = 4;
    private static final List<String> TABLES = List.of("leads", "lead_phone");
    private static final List<String> CITIES =
            List.of("Москва", "Пермь", "Омск", "Новосибирск", "Казань", "Владивосток", "Нижегородская обл.");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        Path file = run.folder().resolve("base.csv");
        run.progress().accept("writing a base of %,d rows".formatted(ROWS));
        writeBase(file);
        try (var stack = run.stack()) {
            double ours = seconds(imported(stack, file, run));
            run.progress().accept("loading the same rows with LOAD DATA");
            return List.of(Result.atMostTimes(name(), ours, "s", seconds(loaded(stack, run.folder())), MOST_TIMES));
        }
    }

    private static long imported(Stack stack, Path file, Run run) throws IOException, InterruptedException {
        String password = stack.secrets().of("administrator");
        try (var session = Session.open(stack.address(), "admin", password)) {
            long base = session.post("/api/bases", Map.of("name", "bench"))
                    .path("id")
                    .asLong();
            run.progress().accept("importing it");
            long began = System.nanoTime();
            JsonNode now = session.upload("/api/bases/" + base + "/imports", file, Map.of());
            String path = "/api/imports/" + now.path("id").asLong();
            var never = new CountDownLatch(1);
            while (now.path("finishedAt").isNull() && !never.await(100, TimeUnit.MILLISECONDS)) now = session.get(path);
            long took = System.nanoTime() - began;
            long in = now.path("accepted").asLong() + now.path("merged").asLong();
            if (in != ROWS) throw new IOException("not every row came in: " + now);
            return took;
        }
    }

    private static long loaded(Stack stack, Path folder) throws IOException {
        var account = stack.database();
        try (var db = DriverManager.getConnection(account.url(), account.user(), account.password())) {
            for (String table : TABLES) {
                dump(db, table, folder.resolve(table));
                execute(db, "create table bench_" + table + " like " + table);
            }
            long began = System.nanoTime();
            for (String table : TABLES)
                execute(
                        db,
                        "load data local infile '" + folder.resolve(table) + "' into table bench_" + table
                                + " character set utf8mb4");
            long took = System.nanoTime() - began;
            for (String table : TABLES) execute(db, "drop table bench_" + table);
            return took;
        } catch (SQLException broken) {
            throw new IOException("the plain way failed", broken);
        }
    }

    private static void dump(Connection db, String table, Path to) throws SQLException, IOException {
        try (var query = db.createStatement();
                var out = Files.newBufferedWriter(to)) {
            query.setFetchSize(10_000);
            try (var rows = query.executeQuery("select * from " + table)) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= width; column++) {
                        if (column > 1) out.write('\t');
                        write(out, rows.getString(column));
                    }
                    out.write('\n');
                }
            }
        }
    }

    private static void write(BufferedWriter out, @Nullable String value) throws IOException {
        out.write(
                value == null
                        ? "\\N"
                        : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void writeBase(Path to) throws IOException {
        var random = new Random(5);
        try (var out = Files.newBufferedWriter(to)) {
            out.write("Компания;Контактное лицо;Телефон;Телефон 2;Город;Сегмент;Источник;Сайт\n");
            for (int i = 0; i < ROWS; i++) {
                String second = i % 5 == 0 ? "+7 495 %07d".formatted(1_000_000 + random.nextInt(9_000_000)) : "";
                out.write("ООО \"Ромашка %d\";Иванова Анна;8 (9%02d) %03d-%02d-%02d;%s;%s;B2B;выставка;www.r%d.ru%n"
                        .formatted(
                                i,
                                random.nextInt(100),
                                random.nextInt(1000),
                                random.nextInt(100),
                                random.nextInt(100),
                                second,
                                CITIES.get(i % CITIES.size()),
                                i));
            }
        }
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
