package tritone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    @TempDir
    Path data;

    private final List<Process> started = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void whatAKilledLauncherLeftIsStopped() throws Exception {
        // Given
        Process left = aProcess();
        try (var register = Register.open(data, progress::add)) {
            register.add("service", left.toHandle());
        }

        // When
        Register.open(data, progress::add).close();

        // Then
        assertThat(left.waitFor()).isNotZero();
        assertThat(progress).singleElement().asString().contains("00-service.pid");
    }

    @Test
    void anotherProcessThatGotTheSameIdIsLeftAlone() throws Exception {
        // Given
        Process stranger = aProcess();
        Path run = Files.createDirectories(data.resolve("run"));
        Files.writeString(run.resolve("00-service.pid"), stranger.pid() + " 1000000000000");

        // When
        Register.open(data, progress::add).close();

        // Then
        assertThat(stranger.isAlive()).isTrue();
        assertThat(run.resolve("00-service.pid")).doesNotExist();
    }

    @Test
    void aNoteThatCannotBeReadDoesNotStopTheStart() throws Exception {
        // Given
        Path run = Files.createDirectories(data.resolve("run"));
        Files.writeString(run.resolve("00-service.pid"), "");

        // When
        Register.open(data, progress::add).close();

        // Then
        assertThat(run.resolve("00-service.pid")).doesNotExist();
    }

    /// Another JVM must find the lock, and the kernel drops it as soon as any channel on the file is closed.
    @Test
    void theFolderStaysLockedWhileItIsWorkedOn() throws Exception {
        try (var register = Register.open(data, progress::add)) {
            register.add("service", aProcess().toHandle());

            Object inode = Files.getAttribute(data.resolve("run/launcher.lock"), "unix:ino");
            assertThat(Files.readAllLines(Path.of("/proc/locks"))).anyMatch(line -> line.contains(":" + inode + " "));
        }
    }

    private Process aProcess() throws IOException {
        var process = new ProcessBuilder("sleep", "300").start();
        started.add(process);
        return process;
    }
}
