package tritone.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where Tritone keeps things on a machine.
public final class Folders {
    private Folders() {}

    /// Programs that were fetched, shared by all clones: `$TRITONE_CACHE`, else `$XDG_CACHE_HOME/tritone`, else
    /// `~/.cache/tritone`.
    public static Path cache() {
        return cache(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// What `./tritone up` stores: `$TRITONE_DATA`, else `$XDG_DATA_HOME/tritone`, else `~/.local/share/tritone`.
    public static Path data() {
        return data(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path cache(Map<String, String> environment, Path home) {
        return chosen(environment, "CACHE", home.resolve(".cache"));
    }

    static Path data(Map<String, String> environment, Path home) {
        return chosen(environment, "DATA", home.resolve(".local/share"));
    }

    private static Path chosen(Map<String, String> environment, String kind, Path otherwise) {
        String own = environment.get("TRITONE_" + kind);
        if (own != null && !own.isBlank()) return Path.of(own).toAbsolutePath().normalize();
        String xdg = environment.get("XDG_" + kind + "_HOME");
        // the XDG rules say that a relative path is to be ignored
        boolean usable = xdg != null && xdg.startsWith("/");
        return (usable ? Path.of(xdg) : otherwise).resolve("tritone");
    }

    /// Deletes a folder with all it holds, without following links; nothing there is fine.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) throw problem;
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
