package tritone.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// A program's folder in the cache, made whole or not at all, and once, however many clones ask for it at a time.
final class Cached {
    private Cached() {}

    /// @return the place, made anew where it was missing or broken
    static <E extends Exception> Path ensure(Path place, Check<E> whole, Maker<E> maker) throws IOException, E {
        if (whole.isWhole(place)) return place;
        Path cache = Objects.requireNonNull(place.getParent());
        Files.createDirectories(cache);
        try (var channel =
                        FileChannel.open(beside(place, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            if (!alone.isValid()) throw new IOException("the lock on " + cache + " was lost");
            if (whole.isWhole(place)) return place;
            Path half = beside(place, ".half");
            Folders.delete(half);
            try {
                maker.make(half);
                Folders.delete(place);
                Files.move(half, place);
            } finally {
                Folders.delete(half);
            }
        }
        return place;
    }

    private static Path beside(Path place, String ending) {
        return place.resolveSibling(place.getFileName() + ending);
    }

    @FunctionalInterface
    interface Check<E extends Exception> {
        boolean isWhole(Path place) throws IOException, E;
    }

    @FunctionalInterface
    interface Maker<E extends Exception> {
        void make(Path half) throws IOException, E;
    }
}
