package tritone.lead.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tritone.lead.sheet.FileProblem.Code;

/// What lies in the container of old Office files: a workbook of before 2007, a letter, or any newer file under a
/// password.
///
/// The container's directory is a run of entries of 128 bytes, each beginning with its name in UTF-16.
final class OleKind {
    private static final int ENTRY = 128;
    private static final long MOST_ENTRIES = (256L << 20) / ENTRY;

    private OleKind() {}

    static Code of(Path file) throws IOException {
        var found = Code.DOCUMENT;
        try (var in = Files.newInputStream(file)) {
            byte[] entry = new byte[ENTRY];
            for (long i = 0; i < MOST_ENTRIES && in.readNBytes(entry, 0, ENTRY) == ENTRY; i++) {
                if (named(entry, "EncryptedPackage") || named(entry, "EncryptionInfo")) return Code.PROTECTED_WORKBOOK;
                if (named(entry, "Workbook") || named(entry, "Book")) found = Code.OLD_WORKBOOK;
            }
        }
        return found;
    }

    private static boolean named(byte[] entry, String name) {
        byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
        return java.util.Arrays.equals(entry, 0, wanted.length, wanted, 0, wanted.length);
    }
}
