package tritone.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Which processes run on a data folder, in files, so that a launcher that was killed leaves nothing running for good:
/// the next one finds the children in their files and stops them, the last started first.
final class Register implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private int started;

    private Register(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// @throws Trouble when another launcher works on this data
    static Register open(Path data, Consumer<String> progress) throws IOException {
        Path folder = Files.createDirectories(data.resolve("run"));
        Path mark = folder.resolve("launcher.lock");
        var channel =
                FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Trouble("Tritone already runs on " + data + " (process "
                    + Files.readString(mark).strip()
                    + "): stop it with Ctrl-C in its terminal, or say --data for another folder.");
        }
        // through the locked channel: closing another one on this file would drop the lock
        channel.truncate(0)
                .write(StandardCharsets.US_ASCII.encode(
                        Long.toString(ProcessHandle.current().pid())));
        var register = new Register(folder, channel, lock);
        register.stopLeftovers(progress);
        return register;
    }

    void add(String name, ProcessHandle process) throws IOException {
        Path file = folder.resolve("%02d-%s.pid".formatted(started++, name));
        Files.writeString(file, process.pid() + " " + startOf(process).orElse(0L));
    }

    void remove(ProcessHandle process) throws IOException {
        for (Path file : files()) {
            if (Files.readString(file).startsWith(process.pid() + " ")) Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        channel.close();
    }

    private void stopLeftovers(Consumer<String> progress) throws IOException {
        for (Path file : files()) {
            Optional<ProcessHandle> left = process(Files.readString(file));
            left.ifPresent(process -> {
                progress.accept("stopping a process that an earlier start left: " + file.getFileName());
                Stopping.stop(process, PATIENCE);
            });
            Files.delete(file);
        }
    }

    /// @return the process of that id if it is still the one that was noted: ids are used again
    private static Optional<ProcessHandle> process(String note) {
        String[] parts = note.strip().split(" ", 2);
        if (parts.length != 2 || !note.strip().matches("\\d+ \\d+")) return Optional.empty();
        long noted = Long.parseLong(parts[1]);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process)
                        .filter(start -> Math.abs(start - noted) < 1_000)
                        .isPresent());
    }

    private static Optional<Long> startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
