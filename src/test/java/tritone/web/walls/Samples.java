package tritone.web.walls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/// Draws what the API's description allows, and what it does not.
final class Samples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /// Words that patterns of ours ask for; the first that fits is taken.
    private static final List<String> WORDS = List.of(
            "Слово",
            "ru",
            "RU",
            "word",
            "+79161234567",
            "2026-11-22",
            "2026-11-22T10:00:00Z",
            "2026-11-22T10:00:00",
            "predictive",
            "09:00",
            "1234567890",
            "Europe/Moscow",
            "RUB",
            "0a".repeat(32));
    /// What nobody should ever have to read: given as any value of any field.
    private static final List<String> NONSENSE = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"a\\u0000b\"",
            "\"a\\u001bb\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "-1",
            "0",
            "1e400",
            "-1e400",
            "9223372036854775807",
            "9223372036854775808",
            "2147483648",
            "3.7",
            "true",
            "[]",
            "[null]",
            "{}",
            "{\"a\": null}",
            "\"NO_SUCH\"",
            "\"NaN\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-0001-01-01T00:00:00Z\"",
            "\"+999999999-12-31\"",
            "\"0000-00-00\"",
            "\"25:61\"",
            "\"PT9999999999999H\"",
            "\"P-1D\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"" + "я".repeat(70_000) + "\"",
            "\"' or 1=1 -- \"",
            "\"../../etc/passwd\"");

    private final JsonNode document;
    private final Random random;

    Samples(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }

    /// Something that the schema allows.
    JsonNode allowed(JsonNode asked) {
        var schema = resolved(asked);
        if (schema.has("enum")) {
            var values = schema.path("enum");
            return values.get(random.nextInt(values.size()));
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(Math.min(least(schema) + random.nextInt(3), most(schema)));
            case "number" ->
                JSON.numberNode(new BigDecimal(schema.path("minimum").asText("1")));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema);
            default -> object(schema);
        };
    }

    private JsonNode array(JsonNode schema) {
        var array = JSON.arrayNode();
        int size = Math.max(schema.path("minItems").asInt(0), random.nextInt(2));
        for (int i = 0; i < size; i++) array.add(allowed(schema.path("items")));
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) > 0)
                object.set(property.getKey(), allowed(property.getValue()));
        });
        return object;
    }

    private String text(JsonNode schema) {
        String fit = switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-11-22";
            case "date-time" -> "2027-11-22T10:00:00Z";
            case "local-time" -> "10:00:00";
            case "duration" -> "PT3H";
            default -> "";
        };
        if (!fit.isEmpty()) return fit;
        var pattern = Pattern.compile(schema.path("pattern").asText(""));
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return WORDS.stream()
                .map(word -> word.length() < least ? word + "x".repeat(least - word.length()) : word)
                .filter(word -> word.length() <= most && pattern.matcher(word).find())
                .findFirst()
                .orElse("Слово");
    }

    private static long least(JsonNode schema) {
        long exclusive = schema.path("exclusiveMinimum").asLong(Long.MIN_VALUE);
        return Math.max(schema.path("minimum").asLong(1), exclusive == Long.MIN_VALUE ? Long.MIN_VALUE : exclusive + 1);
    }

    private static long most(JsonNode schema) {
        return schema.path("maximum").asLong(Long.MAX_VALUE);
    }

    /// The body with one field, of it or of what it holds, given as nonsense.
    String spoilt(JsonNode schema) {
        var body = allowed(schema);
        String mark = UUID.randomUUID().toString();
        var copy = spoil(body, mark);
        return copy.toString().replace("\"" + mark + "\"", NONSENSE.get(random.nextInt(NONSENSE.size())));
    }

    private JsonNode spoil(JsonNode node, String mark) {
        if (node.isEmpty()) return JSON.textNode(mark);
        if (node.isArray()) {
            var array = node.deepCopy();
            ((com.fasterxml.jackson.databind.node.ArrayNode) array).set(0, spoil(node.get(0), mark));
            return array;
        }
        var object = (ObjectNode) node.deepCopy();
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        String one = names.get(random.nextInt(names.size()));
        boolean deeper = !object.get(one).isEmpty() && random.nextBoolean();
        object.set(one, deeper ? spoil(object.get(one), mark) : JSON.textNode(mark));
        return object;
    }
}
