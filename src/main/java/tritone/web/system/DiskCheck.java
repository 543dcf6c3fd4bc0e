package tritone.web.system;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.web.system.Finding.State;

/// Room for what is being recorded.
@ApplicationScoped
class DiskCheck implements Check {
    static final String CODE = "disk";

    private final Map<String, Path> folders;
    private final long least;

    /// @param least bytes; below them it fails, below four times as many it warns
    DiskCheck(
            @ConfigProperty(name = "tritone.recordings.intake") Path intake,
            @ConfigProperty(name = "tritone.recordings.store") Path store,
            @ConfigProperty(name = "tritone.disk.least", defaultValue = "250000000") long least,
            MeterRegistry meters) {
        this.folders = Map.of("intake", intake, "store", store);
        this.least = least;
        folders.forEach((name, folder) ->
                meters.gauge("tritone.disk.free.bytes", Tags.of("folder", name), folder, DiskCheck::free));
    }

    @Override
    public List<Finding> look() {
        return folders.entrySet().stream()
                .map(entry -> look(entry.getValue()).named(entry.getKey()))
                .toList();
    }

    private Finding look(Path folder) {
        try {
            FileStore disk = disk(folder);
            long free = disk.getUsableSpace();
            Map<String, Object> figures = Map.of("freeBytes", free, "totalBytes", disk.getTotalSpace());
            if (free < least) return new Finding(CODE, "", State.FAILED, "full", figures);
            if (free < 4 * least) return new Finding(CODE, "", State.WARNING, "nearly-full", figures);
            return Finding.ok(CODE, figures);
        } catch (IOException unreadable) {
            return Finding.failed(CODE, "unreadable");
        }
    }

    private static double free(Path folder) {
        try {
            return disk(folder).getUsableSpace();
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }

    /// The folder itself may not be made yet.
    private static FileStore disk(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        for (Path up = there; up != null; up = up.getParent()) {
            if (Files.exists(up)) return Files.getFileStore(up);
        }
        return Files.getFileStore(there);
    }
}
