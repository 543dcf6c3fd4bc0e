package tritone.dialer.pacing.simulation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of a scenario that fits the schema, and knows where it stands.
///
/// @param lines where each value begins
record Json(JsonNode value, JsonPointer at, Map<JsonPointer, Integer> lines) {
    BadScenario bad(String reason) {
        return bad(at, reason, lines);
    }

    static BadScenario bad(JsonPointer at, String reason, Map<JsonPointer, Integer> lines) {
        JsonPointer known = at;
        // what is missing stands in what it is missing from
        while (!lines.containsKey(known) && known.head() != null) known = known.head();
        return new BadScenario(lines.getOrDefault(known, 1), path(at), reason);
    }

    /// As people write it: `agents[0].count`.
    private static String path(JsonPointer at) {
        var path = new StringBuilder();
        for (JsonPointer part = at; !part.matches(); part = part.tail()) {
            if (part.getMatchingIndex() >= 0)
                path.append('[').append(part.getMatchingIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(part.getMatchingProperty());
        }
        return path.toString();
    }

    Json need(String name) {
        return new Json(value.required(name), at.appendProperty(name), lines);
    }

    Optional<Json> maybe(String name) {
        return value.has(name) ? Optional.of(need(name)) : Optional.empty();
    }

    List<Json> list() {
        var items = new ArrayList<Json>();
        for (JsonNode item : value) items.add(new Json(item, at.appendIndex(items.size()), lines));
        return items;
    }

    /// The one field that it has.
    String onlyName() {
        return value.fieldNames().next();
    }

    boolean isNumber() {
        return value.isNumber();
    }

    String text() {
        return value.asText();
    }

    double number() {
        return value.asDouble();
    }

    double number(String name, double usual) {
        return maybe(name).map(Json::number).orElse(usual);
    }

    int whole() {
        return (int) value.asDouble();
    }

    /// Within what another value says.
    double within(double least, double most) throws BadScenario {
        if (number() >= least && number() <= most) return number();
        throw bad(SchemaWords.range(least, most, number()));
    }
}
