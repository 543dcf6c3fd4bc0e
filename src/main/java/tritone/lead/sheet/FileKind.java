package tritone.lead.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tritone.lead.sheet.FileProblem.Code;

/// What a file is, by its first bytes and never by its name.
enum FileKind {
    WORKBOOK,
    TEXT;

    static FileKind of(Path file) throws IOException, SheetRefused {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(512);
        }
        if (head.length == 0) throw new SheetRefused(FileProblem.of(Code.EMPTY));
        if (starts(head, "PK\3\4") || starts(head, "PK\5\6") || starts(head, "PK\7\b")) return WORKBOOK;
        if (starts(head, "\u00d0\u00cf\u0011\u00e0")) throw new SheetRefused(FileProblem.of(OleKind.of(file)));
        var foreign = foreign(head);
        if (foreign.isPresent()) throw new SheetRefused(FileProblem.of(foreign.get()));
        return TEXT;
    }

    Sheet open(Path file) throws IOException, SheetRefused {
        return switch (this) {
            case WORKBOOK -> WorkbookSheet.open(file);
            case TEXT -> TextSheet.open(file);
        };
    }

    private static Optional<Code> foreign(byte[] head) {
        if (starts(head, "%PDF")) return Optional.of(Code.PDF);
        if (starts(head, "{\\rtf")) return Optional.of(Code.DOCUMENT);
        boolean image = starts(head, "\u0089PNG")
                || starts(head, "\u00ff\u00d8\u00ff")
                || starts(head, "GIF8")
                || starts(head, "BM") && head.length > 9 && head[6] == 0 && head[7] == 0 && head[8] == 0 && head[9] == 0
                || starts(head, "II*\0")
                || starts(head, "MM\0*")
                || starts(head, "RIFF") && ascii(head).startsWith("WEBP", 8)
                || ascii(head).startsWith("ftyphei", 4);
        if (image) return Optional.of(Code.IMAGE);
        boolean archive = starts(head, "Rar!\u001a")
                || starts(head, "7z\u00bc\u00af")
                || starts(head, "\u001f\u008b")
                || ascii(head).matches("(?s)BZh[1-9]1AY&.*")
                || starts(head, "\u00fd7zXZ")
                || ascii(head).startsWith("ustar", 257);
        if (archive) return Optional.of(Code.ARCHIVE);
        // Excel 2.1 to 4.0 wrote its records without a container
        boolean ancient = starts(head, "\t\0\4\0") || starts(head, "\t\2\6\0") || starts(head, "\t\4\6\0");
        if (ancient) return Optional.of(Code.OLD_WORKBOOK);
        boolean database = starts(head, "SQLite format 3") || starts(head, "\0\1\0\0Standard ") || dbf(head);
        return database ? Optional.of(Code.DATABASE) : Optional.empty();
    }

    /// A table of dBase and FoxPro says its kind, then the day of its last change.
    private static boolean dbf(byte[] head) {
        boolean kind = head.length >= 32
                && switch (head[0] & 0xff) {
                    case 0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5, 0xfb -> true;
                    default -> false;
                };
        boolean day = kind && head[2] >= 1 && head[2] <= 12 && head[3] >= 1 && head[3] <= 31;
        // the kind may be a digit and the day a tab: what is always empty tells it from a text
        return day && head[12] == 0 && head[13] == 0;
    }

    private static boolean starts(byte[] head, String magic) {
        return ascii(head).startsWith(magic);
    }

    private static String ascii(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}
