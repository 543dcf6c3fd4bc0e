package tritone.lead.sheet;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A workbook's table of texts, which cells refer to by number. Millions of them would fill the memory, so they lie in
/// temporary files that nobody sees any more and that go with this object.
final class SharedTexts implements AutoCloseable {
    private static final ValueLayout.OfLong END = ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena;
    private final MemorySegment texts;
    /// Where each text ends.
    private final MemorySegment ends;

    private SharedTexts(Arena arena, MemorySegment texts, MemorySegment ends) {
        this.arena = arena;
        this.texts = texts;
        this.ends = ends;
    }

    static SharedTexts none() {
        var nothing = MemorySegment.NULL;
        return new SharedTexts(Arena.ofConfined(), nothing, nothing);
    }

    /// @param in the part that holds them
    static SharedTexts read(InputStream in) throws IOException, XMLStreamException {
        Path texts = Files.createTempFile("tritone-workbook", ".texts");
        Path ends = Files.createTempFile("tritone-workbook", ".ends");
        try {
            spill(in, texts, ends);
            var arena = Arena.ofConfined();
            return new SharedTexts(arena, map(texts, arena), map(ends, arena));
        } finally {
            Files.delete(texts);
            Files.delete(ends);
        }
    }

    /// @throws IndexOutOfBoundsException when there is no such text
    String text(long number) {
        long from = number == 0 ? 0 : ends.get(END, (number - 1) * Long.BYTES);
        long to = ends.get(END, number * Long.BYTES);
        byte[] bytes = texts.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }

    private static void spill(InputStream in, Path texts, Path ends) throws IOException, XMLStreamException {
        try (var text = new BufferedOutputStream(Files.newOutputStream(texts), 1 << 16);
                var end = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ends), 1 << 16))) {
            var xml = Xml.reader(in);
            long length = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT
                        || !xml.getLocalName().equals("si")) continue;
                byte[] bytes = CellSigns.unescaped(Xml.text(xml)).getBytes(StandardCharsets.UTF_8);
                text.write(bytes);
                length += bytes.length;
                end.writeLong(length);
            }
        }
    }

    private static MemorySegment map(Path file, Arena arena) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }
}
