package tritone.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Where manifests name ConfigMaps and Secrets.
final class References {
    /// The field that holds the reference, the field in it that holds the name, the kind.
    private static final List<String[]> PLACES = List.of(
            new String[] {"configMapRef", "name", "ConfigMap"},
            new String[] {"configMapKeyRef", "name", "ConfigMap"},
            new String[] {"configMap", "name", "ConfigMap"},
            new String[] {"secretRef", "name", "Secret"},
            new String[] {"secretKeyRef", "name", "Secret"},
            new String[] {"secret", "secretName", "Secret"});

    private References() {}

    static void rename(JsonNode manifest, Map<Generated.Key, String> names) {
        visit(manifest, (holder, place) -> {
            var key = new Generated.Key(place[2], holder.path(place[1]).asText());
            if (names.containsKey(key)) holder.put(place[1], names.get(key));
        });
    }

    static List<Generated.Key> in(JsonNode manifest) {
        var found = new ArrayList<Generated.Key>();
        visit(
                manifest,
                (holder, place) -> found.add(
                        new Generated.Key(place[2], holder.path(place[1]).asText())));
        return found;
    }

    private static void visit(JsonNode node, BiConsumer<ObjectNode, String[]> what) {
        for (String[] place : PLACES) {
            if (node.path(place[0]) instanceof ObjectNode holder && holder.has(place[1])) what.accept(holder, place);
        }
        node.forEach(child -> visit(child, what));
    }
}
