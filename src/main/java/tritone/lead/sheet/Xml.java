package tritone.lead.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// The parts of a workbook, element by element. Nothing outside the file is ever looked up.
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /// The text in an element that the reader stands on, of all its runs, without the reading aids of Asian scripts.
    /// Afterwards it stands on the element's end.
    static String text(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        var text = new StringBuilder();
        boolean inText = false;
        int aids = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("rPh")) aids++;
                    inText = xml.getLocalName().equals("t");
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals(name)) return text.toString();
                    if (xml.getLocalName().equals("rPh")) aids--;
                    inText = false;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inText && aids == 0) text.append(xml.getText());
                }
                default -> {}
            }
        }
    }

    private static XMLInputFactory factory() {
        // not the JDK's, whose limits on entities a million rows exceed
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // otherwise what is wrong in a text is told later, by a method that cannot say so
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }
}
