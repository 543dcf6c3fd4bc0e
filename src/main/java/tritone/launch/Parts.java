package tritone.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/// The programs of one installation, in the order they were started. Each is noted in the register, so that nothing
/// runs on when the launcher is killed.
public final class Parts implements AutoCloseable {
    private final List<Part> parts = new ArrayList<>();
    private final Register register;
    private final Consumer<String> progress;

    Parts(Register register, Consumer<String> progress) {
        this.register = register;
        this.progress = progress;
    }

    void start(String name, Path log, Start start) throws IOException, InterruptedException {
        progress.accept("starting " + name);
        parts.add(begun(name, log, start));
    }

    /// As it ends when the power goes: at once, without a word.
    public void kill(String name) throws IOException {
        var process = part(name).child().process();
        process.destroyForcibly().onExit().join();
        register.remove(process.toHandle());
    }

    /// Begins one that has ended again, on what it left.
    public void startAgain(String name) throws IOException, InterruptedException {
        var ended = part(name);
        parts.set(parts.indexOf(ended), begun(name, ended.log(), ended.start()));
    }

    /// The processor time each part has used since its start, by the part's name.
    public Map<String, Duration> processorTime() {
        var times = new LinkedHashMap<String, Duration>();
        parts.reversed()
                .forEach(part -> times.put(
                        part.name(),
                        part.child().process().info().totalCpuDuration().orElse(Duration.ZERO)));
        return times;
    }

    Child child(String name) {
        return part(name).child();
    }

    public ProcessHandle process(String name) {
        return part(name).child().process().toHandle();
    }

    /// @return a sentence about one that ended although nobody asked it to
    Optional<String> failure() {
        return parts.stream()
                .filter(part -> !part.child().process().isAlive())
                .map(part -> "%s ended by itself (status %d); its log is %s. The same command starts it again."
                        .formatted(part.name(), part.child().process().exitValue(), part.log()))
                .findFirst();
    }

    /// The last started first.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            var last = parts.removeLast();
            progress.accept("stopping " + last.name());
            last.child().close();
            forget(last);
        }
    }

    private Part begun(String name, Path log, Start start) throws IOException, InterruptedException {
        var child = start.child();
        register.add(name.replaceAll("[^A-Za-z]+", "-"), child.process().toHandle());
        return new Part(name, log, start, child);
    }

    private void forget(Part part) {
        try {
            register.remove(part.child().process().toHandle());
        } catch (IOException stays) {
            // the next start sees that the process is gone
            progress.accept("the process file of " + part.name() + " could not be removed");
        }
    }

    private Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing of this name was started: " + name));
    }

    interface Start {
        Child child() throws IOException, InterruptedException;
    }

    private record Part(String name, Path log, Start start, Child child) {}
}
