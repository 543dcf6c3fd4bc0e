package tritone.k8s;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// A ConfigMap or Secret out of a generator. Its name ends in a hash of what it holds, so that a change of it restarts
/// those who use it; kubectl writes the hash in other letters.
record Generated(Key key, ObjectNode metadata, Map<String, String> data) {
    static Generated of(Key key, Map<String, String> data) {
        var manifest = Yaml.JSON.createObjectNode();
        manifest.put("apiVersion", "v1").put("kind", key.kind());
        manifest.putObject("metadata").put("name", key.name());
        return new Generated(key, manifest, data);
    }

    String hashedName() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(data.toString().getBytes(StandardCharsets.UTF_8));
            return key.name() + "-" + HexFormat.of().formatHex(hash).substring(0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ObjectNode manifest() {
        var manifest = metadata.deepCopy();
        ((ObjectNode) manifest.path("metadata")).put("name", hashedName());
        boolean secret = key.kind().equals("Secret");
        if (secret) manifest.put("type", "Opaque");
        var out = manifest.putObject("data");
        data.forEach((name, value) -> out.put(
                name, secret ? Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) : value));
        return manifest;
    }

    record Key(String kind, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }
}
