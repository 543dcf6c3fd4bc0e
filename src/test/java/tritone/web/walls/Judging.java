package tritone.web.walls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/// Whether an answer is what one may expect: it is done, or refused by a problem that says why.
final class Judging {
    private static final Set<String> SEMANTIC = Set.of(
            "unknown",
            "twice",
            "missing",
            "not an outcome an operator can give",
            "a callback needs a time",
            "only a warm client is handed over",
            "is in the past",
            "never-dialled",
            "needed-for-all",
            "NO_DIGITS",
            "TOO_SHORT",
            "TOO_LONG",
            "UNKNOWN_COUNTRY",
            "NOT_IN_THE_PLAN",
            "caps must be at least 1, and the week's not below the day's");

    final Set<String> faults = new TreeSet<>();
    private final ObjectMapper json;

    Judging(ObjectMapper json) {
        this.json = json;
    }

    void judge(Try one, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 400) return;
        String where = one.operation().name() + " " + status + " ";
        String how = shortened(one.address()) + " " + one.type() + " " + one.headers() + " " + shortened(one.body());
        if (status >= 500) faults.add(where + "broken: " + how + " -> " + shortened(answer.body()));
        else if (!isProblem(answer)) faults.add(where + "no problem: " + how + " -> " + shortened(answer.body()));
        else if (one.allowed() && malformed(answer.body()))
            faults.add(where + "allowed, and refused: " + how + " -> " + shortened(answer.body()));
        else if (status == 400 && namesNothing(answer.body()))
            faults.add(where + "names no field: " + how + " -> " + shortened(answer.body()));
    }

    private boolean isProblem(HttpResponse<String> answer) {
        boolean typed = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return typed && read(answer.body()).path("title").asText().length() > 3;
    }

    private boolean malformed(String body) {
        var problem = read(body);
        if (!problem.path("type").asText().endsWith("invalid-input"))
            return problem.path("type").asText().contains("http-4");
        for (var field : problem.path("fields"))
            if (!SEMANTIC.contains(field.path("reason").asText())) return true;
        return problem.path("fields").isEmpty();
    }

    private boolean namesNothing(String body) {
        var problem = read(body);
        return problem.path("type").asText().endsWith("invalid-input")
                && problem.path("fields").isEmpty();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            return json.createObjectNode();
        }
    }

    static String shortened(String text) {
        String line = text.replace("\r", " ").replace("\n", " ");
        return line.substring(0, Math.min(line.length(), 260));
    }
}
