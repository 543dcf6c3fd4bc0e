package tritone.launch;

import java.io.IOException;
import java.util.List;

/// Fetches and checks the programs that run beside the service. The launcher runs this file as it is, without a build,
/// so that it can be done while Maven works: nothing outside the JDK may be used by what it calls.
final class Prepare {
    private Prepare() {}

    public static void main(String[] programs) throws InterruptedException {
        // apt-get and tar would go on writing after us
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        try {
            for (String program : List.of(programs)) prepare(program);
        } catch (IOException failed) {
            System.err.println("tritone: " + Trouble.sentence(failed));
            System.exit(1);
        }
    }

    private static void prepare(String program) throws IOException, InterruptedException {
        var cache = Folders.cache();
        switch (program) {
            case "asterisk" -> AsteriskInstall.ensure(cache, Prepare::say);
            case "baresip" -> BaresipInstall.ensure(cache, Prepare::say);
            case "mariadb" -> MariaDbInstall.unpack(MariaDbInstall.jar(cache), cache);
            default -> throw new Trouble("There is no program \"" + program + "\" to prepare.");
        }
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
