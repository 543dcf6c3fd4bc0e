package tritone.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// Passwords between the programs, each drawn when it is first wanted and kept in a file that its owner alone may read.
public final class Secrets {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 24;

    private final Path folder;

    Secrets(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /// @return the same text on every start with this data folder
    public String of(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, drawn());
        } catch (FileAlreadyExistsException drawnBefore) {
            // an empty one was being written when the power went
            if (Files.size(file) == 0) Files.writeString(file, drawn());
        }
        return Files.readString(file);
    }

    private static String drawn() {
        var random = new SecureRandom();
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }
}
