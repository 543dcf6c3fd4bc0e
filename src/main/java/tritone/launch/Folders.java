package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Where Tritone keeps things on a machine.
public final class Folders {
    private Folders() {}

    /// Programs that were fetched, shared by all clones: `$TRITONE_CACHE`, else `$XDG_CACHE_HOME/tritone`, else
    /// `~/.cache/tritone`.
    public static Path cache() {
        return cache(System.getenv(), home(System.getenv(), System.getProperty("user.home")));
    }

    /// What `./tritone up` stores: `$TRITONE_DATA`, else `$XDG_DATA_HOME/tritone`, else `~/.local/share/tritone`.
    public static Path data() {
        return data(System.getenv(), home(System.getenv(), System.getProperty("user.home")));
    }

    static Path cache(Map<String, String> environment, Path home) {
        return chosen(environment, "CACHE", home.resolve(".cache"));
    }

    static Path data(Map<String, String> environment, Path home) {
        return chosen(environment, "DATA", home.resolve(".local/share"));
    }

    /// As the script ./tritone sees it: Java would ask the list of users, where a container's user may not even be.
    static Path home(Map<String, String> environment, String listed) {
        String said = environment.get("HOME");
        return Path.of(said != null && said.startsWith("/") ? said : listed);
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
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
