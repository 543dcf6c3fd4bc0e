package tritone.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The folder the switch writes its files into.
@ApplicationScoped
class IntakeFolder {
    private static final List<String> EXTENSIONS = List.of(".raw", ".wav");

    private final Path folder;

    @Inject
    IntakeFolder(RecordingSettings settings) {
        this(settings.intake());
    }

    IntakeFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Optional<IntakeFile> find(String name) throws IOException {
        for (String extension : EXTENSIONS) {
            Path file = folder.resolve(name + extension).normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) return Optional.of(look(file));
        }
        return Optional.empty();
    }

    List<IntakeFile> all() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            var found = new java.util.ArrayList<IntakeFile>();
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file)) found.add(look(file));
            }
            return found;
        }
    }

    void remove(IntakeFile file) throws IOException {
        Files.deleteIfExists(file.path());
    }

    private static IntakeFile look(Path file) throws IOException {
        return new IntakeFile(
                file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }

    /// What is known of a file without opening it.
    record IntakeFile(Path path, long size, Instant changedAt) {
        /// Without the extension: the name its row knows it by.
        String name() {
            String file = path.getFileName().toString();
            int dot = file.lastIndexOf('.');
            return dot < 0 ? file : file.substring(0, dot);
        }

        boolean raw() {
            return path.getFileName().toString().endsWith(".raw");
        }

        boolean unchanged() throws IOException {
            return Files.size(path) == size;
        }
    }
}
