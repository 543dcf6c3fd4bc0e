package tritone.lead.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.OfficeParts.Relation;
import tritone.lead.sheet.Sheet.Tab;

/// What of a workbook must be known before its rows are read.
///
/// @param sheets   those that are visible, in order
/// @param texts    the table of texts, when there is one
/// @param formats  by the number of a cell's style
/// @param from1904 whether days are counted from 1904, as on old Macs
record WorkbookParts(List<Part> sheets, Optional<ZipEntry> texts, List<CellFormat> formats, boolean from1904) {
    private static final String MAIN = "sheet.main+xml";
    private static final String MACROS = "sheet.macroEnabled.main+xml";
    private static final String TEMPLATE = "template.main+xml";

    /// @return none when the package holds no workbook
    static Optional<String> workbook(OfficeParts parts) throws IOException, XMLStreamException {
        for (var relation : parts.relations("")) {
            boolean there = relation.kind().equals("officeDocument")
                    && parts.entry(relation.part()).isPresent();
            if (there && spreadsheet(parts, relation.part())) return Optional.of(relation.part());
        }
        for (String type : List.of(MAIN, MACROS, TEMPLATE)) {
            var found = parts.ofType(type);
            if (found.isPresent()) return found;
        }
        return Optional.of("xl/workbook.xml").filter(part -> parts.entry(part).isPresent());
    }

    static WorkbookParts of(OfficeParts parts, String workbook) throws IOException, XMLStreamException {
        var relations = parts.relations(workbook);
        var sheets = new ArrayList<Part>();
        boolean from1904 = false;
        try (var in = parts.open(parts.entry(workbook).orElseThrow())) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                if (xml.getLocalName().equals("workbookPr")) from1904 = yes(xml.getAttributeValue(null, "date1904"));
                if (!xml.getLocalName().equals("sheet") || !visible(xml.getAttributeValue(null, "state"))) continue;
                String name = xml.getAttributeValue(null, "name");
                var entry = entry(parts, relations, id(xml));
                if (entry.isPresent())
                    sheets.add(new Part(name == null ? "" : Tab.named(CellSigns.unescaped(name)), entry.get()));
            }
        }
        var formats = Formats.read(parts, related(parts, relations, "styles"));
        return new WorkbookParts(List.copyOf(sheets), related(parts, relations, "sharedStrings"), formats, from1904);
    }

    CellFormat format(@Nullable String style) {
        if (style == null) return CellFormat.PLAIN;
        int number = Formats.number(style);
        return number >= 0 && number < formats.size() ? formats.get(number) : CellFormat.PLAIN;
    }

    private static boolean spreadsheet(OfficeParts parts, String part) {
        String type = parts.typeOf(part);
        if (!type.isEmpty()) return type.endsWith(MAIN) || type.endsWith(MACROS) || type.endsWith(TEMPLATE);
        return part.matches("(?i)(?!word/|ppt/).*\\.xml");
    }

    private static boolean visible(@Nullable String state) {
        return state == null || state.isEmpty() || state.equals("visible");
    }

    private static boolean yes(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /// The one of the relationships' namespace, whichever of the two that is.
    private static String id(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            boolean relation = space != null && space.endsWith("/relationships");
            if (relation && xml.getAttributeLocalName(i).equals("id")) return xml.getAttributeValue(i);
        }
        return "";
    }

    private static Optional<ZipEntry> entry(OfficeParts parts, List<Relation> relations, String id) {
        return relations.stream()
                .filter(relation -> relation.id().equals(id))
                .filter(relation -> relation.kind().isEmpty() || relation.kind().equals("worksheet"))
                .findFirst()
                .flatMap(relation -> parts.entry(relation.part()));
    }

    private static Optional<ZipEntry> related(OfficeParts parts, List<Relation> relations, String kind) {
        return relations.stream()
                .filter(relation -> relation.kind().equals(kind))
                .findFirst()
                .flatMap(relation -> parts.entry(relation.part()))
                .or(() -> parts.ofType("." + kind + "+xml").flatMap(parts::entry))
                .or(() -> parts.entry("xl/" + kind + ".xml"));
    }

    record Part(String name, ZipEntry entry) {}
}
