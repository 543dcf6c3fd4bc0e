package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One suite of the Debian archive that this machine's own apt sources name, seen through a private apt state, so that
/// neither root nor the system's package lists are touched.
final class DebianArchive {
    private static final Path KEYS = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");
    /// Needed to install or administer, not to run.
    private static final Pattern NOT_NEEDED = Pattern.compile(
            "(adduser|passwd|debconf|cdebconf|perl|perl-base|perl-modules.*|gnupg.*|gpg.*|dirmngr|pinentry.*|login.*"
                    + "|libpam.*|sysvinit.*|init-system.*|libsnmp-base|libc-gconv.*|dpkg|tar|asterisk-config-custom)"
                    + "_.*");

    private static final List<String> LEFT_OUT =
            List.of("share/man/*", "share/doc/*", "share/locale/*", "share/lintian*", "share/perl*", "lib/*/perl*");

    private final Path state;
    private final Map<String, String> environment;
    private final String what;
    private final Consumer<String> progress;

    private DebianArchive(Path state, String what, Consumer<String> progress) {
        this.state = state;
        this.what = what;
        this.progress = progress;
        this.environment = Map.of("APT_CONFIG", state.resolve("apt.conf").toString());
    }

    /// @param state an empty folder for apt's lists and packages
    /// @param what  the program that is fetched, for people
    static DebianArchive open(Path state, String suite, String what, Consumer<String> progress)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !Files.isRegularFile(KEYS))
            throw new Trouble(what + " comes out of Debian's packages, and this machine has no apt-get with Debian's "
                    + "archive keys: run Tritone on Debian 12 or 13.");
        for (String part :
                List.of("etc/apt", "var/lib/apt/lists/partial", "var/cache/apt/archives/partial", "var/lib/dpkg"))
            Files.createDirectories(state.resolve(part));
        Files.createFile(state.resolve("var/lib/dpkg/status"));
        Files.writeString(
                state.resolve("sources.list"),
                "deb [signed-by=%s] %s %s main%n".formatted(KEYS, site(Map.of()), suite));
        Files.writeString(state.resolve("apt.conf"), configuration(state));
        var archive = new DebianArchive(state, what, progress);
        progress.accept(what + ": reading the list of packages");
        archive.apt(List.of("apt-get", "-q", "-o", "APT::Update::Error-Mode=any", "update"));
        return archive;
    }

    /// @return the version that would be installed
    String candidate(String name) throws IOException, InterruptedException {
        return apt(List.of("apt-cache", "policy", name))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Candidate: "))
                .map(line -> line.substring("Candidate: ".length()))
                .findFirst()
                .orElseThrow(() -> new Trouble("The package archive has no " + name + ": try again in an hour."));
    }

    /// Fetches these packages and all they depend on, and unpacks them below `root`.
    void unpack(List<String> names, Path root) throws IOException, InterruptedException {
        var install = new ArrayList<>(List.of("apt-get", "-q", "-y", "--download-only", "install"));
        install.addAll(names);
        progress.accept(what + ": downloading");
        apt(install);
        Files.createDirectories(root);
        List<Path> packages = packages();
        for (int i = 0; i < packages.size(); i++) {
            if (i % 40 == 0) progress.accept("%s: unpacking package %d of %d".formatted(what, i + 1, packages.size()));
            unpack(packages.get(i), root);
        }
    }

    private List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("var/cache/apt/archives"))) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .filter(file ->
                            !NOT_NEEDED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static void unpack(Path file, Path root) throws IOException, InterruptedException {
        var tar = new ArrayList<>(List.of("tar", "-x", "-C", root.toString(), "--no-same-owner"));
        LEFT_OUT.forEach(pattern -> tar.add("--exclude=./usr/" + pattern));
        var steps = ProcessBuilder.startPipeline(List.of(
                new ProcessBuilder("dpkg-deb", "--fsys-tarfile", file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD),
                new ProcessBuilder(tar)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)));
        for (Process step : steps) {
            if (!step.waitFor(2, TimeUnit.MINUTES) || step.exitValue() != 0)
                throw new Trouble("The package " + file.getFileName() + " could not be unpacked: is the disk full? "
                        + "Free some space and try again.");
        }
    }

    /// The archive this machine already uses, also when nobody has read its lists of packages yet.
    static String site(Map<String, String> environment) throws IOException, InterruptedException {
        // with what releases say, apt names only those whose lists lie here
        var question =
                List.of("apt-get", "indextargets", "--no-release-info", "--format", "$(SITE)", "Created-By: Packages");
        return Commands.output(question, environment)
                .lines()
                .map(String::strip)
                .filter(line -> line.matches(".*/debian/?"))
                .findFirst()
                .orElseThrow(
                        () -> new Trouble("This machine's apt sources name no Debian archive, which Asterisk comes "
                                + "from: add one to /etc/apt/sources.list.d and try again."));
    }

    private static String configuration(Path state) throws IOException, InterruptedException {
        String ways = Commands.output(List.of("apt-config", "dump", "Acquire"))
                .lines()
                .filter(line -> line.matches("Acquire::(https?|Retries|socks|tor)\\b.*"))
                .reduce("", (all, line) -> all + line + "\n");
        return """
                Dir "%1$s";
                Dir::Etc::sourcelist "%1$s/sources.list";
                Dir::Etc::sourceparts "/dev/null";
                Dir::Etc::parts "/dev/null";
                Dir::Etc::preferencesparts "/dev/null";
                Dir::State::status "%1$s/var/lib/dpkg/status";
                APT::Architecture "amd64";
                APT::Architectures { "amd64"; };
                APT::Install-Recommends "false";
                Acquire::Languages "none";
                Acquire::Check-Valid-Until "false";
                Acquire::Check-Date "false";
                APT::Sandbox::User "";
                Acquire::Retries "3";
                """.formatted(state) + ways;
    }

    private String apt(List<String> command) throws IOException {
        try {
            return Commands.output(command, environment);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("Stopped while fetching " + what + ".", interrupted);
        } catch (IOException failed) {
            throw new Trouble(reason(String.valueOf(failed.getMessage())), failed);
        }
    }

    private String reason(String message) {
        boolean full = message.contains("No space left") || message.contains("enough free space");
        return full
                ? "The disk is full: " + what + " needs 400 MB in the cache folder while it is fetched."
                : what + " could not be fetched from the package archive: is this machine on the network? (apt says: "
                        + Commands.tail(message, 2).replace('\n', ' ') + ")";
    }
}
