package tritone.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Assembles a kustomization as kubectl does, as far as `k8s/` goes: what it does not know, it refuses.
final class Kustomization {
    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "labels",
            "resources",
            "configMapGenerator",
            "secretGenerator",
            "images",
            "patches");

    private final List<ObjectNode> resources = new ArrayList<>();
    private final Map<Generated.Key, Generated> generated = new LinkedHashMap<>();

    private Kustomization() {}

    /// @param folder with a `kustomization.yaml`
    static List<ObjectNode> assemble(Path folder) {
        var whole = gather(folder);
        var names = new TreeMap<Generated.Key, String>();
        whole.generated.forEach((key, one) -> names.put(key, one.hashedName()));
        whole.generated.values().forEach(one -> whole.resources.add(one.manifest()));
        whole.resources.forEach(resource -> References.rename(resource, names));
        return whole.resources;
    }

    private static Kustomization gather(Path folder) {
        ObjectNode said = Yaml.documents(folder.resolve("kustomization.yaml")).getFirst();
        for (String name : names(said)) {
            if (!KNOWN.contains(name)) throw new IllegalArgumentException("kustomization with " + name);
        }
        var own = new Kustomization();
        for (JsonNode resource : said.path("resources")) own.add(folder.resolve(resource.asText()));
        for (String kind : List.of("configMap", "secret")) {
            for (JsonNode generator : said.path(kind + "Generator")) own.generate(kind, generator, folder);
        }
        for (JsonNode patch : said.path("patches")) own.patch(patch, folder);
        own.resources.forEach(resource -> own.transform(resource, said));
        own.generated.values().forEach(one -> own.transform(one.metadata(), said));
        return own;
    }

    private void add(Path resource) {
        if (!Files.isDirectory(resource)) {
            resources.addAll(Yaml.documents(resource));
            return;
        }
        var base = gather(resource);
        resources.addAll(base.resources);
        generated.putAll(base.generated);
    }

    private void generate(String kind, JsonNode said, Path folder) {
        var key = new Generated.Key(
                kind.equals("secret") ? "Secret" : "ConfigMap",
                said.path("name").asText());
        var data = new TreeMap<String, String>();
        for (JsonNode file : said.path("envs"))
            lines(folder.resolve(file.asText())).forEach(line -> put(data, line));
        for (JsonNode literal : said.path("literals")) put(data, literal.asText());
        String behavior = said.path("behavior").asText("create");
        boolean known = generated.containsKey(key);
        if (known != behavior.equals("merge")) throw new IllegalArgumentException(behavior + " of " + key);
        if (known) generated.get(key).data().putAll(data);
        else generated.put(key, Generated.of(key, data));
    }

    private void patch(JsonNode said, Path folder) {
        if (said.has("path")) {
            for (ObjectNode patch :
                    Yaml.documents(folder.resolve(said.path("path").asText()))) {
                Merge.into(
                        one(
                                patch.path("kind").asText(),
                                patch.at("/metadata/name").asText()),
                        patch);
            }
            return;
        }
        var target = said.path("target");
        var into = one(target.path("kind").asText(), target.path("name").asText());
        JsonNode operations = Yaml.JSON.valueToTree(
                new org.yaml.snakeyaml.Yaml().load(said.path("patch").asText()));
        var patched = (ObjectNode) JsonPatch.apply(operations, into);
        into.removeAll();
        into.setAll(patched);
    }

    private ObjectNode one(String kind, String name) {
        var found = resources.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind)
                        && resource.at("/metadata/name").asText().equals(name))
                .toList();
        if (found.size() != 1)
            throw new IllegalArgumentException(kind + " " + name + " is there " + found.size() + " times");
        return found.getFirst();
    }

    private void transform(ObjectNode resource, ObjectNode said) {
        var metadata = (ObjectNode) resource.path("metadata");
        boolean namespaced = !resource.path("kind").asText().equals("Namespace");
        if (said.has("namespace") && namespaced) metadata.set("namespace", said.get("namespace"));
        for (JsonNode label : said.path("labels")) {
            for (String name : names(label)) {
                if (!name.equals("pairs")) throw new IllegalArgumentException("labels with " + name);
            }
            metadata.withObject("/labels").setAll((ObjectNode) label.path("pairs"));
        }
        for (JsonNode image : said.path("images")) tag(resource, image);
    }

    private static void tag(JsonNode node, JsonNode image) {
        if (node instanceof ObjectNode object
                && object.path("image").asText().equals(image.path("name").asText())) {
            String name = image.path("newName").asText(image.path("name").asText());
            object.put("image", name + ":" + image.path("newTag").asText());
        }
        node.forEach(child -> tag(child, image));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void put(Map<String, String> data, String line) {
        int equals = line.indexOf('=');
        if (equals < 1) throw new IllegalArgumentException("not NAME=VALUE: " + line);
        data.put(line.substring(0, equals), line.substring(equals + 1));
    }

    private static Iterable<String> names(JsonNode node) {
        Iterator<String> names = node.fieldNames();
        return () -> names;
    }
}
