package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// baresip, a SIP telephone without a window, as Debian packages it: for trying that any phone works. Unpacked beside
/// its own libc like [AsteriskInstall]; only tests ask for it.
public final class BaresipInstall {
    /// The release it was tried with; another of the same line is taken when the archive moved on.
    static final String TRIED = "1.1.0";
    static final String LINE = "1.";
    private static final String SUITE = "forky";
    private static final String COMPLETE = ".complete";

    private BaresipInstall() {}

    /// @return the prefix `cache/baresip-1`, fetched once, whole and checked; what is broken there is made anew
    public static synchronized Path ensure(Path cache, Consumer<String> progress)
            throws IOException, InterruptedException {
        return Cached.ensure(cache.resolve("baresip-1"), BaresipInstall::isWhole, half -> fetch(half, progress));
    }

    /// The command line that runs it with these arguments.
    public static List<String> command(Path prefix, List<String> arguments) {
        var command = new ArrayList<>(loader(prefix));
        command.add(program(prefix));
        command.addAll(arguments);
        return command;
    }

    public static Path modules(Path prefix) {
        return prefix.resolve("usr/lib/baresip/modules");
    }

    private static void fetch(Path half, Consumer<String> progress) throws IOException, InterruptedException {
        Path root = half.resolve("prefix");
        var archive = DebianArchive.open(half.resolve("apt"), SUITE, "baresip", progress);
        String version = archive.candidate("baresip-core");
        if (!version.startsWith(LINE))
            throw new Trouble("The package archive has baresip " + version + ", and the tests need release 1: "
                    + "copy the folder baresip-1 from another machine's Tritone cache.");
        progress.accept("baresip " + version + " from Debian's suite " + SUITE
                + (version.startsWith(TRIED) ? "" : " (tried with " + TRIED + ")"));
        archive.unpack(List.of("baresip-core"), root);
        Folders.delete(half.resolve("apt"));
        Files.writeString(root.resolve(COMPLETE), version + "\n");
        try (Stream<Path> parts = Files.list(root)) {
            for (Path part : parts.toList()) Files.move(part, half.resolve(part.getFileName()));
        }
        Files.delete(root);
    }

    /// It says nothing about itself without failing; its loader says whether it could run.
    private static boolean isWhole(Path place) throws InterruptedException {
        if (!Files.isRegularFile(place.resolve(COMPLETE))) return false;
        var question = new ArrayList<>(loader(place));
        question.addAll(List.of("--list", program(place)));
        try {
            return !Commands.output(question).contains("not found");
        } catch (IOException broken) {
            return false;
        }
    }

    private static String program(Path prefix) {
        return prefix.resolve("usr/bin/baresip").toString();
    }

    private static List<String> loader(Path prefix) {
        Path libraries = prefix.resolve("usr/lib/x86_64-linux-gnu");
        return List.of(
                libraries.resolve("ld-linux-x86-64.so.2").toString(),
                "--inhibit-cache",
                "--library-path",
                libraries.toString());
    }
}
