package tritone.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/// What an administrator sets up by hand, through the public API. Done twice it changes nothing.
record Setup(ApiClient api) {
    /// The trunk's name at the switch.
    private static final String TRUNK = "public";

    private static final String COMPANY = "Тритон";
    private static final String SHOWN = "+74990123456";
    private static final Duration IMPORT_PATIENCE = Duration.ofMinutes(2);

    /// The id of the thing of this name, which is made if there is none.
    long idOrNew(String path, String key, Map<String, ?> wish) throws IOException, InterruptedException {
        String name = String.valueOf(wish.get(key));
        Optional<JsonNode> there = StreamSupport.stream(api.get(path).spliterator(), false)
                .filter(one -> one.path(key).asText().equals(name))
                .findFirst();
        JsonNode thing = there.isPresent() ? there.get() : api.post(path, wish);
        return thing.path("id").asLong();
    }

    /// @param host where the public network takes calls
    void trunk(String host, int mostLines) throws IOException, InterruptedException {
        api.put(
                "/api/trunks/" + TRUNK,
                Map.of("host", host, "mostLines", mostLines, "numbers", List.copyOf(ownNumbers())));
    }

    /// Those the trunk has already, and the one the demo's campaign shows.
    private Collection<Map<String, String>> ownNumbers() throws IOException, InterruptedException {
        var numbers = new LinkedHashMap<String, Map<String, String>>();
        numbers.put(SHOWN, Map.of("number", SHOWN, "note", ""));
        for (JsonNode trunk : api.get("/api/trunks")) {
            if (!trunk.path("name").asText().equals(TRUNK)) continue;
            for (JsonNode own : trunk.path("numbers"))
                numbers.put(
                        own.path("number").asText(),
                        Map.of(
                                "number",
                                own.path("number").asText(),
                                "note",
                                own.path("note").asText()));
        }
        return numbers.values();
    }

    /// Another line of the public network, which campaigns may use as well.
    void secondTrunk(String host, int mostLines) throws IOException, InterruptedException {
        api.put("/api/trunks/second", Map.of("host", host + ":5061", "mostLines", mostLines));
    }

    /// The id of the base of this name, with these leads in it.
    long base(String name, String file, byte[] csv) throws IOException, InterruptedException {
        long base = idOrNew("/api/bases", "name", Map.of("name", name, "region", "RU"));
        long id = api.upload("/api/bases/" + base + "/imports", file, csv, Map.of())
                .path("id")
                .asLong();
        long deadline = System.nanoTime() + IMPORT_PATIENCE.toNanos();
        while (true) {
            JsonNode now = api.get("/api/imports/" + id);
            String status = now.path("status").asText();
            if (status.equals("DONE")) return base;
            if (!status.equals("WAITING") && !status.equals("RUNNING") || System.nanoTime() > deadline)
                throw new IOException("the base was not imported: " + now);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /// The id of the script of this name, which is published.
    long script(String name, JsonNode content) throws IOException, InterruptedException {
        long id = idOrNew("/api/scripts", "name", Map.of("name", name, "content", content));
        String path = "/api/scripts/" + id;
        if (!api.get(path).hasNonNull("published")) api.post(path + "/versions", Map.of());
        return id;
    }

    /// The id of the campaign of this name, which does not run yet if it is new.
    long campaign(Plan plan) throws IOException, InterruptedException {
        return idOrNew("/api/campaigns", "name", wish(plan));
    }

    void run(long campaign) throws IOException, InterruptedException {
        String path = "/api/campaigns/" + campaign;
        String status = api.get(path).path("status").asText();
        if (status.equals("PAUSED")) api.delete(path + "/pauses/current");
        else if (!status.equals("RUNNING")) api.post(path + "/runs", Map.of());
    }

    void pause(long campaign) throws IOException, InterruptedException {
        api.post("/api/campaigns/" + campaign + "/pauses", Map.of());
    }

    /// Calls may go out around the clock, because nobody real is called: under a country's law its hours would hold.
    private static Map<String, Object> wish(Plan plan) {
        var always = new LinkedHashMap<String, Object>();
        for (var day : DayOfWeek.values())
            always.put(day.name(), List.of(Map.of("from", "00:00:00", "to", "23:59:59.999999999")));
        var campaign = new LinkedHashMap<String, Object>();
        campaign.put("name", plan.name());
        campaign.put("team", plan.team());
        campaign.put("bases", List.of(plan.base()));
        campaign.put("mode", plan.consent().isPresent() ? "PREDICTIVE" : "PROGRESSIVE");
        campaign.put(
                "pace",
                plan.consent()
                        .map(where -> Map.of("law", "NONE", "consent", where))
                        .orElse(Map.of("law", "NONE")));
        campaign.put("trunk", TRUNK);
        campaign.put("mostLines", plan.mostLines());
        campaign.put("callerId", SHOWN);
        // its people say it themselves, as the first thing
        campaign.put("recordingNotice", false);
        campaign.put("wrapUpSeconds", plan.wrapUpSeconds());
        campaign.put("companyName", COMPANY);
        plan.script().ifPresent(script -> campaign.put("scriptId", script));
        campaign.put("callingHours", Map.of("days", always));
        return campaign;
    }

    /// @param consent where the evidence lies that those who are called agreed: then they are called predictively
    record Plan(
            String name,
            long team,
            long base,
            int mostLines,
            int wrapUpSeconds,
            Optional<Long> script,
            Optional<String> consent) {}
}
