package tritone.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// A strategic merge: objects field by field, lists whose entries have a key entry by entry, the rest replaced.
final class Merge {
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "initContainers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath",
            "ports", "containerPort");

    private Merge() {}

    static void into(ObjectNode there, ObjectNode patch) {
        patch.fields().forEachRemaining(field -> {
            JsonNode old = there.get(field.getKey());
            JsonNode value = field.getValue();
            if (value.isNull()) there.remove(field.getKey());
            else if (old instanceof ObjectNode object && value instanceof ObjectNode change) into(object, change);
            else if (old instanceof ArrayNode list && KEYS.containsKey(field.getKey()))
                entries(list, (ArrayNode) value, KEYS.get(field.getKey()));
            else there.set(field.getKey(), value);
        });
    }

    private static void entries(ArrayNode there, ArrayNode patch, String key) {
        // what is new comes first, as kubectl has it
        int fresh = 0;
        for (JsonNode entry : patch) {
            ObjectNode same = null;
            for (JsonNode old : there) if (old.path(key).equals(entry.path(key))) same = (ObjectNode) old;
            if (same == null) there.insert(fresh++, entry);
            else into(same, (ObjectNode) entry);
        }
    }
}
