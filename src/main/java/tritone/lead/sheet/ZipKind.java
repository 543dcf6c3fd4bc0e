package tritone.lead.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipFile;
import tritone.lead.sheet.FileProblem.Code;

/// What a ZIP is that holds no workbook we read.
final class ZipKind {
    private static final int MOST_TYPE = 100;
    private static final int MOST_MANIFEST = 1 << 20;

    private ZipKind() {}

    /// @throws SheetRefused when it is under a password
    static boolean openDocument(ZipFile zip) throws IOException, SheetRefused {
        var type = zip.getEntry("mimetype");
        if (type == null || zip.getEntry(OdsSheet.CONTENT) == null) return false;
        try (var in = zip.getInputStream(type)) {
            String kind = new String(in.readNBytes(MOST_TYPE), StandardCharsets.US_ASCII);
            if (!kind.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return false;
        }
        var manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) return true;
        try (var in = zip.getInputStream(manifest)) {
            String text = new String(in.readNBytes(MOST_MANIFEST), StandardCharsets.UTF_8);
            if (text.contains("encryption-data")) throw new SheetRefused(FileProblem.of(Code.PROTECTED_WORKBOOK));
        }
        return true;
    }

    static Code of(ZipFile zip) {
        var names = zip.stream()
                .map(entry -> OfficeParts.key(entry.getName()).toLowerCase(Locale.ROOT))
                .toList();
        if (names.contains("xl/workbook.bin")) return Code.BINARY_WORKBOOK;
        if (names.stream().anyMatch(name -> name.endsWith(".iwa") || name.equals("index.zip")))
            return Code.NUMBERS_DOCUMENT;
        boolean document = names.stream().anyMatch(name -> name.matches("(word|ppt|visio)/.*|content\\.xml"));
        if (document) return Code.DOCUMENT;
        return Code.ARCHIVE;
    }
}
