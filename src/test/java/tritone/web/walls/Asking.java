package tritone.web.walls;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// How an endpoint is asked so that only a wall can refuse, and what its answer comes to in one word:
///
/// - `401` `403` `404` refused, and the answer names nobody's number
/// - `whole` shown with the client's number, `masked` with the number hidden
/// - `seen` shown, without any number; `none` a list or view without the thing
/// - `ok` done, or refused for another reason than who asks
final class Asking {
    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("POST /api/people", Map.of()),
            Map.entry("POST /api/teams", Map.of()),
            Map.entry("POST /api/bases", Map.of()),
            Map.entry("POST /api/campaigns", Map.of()),
            Map.entry("POST /api/scripts", Map.of()),
            Map.entry("POST /api/session", Map.of()),
            Map.entry("transitions", Map.of("ground", "INVOICED")),
            // of an item of the working list, and of a call
            Map.entry("outcome", Map.of("ground", "INVOICED", "disposition", "WARM")),
            Map.entry("disposition", Map.of("disposition", "WARM")),
            Map.entry("handover", Map.of("kind", "task")),
            Map.entry("rights", Map.of("also", List.of(), "campaigns", List.of())),
            Map.entry("security-settings", Map.of("secondFactor", false, "idleLockMinutes", 15)),
            Map.entry("decision", Map.of("agreed", false)),
            Map.entry("company-link", Map.of("stranger", 0)),
            Map.entry("verdict", Map.of("person", true)),
            Map.entry("recording-retention", Map.of("days", 400)),
            Map.entry("listening", Map.of("ear", "LISTEN")),
            Map.entry("messages", Map.of("text", "a test of walls")),
            Map.entry("pause", Map.of("reason", "break")),
            Map.entry("stoppage", Map.of("why", "a test of walls")),
            Map.entry("searches", Map.of("number", Ground.COLD_NUMBER)),
            Map.entry("liftings", Map.of("number", Ground.COLD_NUMBER, "reason", "a test of walls")),
            Map.entry("do-not-call", Map.of("number", Ground.COLD_NUMBER, "reason", "asked")));

    private Asking() {}

    static Response send(RequestSpecification request, String method, String address) {
        // where it leads is no answer of the endpoint: with the screens built in it is a page, else nothing
        if (method.equals("GET") || method.equals("DELETE"))
            return request.redirects().follow(false).request(method, address);
        if (address.endsWith("/imports") || address.endsWith("/import-previews"))
            return request.multiPart("file", "empty.csv", new byte[0]).request(method, address);
        if (address.endsWith("/message") || address.endsWith("/notice"))
            return request.contentType("audio/wav").body(new byte[3]).request(method, address);
        return request.contentType(ContentType.JSON).body(body(method, address)).request(method, address);
    }

    static String word(Response response) {
        int status = response.statusCode();
        boolean readable = !String.valueOf(response.contentType()).startsWith("audio");
        String text = readable ? response.asString() : "";
        boolean inFull = Ground.numbers().stream().anyMatch(text::contains);
        if (status == 401 || status == 403 || status == 404) return inFull ? "LEAK" : Integer.toString(status);
        if (status >= 500) return "BROKEN";
        if (inFull) return "whole";
        if (status >= 300 || text.isEmpty()) return "ok";
        if (isMasked(text)) return "masked";
        return Ground.marks().stream().anyMatch(text::contains) ? "seen" : "none";
    }

    /// Names of other tests' bases may look like numbers: only what is left of the planted ones counts.
    private static boolean isMasked(String text) {
        return Ground.numbers().stream()
                .map(number -> number.substring(number.length() - 2))
                .anyMatch(left ->
                        Pattern.compile("•••\\D{0,4}" + left).matcher(text).find());
    }

    private static Object body(String method, String address) {
        var exact = BODIES.get(method + " " + address);
        if (exact != null) return exact;
        var last = BODIES.get(address.substring(address.lastIndexOf('/') + 1));
        return last == null ? Map.of("call", UUID.randomUUID().toString()) : last;
    }
}
