package tritone.lead.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.FileProblem.Code;

/// The visible worksheets of an XML spreadsheet of Excel 2003, which many programs still write and call XLS.
final class XmlSheet implements Sheet {
    private static final String SPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    private final Path file;
    private final Description about;
    private @Nullable InputStream in;
    private @Nullable XMLStreamReader xml;
    private String tab = "";
    private long line;

    private XmlSheet(Path file, List<Tab> tabs) {
        this.file = file;
        this.about = new Description("xml", "", "", tabs);
    }

    static Sheet open(Path file) throws IOException, SheetRefused {
        List<Tab> tabs;
        try (var in = Files.newInputStream(file)) {
            tabs = tabs(Xml.reader(in));
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
        if (tabs.isEmpty()) throw new SheetRefused(FileProblem.of(Code.EMPTY));
        var sheet = new XmlSheet(file, tabs);
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
        close();
        try {
            in = Files.newInputStream(file);
            xml = Xml.reader(in);
            while (xml.hasNext()) if (begins(xml, "Worksheet") && name.equals(name(xml))) break;
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
        tab = name;
        line = 0;
    }

    @Override
    public @Nullable SheetRow next() throws SheetRefused {
        try {
            while (xml != null && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Worksheet")) return null;
                if (event != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals("Row")) continue;
                line = Math.max(line + 1, index(xml));
                int span = Math.max(0, Formats.number(xml.getAttributeValue(SPACE, "Span")));
                var row = new SheetRow(tab, line, cells(xml, line), Map.of());
                line += span;
                if (!row.blank()) return row;
            }
            return null;
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) in.close();
    }

    private static List<Tab> tabs(XMLStreamReader xml) throws XMLStreamException {
        var tabs = new ArrayList<Tab>();
        String name = "";
        long rows = 0;
        boolean hidden = false;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean begins = event == XMLStreamReader.START_ELEMENT;
            if (!begins && event != XMLStreamReader.END_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "Worksheet" -> {
                    if (!begins && rows > 0 && !hidden) tabs.add(new Tab(name, rows));
                    if (begins) name = name(xml);
                    rows = 0;
                    hidden = false;
                }
                case "Row" -> rows += begins ? 1 : 0;
                case "Visible" ->
                    hidden = begins && xml.getElementText().strip().startsWith("SheetHidden") || hidden;
                default -> {}
            }
        }
        return tabs;
    }

    private static List<String> cells(XMLStreamReader xml, long line) throws XMLStreamException, SheetRefused {
        var cells = new ArrayList<String>();
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Row")) return cells;
            if (event != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("Cell")) continue;
            int index = index(xml);
            if (index > 0) column = index - 1;
            int across = Math.max(0, Formats.number(xml.getAttributeValue(SPACE, "MergeAcross")));
            String text = data(xml);
            if (!text.isEmpty()) {
                if (column >= MOST_COLUMNS)
                    throw new SheetRefused(new FileProblem(Code.TOO_MANY_COLUMNS, line, column + 1));
                if (text.length() > MOST_CELL_CHARS)
                    throw new SheetRefused(new FileProblem(Code.CELL_TOO_LARGE, line, column + 1));
                while (cells.size() <= column) cells.add("");
                cells.set(column, text);
            }
            column = Math.min(column + 1 + Math.min(across, MOST_COLUMNS), 1_000_000);
        }
    }

    /// The value of a cell; a note beside it is none.
    private static String data(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        String type = "";
        boolean inData = false;
        boolean inNote = false;
        while (true) {
            int event = xml.next();
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("Comment")) inNote = true;
                    if (xml.getLocalName().equals("Data") && !inNote) {
                        inData = true;
                        type = String.valueOf(xml.getAttributeValue(SPACE, "Type"));
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inData && text.length() <= MOST_CELL_CHARS) text.append(xml.getText());
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals("Data")) inData = false;
                    if (xml.getLocalName().equals("Comment")) inNote = false;
                    if (xml.getLocalName().equals("Cell")) return shown(type, text.toString());
                }
                default -> {}
            }
        }
    }

    private static String shown(String type, String text) {
        return switch (type) {
            case "Number" ->
                CellNumber.of(text.strip(), CellFormat.PLAIN, false).text();
            case "DateTime" -> text.strip().replaceFirst("T00:00(:00(\\.0+)?)?$", "");
            case "Boolean" -> text.strip().equals("1") ? "true" : "false";
            case "Error" -> "";
            default -> CellSigns.clean(text);
        };
    }

    private static boolean begins(XMLStreamReader xml, String name) throws XMLStreamException {
        return xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(name);
    }

    private static String name(XMLStreamReader xml) {
        String name = xml.getAttributeValue(SPACE, "Name");
        return name == null ? "" : Tab.named(name);
    }

    private static int index(XMLStreamReader xml) {
        return Math.max(0, Formats.number(xml.getAttributeValue(SPACE, "Index")));
    }

    private static SheetRefused damaged(XMLStreamException broken) {
        int line = broken.getLocation() == null
                ? 0
                : Math.max(0, broken.getLocation().getLineNumber());
        return new SheetRefused(new FileProblem(Code.TRUNCATED, line, 0));
    }
}
