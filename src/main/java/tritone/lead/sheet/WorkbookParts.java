package tritone.lead.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What of a workbook must be known before its rows are read.
///
/// @param sheet      the entry of the first visible sheet; null when none is visible
/// @param dateStyles the numbers of cell styles that show a number as a date
/// @param from1904   whether days are counted from 1904, as on old Macs
record WorkbookParts(@Nullable String sheet, Set<Integer> dateStyles, boolean from1904) {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    /// Formats that every workbook has without saying so: dates, and times of the day.
    private static final Set<Integer> KNOWN_DATES = Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22);

    static WorkbookParts of(ZipFile zip) throws IOException, XMLStreamException {
        String relation = null;
        boolean from1904 = false;
        try (var in = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                if (xml.getLocalName().equals("workbookPr")) from1904 = yes(xml.getAttributeValue(null, "date1904"));
                boolean sheet = xml.getLocalName().equals("sheet") && relation == null;
                if (sheet && visible(xml.getAttributeValue(null, "state"))) relation = relation(xml);
            }
        }
        return new WorkbookParts(relation == null ? null : target(zip, relation), dateStyles(zip), from1904);
    }

    private static boolean visible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private static boolean yes(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    private static @Nullable String relation(XMLStreamReader xml) {
        String id = xml.getAttributeValue(RELATIONS, "id");
        return id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id;
    }

    private static @Nullable String target(ZipFile zip, String relation) throws IOException, XMLStreamException {
        var entry = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (entry == null) return null;
        try (var in = zip.getInputStream(entry)) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                if (!relation.equals(xml.getAttributeValue(null, "Id"))) continue;
                String target = xml.getAttributeValue(null, "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        return null;
    }

    private static Set<Integer> dateStyles(ZipFile zip) throws IOException, XMLStreamException {
        var dates = new HashSet<Integer>();
        var entry = zip.getEntry("xl/styles.xml");
        if (entry == null) return dates;
        Map<Integer, Boolean> formats = new HashMap<>();
        KNOWN_DATES.forEach(format -> formats.put(format, true));
        try (var in = zip.getInputStream(entry)) {
            var xml = Xml.reader(in);
            boolean inStyles = false;
            int style = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                boolean begins = event == XMLStreamReader.START_ELEMENT;
                if (!begins && event != XMLStreamReader.END_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "cellXfs" -> inStyles = begins;
                    case "numFmt" -> {
                        if (begins)
                            formats.put(number(xml, "numFmtId"), date(xml.getAttributeValue(null, "formatCode")));
                    }
                    case "xf" -> {
                        if (begins && inStyles && formats.getOrDefault(number(xml, "numFmtId"), false))
                            dates.add(style);
                        if (begins && inStyles) style++;
                    }
                    default -> {}
                }
            }
        }
        return dates;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private static boolean date(@Nullable String format) {
        if (format == null) return false;
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.contains("yy") || bare.contains("d/") || bare.contains("d.m") || bare.contains("h:mm");
    }
}
