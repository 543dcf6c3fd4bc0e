package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Asterisk as Debian packages it, with its own libc beside it, unpacked into the cache folder: no root, nothing of the
/// system touched. [AsteriskProgram] runs it through the prefix's own `ld-linux`, so the host's libc may be older.
public final class AsteriskInstall {
    /// The release this was made and tried with; another release of the same line is taken, and said, when the archive
    /// moved on.
    static final String TRIED = "22.10.1";
    static final String LINE = "22.";
    /// Debian 12 and 13 have no Asterisk; the suite after them has.
    private static final String SUITE = "forky";

    /// Named anew when its packages change, so that another clone's running Asterisk keeps its files.
    private static final String FOLDER = "asterisk-22-r2";
    private static final List<String> PACKAGES = List.of(
            "asterisk",
            "asterisk-modules",
            "asterisk-core-sounds-en-gsm",
            "asterisk-core-sounds-ru-gsm",
            "asterisk-moh-opsound-gsm");

    private static final String COMPLETE = ".complete";

    private AsteriskInstall() {}

    /// @param progress told one line for each long step
    /// @return the prefix, [#FOLDER] of the cache, fetched once, whole and checked; if broken, made anew
    public static synchronized Path ensure(Path cache, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path place = cache.resolve(FOLDER);
        return Cached.ensure(place, AsteriskInstall::isWhole, half -> {
            if (Files.exists(place)) progress.accept("Asterisk in " + place + " is not whole: fetching it again");
            fetch(half, progress);
        });
    }

    private static void fetch(Path half, Consumer<String> progress) throws IOException, InterruptedException {
        if (!System.getProperty("os.arch").equals("amd64"))
            throw new Trouble("Asterisk is fetched for amd64 machines only, and this one is "
                    + System.getProperty("os.arch") + ": run Tritone on an amd64 machine.");
        Path root = half.resolve("prefix");
        var archive = DebianArchive.open(half.resolve("apt"), SUITE, "Asterisk", progress);
        String version = archive.candidate("asterisk");
        if (!version.contains(":" + LINE) && !version.startsWith(LINE))
            throw new Trouble("The package archive has Asterisk " + version + ", and Tritone needs release 22: "
                    + "copy the folder " + FOLDER + " from another machine's Tritone cache.");
        progress.accept("Asterisk " + version + " from Debian's suite " + SUITE
                + (version.contains(TRIED) ? "" : " (tried with " + TRIED + ")"));
        archive.unpack(PACKAGES, root);
        Path sounds = root.resolve("usr/share/asterisk/sounds");
        link(sounds.resolve("en"), "en_US_f_Allison");
        link(sounds.resolve("ru"), "ru_RU_f_IvrvoiceRU");
        var program = new AsteriskProgram(root);
        progress.accept("Asterisk: checking the libraries of every module");
        program.checkModules();
        Folders.delete(half.resolve("apt"));
        Files.writeString(root.resolve(COMPLETE), version + "\n" + program.version() + "\n" + modules(root) + "\n");
        try (Stream<Path> parts = Files.list(root)) {
            for (Path part : parts.toList()) Files.move(part, half.resolve(part.getFileName()));
        }
        Files.delete(root);
    }

    /// Sounds get their language's name by a link which Debian makes when it installs.
    private static void link(Path name, String target) throws IOException {
        Files.deleteIfExists(name);
        Files.createSymbolicLink(name, Path.of(target));
    }

    private static boolean isWhole(Path place) throws IOException, InterruptedException {
        Path note = place.resolve(COMPLETE);
        if (!Files.isRegularFile(note)) return false;
        List<String> lines = Files.readAllLines(note);
        if (lines.size() != 3 || !lines.get(2).equals(Long.toString(modules(place)))) return false;
        return new AsteriskProgram(place).runs();
    }

    private static long modules(Path prefix) throws IOException {
        Path folder = new AsteriskProgram(prefix).modules();
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
