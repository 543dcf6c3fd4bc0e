package tritone.web.edge;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tritone.access.Contacts;

/// Takes a table of separated values in UTF-8 and passes it on with the contacts in its cells hidden. The first sign
/// that can part cells is the one that does.
final class MaskedTable extends FilterOutputStream {
    private static final String SEPARATORS = ";,\t";

    private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
    private int separator = -1;
    private boolean quoted;

    MaskedTable(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int sign) throws IOException {
        if (sign == '"') quoted = !quoted;
        if (quoted || !ends(sign)) {
            cell.write(sign);
            return;
        }
        finish();
        out.write(sign);
    }

    @Override
    public void write(byte[] signs, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) write(signs[i]);
    }

    /// A part of a cell waits for the rest of it.
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        finish();
        out.close();
    }

    /// Passes on what still waited.
    void finish() throws IOException {
        if (cell.size() == 0) return;
        out.write(Contacts.hidden(cell.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        cell.reset();
    }

    private boolean ends(int sign) {
        if (sign == '\n') return true;
        if (separator < 0 && SEPARATORS.indexOf(sign) >= 0) separator = sign;
        return sign == separator;
    }
}
