package tritone.dialer.pacing.simulation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/// What breaks the schema, in words that name the reason.
final class SchemaWords {
    private SchemaWords() {}

    /// Where it is, or would be.
    static JsonPointer place(Error error) {
        var at = JsonPointer.compile(error.getInstanceLocation().toString());
        return switch (error.getKeyword()) {
            case "required", "additionalProperties" -> at.appendProperty(error.getProperty());
            default -> at;
        };
    }

    static String reason(Error error, JsonNode schema) {
        var keyword =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        var rule = schema.at(keyword.head());
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "additionalProperties" ->
                "there is no such field here; there are " + String.join(", ", names(rule.path("properties")));
            case "type" -> type(rule, error.getInstanceNode());
            case "minimum", "maximum" ->
                range(
                        rule.path("minimum").asDouble(),
                        rule.path("maximum").asDouble(),
                        error.getInstanceNode().asDouble());
            case "enum" ->
                error.getInstanceNode().isTextual()
                        ? "must be one of %s, not \"%s\""
                                .formatted(
                                        String.join(", ", texts(rule.path("enum"))),
                                        error.getInstanceNode().asText())
                        : "must be a text";
            case "minProperties", "maxProperties" ->
                "must be one of " + String.join(", ", names(rule.path("properties"))) + ", and one only";
            case "minItems" -> "must be a list with something in it";
            case "pattern" -> "must be a text";
            default -> error.getMessage();
        };
    }

    static String range(double least, double most, double number) {
        return "must be " + plain(least) + " to " + plain(most) + ", not " + plain(number);
    }

    private static String type(JsonNode rule, JsonNode value) {
        if (rule.has("title")) return "must be " + rule.path("title").asText();
        return switch (rule.path("type").asText()) {
            case "object" -> "must be an object";
            case "array" -> "must be a list with something in it";
            case "string" -> "must be a text";
            case "integer" -> value.isNumber() ? "must be a whole number, not " + value.asDouble() : "must be a number";
            default -> "must be a number";
        };
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
