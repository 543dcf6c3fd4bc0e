package tritone.k8s;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The overlays of `k8s/` in a copy, with secrets as a user fills them in.
record Overlays(Path copies) {
    List<ObjectNode> manifests(String overlay) {
        return Kustomization.assemble(folder(overlay));
    }

    Path folder(String overlay) {
        Path copy = copies.resolve("k8s");
        try {
            if (!Files.exists(copy)) copy(Path.of("k8s"), copy);
            Path folder = copy.resolve("overlays").resolve(overlay);
            String example = Files.readString(folder.resolve("secrets.env.example"));
            Files.writeString(folder.resolve("secrets.env"), example.replaceAll("(?m)=$", "=drawn"));
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }
}
