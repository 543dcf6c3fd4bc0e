package tritone.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/// Recordings in a folder of a file system: written beside as `.part`, synced, then renamed.
final class FileSystemStore implements RecordingStore {
    private static final int BUFFER = 1 << 16;

    private final Path root;

    FileSystemStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void stage(String path, Content content) throws IOException {
        Path part = part(path);
        Files.createDirectories(part.resolveSibling(""));
        try (var channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    @Override
    public void publish(String path) throws IOException {
        Path file = resolve(path);
        Files.move(part(path), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The rename is durable only when the folders are; all of them may be new.
        for (Path folder = file.getParent(); folder != null && folder.startsWith(root); folder = folder.getParent()) {
            sync(folder);
        }
    }

    @Override
    public InputStream open(String path, long from, long length) throws IOException {
        var channel = FileChannel.open(resolve(path), StandardOpenOption.READ);
        channel.position(from);
        return new BoundedStream(Channels.newInputStream(channel), length);
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        Path file = resolve(path);
        return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
    }

    @Override
    public void remove(String path) throws IOException {
        Path file = resolve(path);
        Files.deleteIfExists(file);
        Files.deleteIfExists(part(path));
        removeIfEmpty(file.resolveSibling(""));
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var left = Files.list(folder)) {
            if (left.findAny().isPresent()) return;
        }
        Files.deleteIfExists(folder);
    }

    private Path part(String path) {
        return resolve(path + ".part");
    }

    private Path resolve(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) throw new IllegalArgumentException("outside of the store: " + path);
        return file;
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
