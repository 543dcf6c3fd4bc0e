package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The built service as a command. All its classes are on one class path: only such does the JVM keep ahead of time.
///
/// @param folder what the build made, `target/quarkus-app`
record ServiceProgram(Path folder) {
    /// In a rehearsal the JVM writes down at its end what it had to find out: classes, their links, what is called
    /// often.
    enum Purpose {
        WORK,
        REHEARSAL
    }

    List<String> command(Purpose purpose) throws IOException {
        var command = new ArrayList<>(OwnSession.PREFIX);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(aheadOfTime(purpose));
        command.addAll(List.of(
                "-Xmx768m",
                // the machine is shared with the switch: a collector without threads of its own takes least of it
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                // for threads that wipe their locals: started by -jar, the manifest would allow it
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                "io.quarkus.runner.GeneratedMain"));
        return command;
    }

    /// A cache that does not fit this JVM or these classes is passed over by the JVM itself.
    private List<String> aheadOfTime(Purpose purpose) {
        Path cache = folder.resolve("service.aot");
        return switch (purpose) {
            case REHEARSAL -> List.of("-XX:AOTCacheOutput=" + cache);
            case WORK -> Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off") : List.of();
        };
    }

    /// What the build has transformed stands before what it was made of.
    private String classPath() throws IOException {
        var all = new ArrayList<Path>();
        all.add(folder.resolve("quarkus/transformed-bytecode.jar"));
        all.add(folder.resolve("quarkus/generated-bytecode.jar"));
        for (String part : List.of("app", "lib/boot", "lib/main")) {
            try (Stream<Path> jars = Files.list(folder.resolve(part))) {
                jars.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(all::add);
            }
        }
        return all.stream().filter(Files::exists).map(Path::toString).collect(Collectors.joining(":"));
    }
}
