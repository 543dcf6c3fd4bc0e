package tritone.script.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is known for the placeholders of a text, by key without braces. Blank is not known.
public final class Facts {
    private final Map<String, String> values;

    private Facts(Map<String, String> values) {
        this.values = values;
    }

    public static Facts of(Map<String, String> known) {
        var values = new HashMap<String, String>();
        known.forEach((key, value) -> {
            if (!value.isBlank()) values.put(Placeholder.normal(key), value.strip());
        });
        return new Facts(Collections.unmodifiableMap(values));
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(Placeholder.normal(key)));
    }
}
