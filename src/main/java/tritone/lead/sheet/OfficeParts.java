package tritone.lead.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of an Office file, found as Office finds them: by relationship, by content type, and by name without
/// regard to case. Programs spell names as they like.
final class OfficeParts {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private OfficeParts(ZipFile zip) {
        this.zip = zip;
    }

    static OfficeParts of(ZipFile zip) throws IOException, XMLStreamException {
        var all = new OfficeParts(zip);
        zip.stream().forEach(entry -> all.entries.putIfAbsent(key(entry.getName()), entry));
        all.readTypes();
        return all;
    }

    /// The parts that a part speaks of.
    List<Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        var found = new ArrayList<Relation>();
        var entry = entries.get(key(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels"));
        if (entry == null) return found;
        try (var in = zip.getInputStream(entry)) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals("Relationship")) continue;
                String id = xml.getAttributeValue(null, "Id");
                String type = xml.getAttributeValue(null, "Type");
                String target = xml.getAttributeValue(null, "Target");
                if (target == null || "External".equals(xml.getAttributeValue(null, "TargetMode"))) continue;
                String kind = type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
                found.add(new Relation(id == null ? "" : id, kind, resolved(part.substring(0, slash), target)));
            }
        }
        return found;
    }

    /// A part whose content type ends like this.
    Optional<String> ofType(String ending) {
        return types.entrySet().stream()
                .filter(type -> type.getValue().endsWith(ending))
                .map(Map.Entry::getKey)
                .filter(entries::containsKey)
                .sorted()
                .findFirst();
    }

    String typeOf(String part) {
        return types.getOrDefault(key(part), "");
    }

    Optional<ZipEntry> entry(String part) {
        return Optional.ofNullable(entries.get(key(part)));
    }

    InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    private void readTypes() throws IOException, XMLStreamException {
        var entry = entries.get("[content_types].xml");
        if (entry == null) return;
        try (var in = zip.getInputStream(entry)) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                String part = xml.getAttributeValue(null, "PartName");
                String type = xml.getAttributeValue(null, "ContentType");
                if (part != null && type != null) types.put(key(part), type);
            }
        }
    }

    private String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        int fragment = path.indexOf('#');
        if (fragment >= 0) path = path.substring(0, fragment);
        String absolute = path.startsWith("/") ? path : folder + path;
        var steps = new ArrayDeque<String>();
        for (String step : absolute.split("/")) {
            if (step.isEmpty() || step.equals(".")) continue;
            if (!step.equals("..")) steps.addLast(step);
            else if (!steps.isEmpty()) steps.removeLast();
        }
        String plain = String.join("/", steps);
        // some write a target from the root without the slash
        if (!entries.containsKey(key(plain)) && entries.containsKey(key(path))) return path;
        return plain;
    }

    static String key(String name) {
        String plain = name.replace('\\', '/');
        if (plain.indexOf('%') >= 0) plain = decoded(plain);
        while (plain.startsWith("/") || plain.startsWith("./")) plain = plain.substring(plain.indexOf('/') + 1);
        return plain.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return name;
        }
    }

    /// @param kind the last word of its type: `worksheet`, `sharedStrings`
    record Relation(String id, String kind, String part) {}
}
