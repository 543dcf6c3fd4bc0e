package tritone.lead.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// The visible tables of an OpenDocument spreadsheet, as LibreOffice saves it.
final class OdsSheet implements Sheet {
    static final String CONTENT = "content.xml";

    private final ZipFile zip;
    private final Description about;
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader xml;
    private @Nullable SheetRow repeated;
    private String tab = "";
    private long line;
    private long again;

    private OdsSheet(ZipFile zip, List<Tab> tabs) {
        this.zip = zip;
        this.about = new Description("ods", "", "", tabs);
    }

    /// @param zip looked through already; closed with the sheet
    static Sheet open(ZipFile zip) throws IOException, SheetRefused, XMLStreamException {
        List<Tab> tabs;
        try (var in = zip.getInputStream(zip.getEntry(CONTENT))) {
            tabs = OdsTables.visible(Xml.reader(in));
        }
        if (tabs.isEmpty()) throw new SheetRefused(FileProblem.of(Code.EMPTY));
        var sheet = new OdsSheet(zip, tabs);
        sheet.turnTo(tabs.getFirst().name());
        return sheet;
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public void turnTo(String name) throws IOException, SheetRefused {
        if (about.tabs().stream().noneMatch(known -> known.name().equals(name)))
            throw new SheetRefused(FileProblem.of(Code.NO_SUCH_SHEET));
        if (in != null) in.close();
        try {
            in = zip.getInputStream(zip.getEntry(CONTENT));
            xml = Xml.reader(in);
            while (xml.hasNext()) if (OdsTables.begins(xml) && name.equals(OdsTables.name(xml))) break;
        } catch (XMLStreamException | ZipException broken) {
            throw damaged();
        }
        tab = name;
        line = 0;
        again = 0;
    }

    @Override
    public @Nullable SheetRow next() throws SheetRefused {
        if (again > 0 && repeated != null) {
            again--;
            return new SheetRow(tab, ++line, repeated.cells(), repeated.flaws());
        }
        try {
            while (xml != null && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table")) return null;
                if (event != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals("table-row")) continue;
                long times = OdsCells.times(xml, "number-rows-repeated");
                var row = OdsCells.row(xml, tab, ++line);
                if (row.blank()) {
                    line += times - 1;
                    continue;
                }
                repeated = row;
                again = times - 1;
                return row;
            }
            return null;
        } catch (XMLStreamException broken) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) in.close();
        zip.close();
    }

    private SheetRefused damaged() {
        return new SheetRefused(new FileProblem(Code.TRUNCATED, line, 0));
    }
}
