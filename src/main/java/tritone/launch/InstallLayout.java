package tritone.launch;

import java.nio.file.Path;

/// The folders of one installation.
///
/// @param project the clone: templates, the built service
/// @param cache   fetched programs
/// @param data    all that is kept: database, recordings, secrets, logs
record InstallLayout(Path project, Path cache, Path data) {
    /// Where the launching script says the clone is.
    static Path projectOfThisRun() throws Trouble {
        String root = System.getProperty("tritone.project");
        if (root == null) throw new Trouble("Start this through the script ./tritone, which knows where it lies.");
        return Path.of(root);
    }

    ServiceProgram program() {
        return new ServiceProgram(project.resolve("target/quarkus-app"));
    }

    Path templates(String instance) {
        return project.resolve("asterisk-config").resolve(instance);
    }

    Path home(String instance) {
        return data.resolve(instance);
    }

    Path secrets() {
        return data.resolve("secrets");
    }

    Path recordings() {
        return data.resolve("recordings");
    }

    Path log() {
        return data.resolve("log/service.log");
    }
}
