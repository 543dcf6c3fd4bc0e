package tritone.lead.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// The first visible sheet of an Excel workbook. A reader of our own: those at hand keep all texts of a workbook in
/// memory, and a million leads are millions of texts.
final class WorkbookSheet implements Sheet {
    private final ZipFile zip;
    private final InputStream part;
    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final CellText cells;
    private final Description about;
    private long line;

    private WorkbookSheet(ZipFile zip, InputStream part, SharedTexts texts, WorkbookParts parts, long rowsExpected)
            throws XMLStreamException {
        this.zip = zip;
        this.part = part;
        this.xml = Xml.reader(part);
        this.texts = texts;
        this.cells = new CellText(texts, parts);
        this.about = new Description("xlsx", "", "", rowsExpected);
    }

    static Sheet open(Path file) throws IOException, SheetRefused {
        long rowsExpected = WorkbookGuard.check(file);
        var zip = new ZipFile(file.toFile());
        SharedTexts texts = null;
        try {
            var parts = WorkbookParts.of(zip);
            if (parts.sheet() == null) throw new SheetRefused(FileProblem.of(Code.EMPTY));
            var entry = zip.getEntry(parts.sheet());
            if (entry == null) throw damaged(0);
            texts = texts(zip);
            return new WorkbookSheet(zip, zip.getInputStream(entry), texts, parts, rowsExpected);
        } catch (XMLStreamException | NumberFormatException | ZipException broken) {
            close(zip, texts);
            throw damaged(0);
        } catch (IOException | SheetRefused refused) {
            close(zip, texts);
            throw refused;
        }
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public @Nullable SheetRow next() throws SheetRefused {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals("row")) continue;
                String number = xml.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Long.parseLong(number);
                var read = new SheetRow(line, cells.row(xml, line));
                if (!read.blank()) return read;
            }
            return null;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException broken) {
            throw damaged(line);
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
        close(zip, texts);
    }

    private static SharedTexts texts(ZipFile zip) throws IOException, XMLStreamException {
        var entry = zip.getEntry("xl/sharedStrings.xml");
        if (entry == null) return SharedTexts.none();
        try (var in = zip.getInputStream(entry)) {
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
