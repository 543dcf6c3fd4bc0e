package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/// Fills an empty service with a department at work, through the public API only. Done twice it changes nothing.
public final class Demo {
    private static final String TEAM = "Холодные звонки";
    private static final String MANAGERS = "Продажи";
    private static final String BASE = "Демо: холодная база";
    private static final String CAMPAIGN = "Демо: первый звонок";
    private static final String COMPANY = "Тритон";
    /// The trunk's name at the switch.
    private static final String TRUNK = "public";
    private static final int MOST_LINES = 60;
    private static final int WRAP_UP_SECONDS = 30;
    private static final int WORK_LIST_LIMIT = 70;
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(2);
    private static final String SCRIPT = """
            Здравствуйте! Меня зовут …, компания «Тритон». Разговор записывается.
            Кто у вас занимается поиском новых клиентов?
            Мы отделяем холодные звонки от продаж: менеджеры говорят только с теми, кому уже интересно.
            Удобно ли, чтобы наш специалист позвонил вам завтра?
            """;

    private final ApiClient api;
    private final Wanted wanted;
    private final Profile profile;
    private final Consumer<String> progress;

    private Demo(ApiClient api, Wanted wanted, Profile profile, Consumer<String> progress) {
        this.api = api;
        this.wanted = wanted;
        this.profile = profile;
        this.progress = progress;
    }

    /// @param adminPassword of the first administrator
    /// @param seed          a secret of this installation: everybody's password follows from it
    /// @param trunkIp       where the public network takes calls
    /// @param operators     how many cold-call operators there shall be at least
    public record Wanted(String adminPassword, String seed, String trunkIp, int operators) {}

    public record SignIn(String role, String login, String password) {}

    /// @param people one sign-in for each person of the department, the administrator first
    public record Department(List<SignIn> people, long campaign) {
        List<SignIn> of(String role) {
            return people.stream().filter(person -> person.role().equals(role)).toList();
        }
    }

    /// @param api      a client that nobody has signed in with
    /// @param progress told one line for each step
    public static Department load(ApiClient api, Wanted wanted, Profile profile, Consumer<String> progress)
            throws IOException, InterruptedException {
        return new Demo(api, wanted, profile, progress).load();
    }

    private Department load() throws IOException, InterruptedException {
        var staff = Staff.of(wanted);
        api.signIn(staff.administrator().login(), staff.administrator().password());
        long team = idOrNew("/api/teams", "name", Map.of("name", TEAM, "outsourced", false));
        hire(staff, team);
        api.put("/api/trunks/" + TRUNK, Map.of("host", wanted.trunkIp(), "mostLines", MOST_LINES));
        long base = idOrNew("/api/bases", "name", Map.of("name", BASE, "region", "RU"));
        fill(base);
        long campaign = idOrNew("/api/campaigns", "name", campaign(team, base));
        recordMessage("/api/campaigns/" + campaign + "/message");
        run("/api/campaigns/" + campaign);
        return new Department(staff.signIns(), campaign);
    }

    private void hire(Staff staff, long team) throws IOException, InterruptedException {
        progress.accept("demo: " + staff.hands().size() + " people");
        long group = idOrNew("/api/manager-groups", "name", Map.of("name", MANAGERS));
        for (var hand : staff.hands()) {
            var person = new LinkedHashMap<String, Object>();
            person.put("login", hand.signIn().login());
            person.put("name", hand.name());
            person.put("role", hand.signIn().role());
            person.put("password", hand.signIn().password());
            if (hand.is(Staff.OPERATOR) || hand.is("SUPERVISOR")) person.put("team", team);
            long id = idOrNew("/api/people", "login", person);
            if (hand.is(Staff.MANAGER))
                api.put("/api/people/" + id + "/manager-profile", Map.of("group", group, "limit", WORK_LIST_LIMIT));
        }
    }

    private void fill(long base) throws IOException, InterruptedException {
        progress.accept("demo: a base of " + DemoBase.SIZE + " leads");
        byte[] csv = new DemoBase(profile).csv();
        long id = api.upload("/api/bases/" + base + "/imports", DemoBase.FILE, csv, Map.of())
                .path("id")
                .asLong();
        long deadline = System.nanoTime() + IMPORT_PATIENCE.toNanos();
        while (true) {
            JsonNode now = api.get("/api/imports/" + id);
            String status = now.path("status").asText();
            if (status.equals("DONE")) return;
            if (!status.equals("WAITING") && !status.equals("RUNNING") || System.nanoTime() > deadline)
                throw new IOException("the demo base was not imported: " + now);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void recordMessage(String message) throws IOException, InterruptedException {
        if (!api.has(message)) api.put(message, "audio/wav", Dialogues.nobodyFree());
    }

    private void run(String campaign) throws IOException, InterruptedException {
        String status = api.get(campaign).path("status").asText();
        if (status.equals("PAUSED")) api.delete(campaign + "/pauses/current");
        else if (!status.equals("RUNNING")) api.post(campaign + "/runs", Map.of());
    }

    /// Calls may go out around the clock, because nobody real is called.
    private static Map<String, Object> campaign(long team, long base) {
        var always = new LinkedHashMap<String, Object>();
        for (var day : DayOfWeek.values())
            always.put(day.name(), List.of(Map.of("from", "00:00:00", "to", "23:59:59.999999999")));
        var campaign = new LinkedHashMap<String, Object>();
        campaign.put("name", CAMPAIGN);
        campaign.put("team", team);
        campaign.put("bases", List.of(base));
        campaign.put("mode", "PROGRESSIVE");
        campaign.put("trunk", TRUNK);
        campaign.put("mostLines", MOST_LINES);
        campaign.put("callerId", "+74990123456");
        campaign.put("wrapUpSeconds", WRAP_UP_SECONDS);
        campaign.put("companyName", COMPANY);
        campaign.put("script", SCRIPT);
        campaign.put("callingHours", Map.of("days", always));
        return campaign;
    }

    /// The id of the thing of this name, which is made if there is none.
    private long idOrNew(String path, String key, Map<String, ?> wish) throws IOException, InterruptedException {
        String name = String.valueOf(wish.get(key));
        Optional<JsonNode> there = StreamSupport.stream(api.get(path).spliterator(), false)
                .filter(one -> one.path(key).asText().equals(name))
                .findFirst();
        JsonNode thing = there.isPresent() ? there.get() : api.post(path, wish);
        return thing.path("id").asLong();
    }
}
