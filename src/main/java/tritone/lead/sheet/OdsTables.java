package tritone.lead.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tritone.lead.sheet.Sheet.Tab;

/// Which tables of an OpenDocument spreadsheet a person sees: a hidden one has a style that is not displayed.
final class OdsTables {
    private OdsTables() {}

    static List<Tab> visible(XMLStreamReader xml) throws XMLStreamException, SheetRefused {
        var tabs = new ArrayList<Tab>();
        Set<String> hidden = new HashSet<>();
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "style" -> style = attribute(xml, "name");
                case "table-properties" -> {
                    if (attribute(xml, "display").equals("false")) hidden.add(style);
                }
                case "table" -> {
                    String name = name(xml);
                    boolean seen = !hidden.contains(attribute(xml, "style-name"));
                    long rows = filled(xml);
                    if (seen && rows > 0) tabs.add(new Tab(name, rows));
                }
                default -> {}
            }
        }
        return tabs;
    }

    static boolean begins(XMLStreamReader xml) throws XMLStreamException {
        return xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("table");
    }

    static String name(XMLStreamReader xml) {
        return Tab.named(attribute(xml, "name"));
    }

    /// Whatever prefix it has; empty when there is none.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return "";
    }

    private static long filled(XMLStreamReader xml) throws XMLStreamException, SheetRefused {
        long rows = 0;
        long line = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table")) return rows;
            if (event != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("table-row")) continue;
            long times = OdsCells.times(xml, "number-rows-repeated");
            if (!OdsCells.row(xml, "", ++line).blank()) rows += times;
            line += times - 1;
        }
        return rows;
    }
}
