package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Fills an empty service with a department at work, through the public API only. Done twice it changes nothing.
public final class Demo {
    private static final String TEAM = "Холодные звонки";
    private static final String MANAGERS = "Продажи";
    private static final String BASE = "Демо: холодная база";
    private static final String CAMPAIGN = "Демо: первый звонок";
    private static final String CONSENT = "Демо: абоненты вымышлены и согласны";
    private static final int MOST_LINES = 60;
    private static final int WRAP_UP_SECONDS = 30;
    private static final int WORK_LIST_LIMIT = 70;
    private final ApiClient api;
    private final Setup setup;
    private final Wanted wanted;
    private final Profile profile;
    private final Consumer<String> progress;

    private Demo(ApiClient api, Wanted wanted, Profile profile, Consumer<String> progress) {
        this.api = api;
        this.setup = new Setup(api);
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
    public record Department(List<SignIn> people, long team, long campaign) {
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
        long team = setup.idOrNew("/api/teams", "name", Map.of("name", TEAM, "outsourced", false));
        hire(staff, team);
        setup.trunk(wanted.trunkIp(), MOST_LINES);
        setup.secondTrunk(wanted.trunkIp(), MOST_LINES);
        progress.accept("demo: a base of " + DemoBase.SIZE + " leads");
        long base = setup.base(BASE, DemoBase.FILE, new DemoBase(profile).csv());
        long script = scripts().getFirst();
        long campaign = setup.campaign(new Setup.Plan(
                CAMPAIGN, team, base, MOST_LINES, WRAP_UP_SECONDS, Optional.of(script), Optional.of(CONSENT)));
        letQualityControlListen(campaign);
        recordMessage("/api/campaigns/" + campaign + "/message");
        setup.run(campaign);
        return new Department(staff.signIns(), team, campaign);
    }

    private void hire(Staff staff, long team) throws IOException, InterruptedException {
        progress.accept("demo: " + staff.hands().size() + " people");
        long group = setup.idOrNew("/api/manager-groups", "name", Map.of("name", MANAGERS));
        for (var hand : staff.hands()) {
            var person = new LinkedHashMap<String, Object>();
            person.put("login", hand.signIn().login());
            person.put("name", hand.name());
            person.put("role", hand.signIn().role());
            person.put("password", hand.signIn().password());
            if (hand.is(Staff.OPERATOR) || hand.is("SUPERVISOR")) person.put("team", team);
            long id = setup.idOrNew("/api/people", "login", person);
            if (hand.is(Staff.MANAGER))
                api.put("/api/people/" + id + "/manager-profile", Map.of("group", group, "limit", WORK_LIST_LIMIT));
        }
    }

    private void letQualityControlListen(long campaign) throws IOException, InterruptedException {
        for (JsonNode person : api.get("/api/people?role=QA")) {
            if (!person.path("login").asText().equals("qa")) continue;
            api.put(
                    "/api/people/" + person.path("id").asLong() + "/rights",
                    Map.of("also", List.of(), "campaigns", List.of(campaign)));
        }
    }

    /// Those that come with the program, the campaign's first.
    private List<Long> scripts() throws IOException, InterruptedException {
        var ids = new ArrayList<Long>();
        for (JsonNode template : api.get("/api/script-templates"))
            ids.add(setup.script(template.path("name").asText(), template.path("content")));
        return ids;
    }

    private void recordMessage(String message) throws IOException, InterruptedException {
        if (!api.has(message)) api.put(message, "audio/wav", Dialogues.nobodyFree());
    }
}
