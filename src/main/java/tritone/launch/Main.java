package tritone.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What the script ./tritone becomes once everything is built.
@Command(
        name = "tritone",
        subcommands = {Up.class, ImportBase.class, Benchmarks.class})
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
        failure.printStackTrace();
        return FAILED;
    }
}
