package tritone.web.edge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import tritone.web.Problem;

/// A body that may not grow beyond its measure.
final class Measured extends FilterInputStream {
    private final int most;
    private long read;

    Measured(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int sign = in.read();
        if (sign >= 0) count(1);
        return sign;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int count = in.read(to, from, length);
        if (count > 0) count(count);
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most)
            throw Problem.of(413, "too-large", "The request is too large.", "Send at most " + most + " bytes.")
                    .refused();
    }
}
