package tritone.web.system;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.web.system.Finding.FindingState;

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
        File disk = existing(folder);
        long free = disk.getUsableSpace();
        // 0 of 0: nobody could say
        if (disk.getTotalSpace() == 0) return Finding.failed(CODE, "unreadable");
        Map<String, Object> figures = Map.of("freeBytes", free, "totalBytes", disk.getTotalSpace());
        if (free < least) return new Finding(CODE, "", FindingState.FAILED, "full", figures);
        if (free < 4 * least) return new Finding(CODE, "", FindingState.WARNING, "nearly-full", figures);
        return Finding.ok(CODE, figures);
    }

    private static double free(Path folder) {
        return existing(folder).getUsableSpace();
    }

    /// The folder itself may not be made yet. Asked of the folder, not of its mount, which a container may not see.
    private static File existing(Path folder) {
        Path there = folder.toAbsolutePath();
        for (Path up = there; up != null; up = up.getParent()) {
            if (Files.exists(up)) return up.toFile();
        }
        return there.toFile();
    }
}
