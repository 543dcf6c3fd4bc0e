package tritone.telephony.ami;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// A generated file that its reader never sees half written.
record ReplacedFile(Path path) {
    /// @return whether anything changed
    boolean write(String text) {
        try {
            if (Files.exists(path) && Files.readString(path).equals(text)) return false;
            Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            // it may hold secrets: readable by its owner alone
            Path half = Files.createTempFile(
                    folder,
                    "." + path.getFileName(),
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, text);
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String read() {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
