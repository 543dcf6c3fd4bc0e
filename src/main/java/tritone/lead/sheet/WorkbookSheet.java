package tritone.lead.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// The visible sheets of an Excel workbook. A reader of our own: those at hand keep all texts of a workbook in memory,
/// and a million leads are millions of texts.
final class WorkbookSheet implements Sheet {
    private final ZipFile zip;
    private final SharedTexts texts;
    private final CellText cells;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
    private final Description about;
    private @Nullable InputStream part;
    private @Nullable XMLStreamReader xml;
    private String tab = "";
    private long line;

    private WorkbookSheet(ZipFile zip, SharedTexts texts, WorkbookParts workbook, Map<String, Long> rows) {
        this.zip = zip;
        this.texts = texts;
        this.cells = new CellText(texts, workbook);
        var tabs = new ArrayList<Tab>();
        for (var sheet : workbook.sheets()) {
            long filled = rows.getOrDefault(sheet.entry().getName(), 0L);
            if (filled == 0) continue;
            String name = free(sheet.name());
            parts.put(name, sheet.entry());
            tabs.add(new Tab(name, filled));
        }
        this.about = new Description("xlsx", "", "", tabs);
    }

    static Sheet open(Path file) throws IOException, SheetRefused {
        ZipFile zip;
        try {
            // the names of an old archive may be in any encoding; those of a workbook's parts are ASCII
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException | EOFException damaged) {
            throw damaged(0);
        }
        SharedTexts texts = null;
        try {
            var rows = WorkbookGuard.check(zip);
            if (ZipKind.openDocument(zip)) return OdsSheet.open(zip);
            var parts = OfficeParts.of(zip);
            var workbook = WorkbookParts.workbook(parts);
            if (workbook.isEmpty()) throw new SheetRefused(FileProblem.of(ZipKind.of(zip)));
            var known = WorkbookParts.of(parts, workbook.get());
            texts = texts(zip, known);
            var sheet = new WorkbookSheet(zip, texts, known, rows);
            if (sheet.about.tabs().isEmpty()) throw new SheetRefused(FileProblem.of(Code.EMPTY));
            sheet.turnTo(sheet.about.tabs().getFirst().name());
            return sheet;
        } catch (XMLStreamException | ZipException broken) {
            close(zip, texts);
            throw damaged(0);
        } catch (IOException | SheetRefused | RuntimeException refused) {
            close(zip, texts);
            throw refused;
        }
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public void turnTo(String name) throws IOException, SheetRefused {
        var entry = parts.get(name);
        if (entry == null) throw new SheetRefused(FileProblem.of(Code.NO_SUCH_SHEET));
        closePart();
        try {
            part = zip.getInputStream(entry);
            xml = Xml.reader(part);
        } catch (XMLStreamException | ZipException broken) {
            throw damaged(0);
        }
        tab = name;
        line = 0;
    }

    @Override
    public @Nullable SheetRow next() throws SheetRefused {
        try {
            while (xml != null && xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals("row")) continue;
                line = line(xml.getAttributeValue(null, "r"));
                var read = cells.row(xml, tab, line);
                if (!read.blank()) return read;
            }
            return null;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            throw damaged(line);
        }
    }

    @Override
    public void close() throws IOException {
        closePart();
        close(zip, texts);
    }

    /// Excel lets no two sheets have one name; other programs may, or give none.
    private String free(String name) {
        String free = name.isEmpty() ? "Sheet " + (parts.size() + 1) : name;
        return parts.containsKey(free) ? free + " (" + (parts.size() + 1) + ")" : free;
    }

    /// Some programs do not number rows, or number them wrongly; what is not a number that follows is counted.
    private long line(@Nullable String number) {
        if (number == null || !number.matches("[0-9]{1,9}")) return line + 1;
        return Math.max(line + 1, Long.parseLong(number));
    }

    private void closePart() throws IOException {
        if (part != null) part.close();
    }

    private static SharedTexts texts(ZipFile zip, WorkbookParts parts) throws IOException, XMLStreamException {
        if (parts.texts().isEmpty()) return SharedTexts.none();
        try (var in = zip.getInputStream(parts.texts().get())) {
            return SharedTexts.read(in);
        }
    }

    private static void close(ZipFile zip, @Nullable SharedTexts texts) throws IOException {
        if (texts != null) texts.close();
        zip.close();
    }

    private static SheetRefused damaged(long line) {
        return new SheetRefused(new FileProblem(Code.TRUNCATED, line, 0));
    }
}
