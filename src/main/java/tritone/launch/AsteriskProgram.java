package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The program inside a prefix, run by the prefix's own loader and libraries whatever the host has.
record AsteriskProgram(Path prefix) {
    Path modules() {
        return libraries().resolve("asterisk/modules");
    }

    /// The command line that runs Asterisk with these arguments.
    List<String> command(List<String> arguments) {
        var command = new ArrayList<>(loader());
        command.add(prefix.resolve("usr/sbin/asterisk").toString());
        command.addAll(arguments);
        return command;
    }

    String version() throws IOException, InterruptedException {
        return Commands.output(command(List.of("-V"))).strip();
    }

    boolean runs() throws InterruptedException {
        try {
            return version().startsWith("Asterisk ");
        } catch (IOException broken) {
            return false;
        }
    }

    /// A module whose library is missing would fail to load only when it is wanted: better now.
    void checkModules() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(modules())) {
            for (Path module :
                    files.filter(file -> file.toString().endsWith(".so")).toList()) {
                var command = new ArrayList<>(loader());
                command.add("--list");
                command.add(module.toString());
                Commands.output(command)
                        .lines()
                        .filter(line -> line.contains("not found"))
                        .findFirst()
                        .ifPresent(line -> missing(module, line));
            }
        } catch (java.io.UncheckedIOException missing) {
            throw missing.getCause();
        }
    }

    private static void missing(Path module, String line) {
        throw new java.io.UncheckedIOException(new Trouble("Asterisk's module " + module.getFileName()
                + " lacks a library (" + line.strip() + "): the archive is being changed, try again in an hour."));
    }

    private List<String> loader() {
        return List.of(
                libraries().resolve("ld-linux-x86-64.so.2").toString(),
                "--inhibit-cache",
                "--library-path",
                libraries().toString());
    }

    private Path libraries() {
        return prefix.resolve("usr/lib/x86_64-linux-gnu");
    }
}
