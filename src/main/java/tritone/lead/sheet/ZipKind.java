package tritone.lead.sheet;

import java.util.Locale;
import java.util.zip.ZipFile;
import tritone.lead.sheet.FileProblem.Code;

/// What a ZIP is that holds no workbook we read.
final class ZipKind {
    private ZipKind() {}

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
