package tritone.web.walls;

import java.util.List;
import java.util.Map;

/// What is sent to one operation: all that its description allows, and much that it does not.
final class Tries {
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "[null]",
            "{}",
            "{",
            "\"x\"",
            "1",
            "true",
            "{\"a\":1,\"a\":2}",
            "[".repeat(5_000),
            "{\"a\":".repeat(3_000),
            "{\"name\": \"\\ud800\"}",
            "\u0000",
            "{\"x\": 1e999999999}");
    private static final List<String> PARAMETERS = List.of(
            "",
            "abc",
            "-1",
            "0",
            "1.5",
            "9999999999999999999",
            "NO_SUCH",
            "%00",
            "a%01b",
            "%ED%A0%80",
            "%ff",
            "%20",
            "%2B999999999-12-31",
            "2026-02-30",
            "%F0%9F%98%80",
            "x".repeat(3_000));
    private final Ground ground;
    private final Samples samples;

    Tries(Ground ground, Samples samples) {
        this.ground = ground;
        this.samples = samples;
    }

    void add(List<Try> all, Try.Operation operation) {
        String address = ground.address(operation.path());
        var body = operation.schema();
        var type = operation.type();
        String good = type.endsWith("json") ? samples.allowed(body).toString() : type.isEmpty() ? "" : "x";
        for (int i = 0; i < 3 && type.endsWith("json"); i++)
            all.add(new Try(operation, address, samples.allowed(body).toString(), type, Map.of(), true));
        for (String id : List.of("0", "-1", "abc", "9999999999999999999", "9223372036854775807", "%00", "%ED%A0%80"))
            if (operation.path().contains("{"))
                all.add(new Try(operation, operation.path().replaceAll("\\{\\w+}", id), good, type, Map.of(), false));
        for (var parameter : operation.node().path("parameters")) {
            if (!parameter.path("in").asText().equals("query")) continue;
            String query = address + (address.contains("?") ? "&" : "?")
                    + parameter.path("name").asText() + "=";
            String fit = samples.allowed(parameter.path("schema")).asText();
            all.add(new Try(
                    operation,
                    query + fit + "&" + parameter.path("name").asText() + "=" + fit,
                    good,
                    type,
                    Map.of(),
                    false));
            for (String value : PARAMETERS) all.add(new Try(operation, query + value, good, type, Map.of(), false));
        }
        for (String referer : List.of("mailto:a@b.ru", "http://[bad", "data:,x"))
            all.add(new Try(operation, address, good, type, Map.of("Referer", referer), false));
        if (type.isEmpty()) return;
        for (String raw : BODIES) all.add(new Try(operation, address, raw, type, Map.of(), false));
        for (String other : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json; charset=x",
                "nonsense")) all.add(new Try(operation, address, good, other, Map.of(), false));
        if (!type.endsWith("json")) return;
        int fields = Math.max(1, samples.resolved(body).path("properties").size());
        for (int i = 0; i < Math.min(60, fields * 8); i++)
            all.add(new Try(operation, address, samples.spoilt(body), type, Map.of(), false));
    }
}
