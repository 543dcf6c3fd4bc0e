package tritone.dialer.pacing.simulation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON value that knows the line it stands in and the fields that lead to it, and is asked for what it should be.
///
/// @param value a map, a list, a number, a text or a truth value; null for null
record Json(int line, String path, @Nullable Object value) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Json parse(String text) throws BadScenario {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            if (parser.currentToken() == null) throw new BadScenario(1, "", "the file is empty");
            Json whole = read(parser, "");
            if (parser.nextToken() != null)
                throw new BadScenario(parser.currentLocation().getLineNr(), "", "something follows after the end");
            return whole;
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new BadScenario(at == null ? 1 : at.getLineNr(), "", "not JSON: " + reason(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Without what the parser says of the place: that is said better beside it.
    private static String reason(JsonProcessingException broken) {
        return broken.getOriginalMessage().replaceAll(" \\(start marker.*", "");
    }

    private static Json read(JsonParser parser, String path) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Json(line, path, fields(parser, path));
            case START_ARRAY -> new Json(line, path, items(parser, path));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json(line, path, parser.getDoubleValue());
            case VALUE_STRING -> new Json(line, path, parser.getText());
            case VALUE_TRUE -> new Json(line, path, Boolean.TRUE);
            case VALUE_FALSE -> new Json(line, path, Boolean.FALSE);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                new Json(line, path, null);
        };
    }

    private static Map<String, Json> fields(JsonParser parser, String path) throws IOException {
        var fields = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser, path.isEmpty() ? name : path + "." + name));
        }
        return fields;
    }

    private static List<Json> items(JsonParser parser, String path) throws IOException {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(read(parser, path + "[" + items.size() + "]"));
        return items;
    }

    BadScenario bad(String reason) {
        return new BadScenario(line, path, reason);
    }

    /// Refuses fields it does not know: a slip of the pen would be a default otherwise.
    Json object(String... known) throws BadScenario {
        for (var field : fields().entrySet()) {
            if (!List.of(known).contains(field.getKey()))
                throw field.getValue().bad("there is no such field here; there are " + String.join(", ", known));
        }
        return this;
    }

    Json need(String name) throws BadScenario {
        @Nullable Json field = fields().get(name);
        if (field == null) throw new BadScenario(line, path.isEmpty() ? name : path + "." + name, "is missing");
        return field;
    }

    Optional<Json> maybe(String name) throws BadScenario {
        return Optional.ofNullable(fields().get(name));
    }

    List<String> names() throws BadScenario {
        return List.copyOf(fields().keySet());
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isNumber() {
        return value instanceof Double;
    }

    @SuppressWarnings("unchecked") // made by fields() above
    private Map<String, Json> fields() throws BadScenario {
        if (value instanceof Map<?, ?> map) return (Map<String, Json>) map;
        throw bad("must be an object");
    }

    @SuppressWarnings("unchecked") // made by items() above
    List<Json> list() throws BadScenario {
        if (value instanceof List<?> list && !list.isEmpty()) return (List<Json>) list;
        throw bad("must be a list with something in it");
    }

    String text() throws BadScenario {
        if (value instanceof String text && !text.isBlank()) return text;
        throw bad("must be a text");
    }

    String oneOf(String... words) throws BadScenario {
        String text = text();
        if (List.of(words).contains(text)) return text;
        throw bad("must be one of " + String.join(", ", words) + ", not \"" + text + "\"");
    }

    double number(double least, double most) throws BadScenario {
        if (!(value instanceof Double number)) throw bad("must be a number");
        if (number >= least && number <= most) return number;
        throw bad("must be " + plain(least) + " to " + plain(most) + ", not " + plain(number));
    }

    int whole(int least, int most) throws BadScenario {
        double number = number(least, most);
        if (number != Math.rint(number)) throw bad("must be a whole number, not " + number);
        return (int) number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
