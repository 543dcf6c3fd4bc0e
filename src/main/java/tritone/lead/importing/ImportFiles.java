package tritone.lead.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Uploaded files, kept until their import is over: a start after a crash takes them up again.
@ApplicationScoped
class ImportFiles {
    private final Path folder;

    ImportFiles(@ConfigProperty(name = "tritone.home") Path home) {
        this.folder = home.resolve("imports");
    }

    /// Copies rather than moves: the upload belongs to whoever received it, maybe on another disk.
    Path keep(Path upload) throws IOException {
        Files.createDirectories(folder);
        Path kept = folder.resolve(UUID.randomUUID() + ".new");
        Files.copy(upload, kept);
        return kept;
    }

    void give(Path kept, long importId) throws IOException {
        Files.move(kept, of(importId));
    }

    Path of(long importId) {
        return folder.resolve(importId + ".upload");
    }

    void drop(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// Leaves only the files of these imports.
    void sweep(Set<Long> open) throws IOException {
        if (!Files.isDirectory(folder)) return;
        var wanted = open.stream().map(this::of).toList();
        List<Path> all;
        try (var files = Files.list(folder)) {
            all = files.toList();
        }
        for (var file : all) if (!wanted.contains(file)) Files.deleteIfExists(file);
    }
}
