package tritone.lead.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a workbook's cell styles down to what their number formats make of numbers.
final class Formats {
    private Formats() {}

    static List<CellFormat> read(OfficeParts parts, Optional<ZipEntry> styles) throws IOException, XMLStreamException {
        var formats = new ArrayList<CellFormat>();
        if (styles.isEmpty()) return formats;
        Map<Integer, CellFormat> own = new HashMap<>();
        try (var in = parts.open(styles.get())) {
            var xml = Xml.reader(in);
            boolean inStyles = false;
            while (xml.hasNext()) {
                int event = xml.next();
                boolean begins = event == XMLStreamReader.START_ELEMENT;
                if (!begins && event != XMLStreamReader.END_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "cellXfs" -> inStyles = begins;
                    case "numFmt" -> {
                        String code = begins ? xml.getAttributeValue(null, "formatCode") : null;
                        if (code != null) own.put(number(xml.getAttributeValue(null, "numFmtId")), CellFormat.of(code));
                    }
                    case "xf" -> {
                        int id = begins ? number(xml.getAttributeValue(null, "numFmtId")) : 0;
                        if (begins && inStyles) formats.add(own.getOrDefault(id, CellFormat.known(id)));
                    }
                    default -> {}
                }
            }
        }
        return formats;
    }

    /// @return -1 when it is none
    static int number(@Nullable String value) {
        if (value == null) return 0;
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
