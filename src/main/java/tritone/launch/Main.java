package tritone.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What the script ./tritone becomes once everything is built.
@Command(
        name = "tritone",
        subcommands = {
            Up.class,
            ImportBase.class,
            DoNotCallList.class,
            Benchmarks.class,
            Rehearsal.class,
            Simulate.class,
            Replay.class
        })
public final class Main implements Callable<Integer> {
    static final int FAILED = 1;
    static final int IN_THE_WAY = 3;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .registerConverter(java.time.Duration.class, Durations::parse)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try (var help = Objects.requireNonNull(Main.class.getResourceAsStream("help.txt"))) {
            System.out.print(new String(help.readAllBytes(), StandardCharsets.UTF_8));
        }
        return 0;
    }

    /// One sentence instead of a stack trace, where the reason is known.
    static int explain(Exception failure) {
        if (failure instanceof InterruptedException) {
            System.err.println("tritone: stopped.");
            return FAILED;
        }
        if (failure instanceof IOException || failure instanceof SQLException) {
            String sentence = Trouble.sentence(failure);
            System.err.println("tritone: " + sentence);
            return failure instanceof Trouble || !sentence.equals(failure.getMessage()) ? IN_THE_WAY : FAILED;
        }
        System.err.printf(
                "tritone: Something broke that should not have: %s. The details are in %s.%n",
                failure, details(failure));
        return FAILED;
    }

    private static String details(Exception failure) {
        try {
            Path file = Files.createTempFile("tritone-", ".trace");
            try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(out);
            }
            return file.toString();
        } catch (IOException unwritten) {
            return "no file: " + unwritten.getMessage();
        }
    }
}
