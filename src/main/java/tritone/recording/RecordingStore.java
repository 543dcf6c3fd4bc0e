package tritone.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;

/// Where recordings are kept for years. A file is seen whole under its path or not at all, also after a crash: it is
/// staged first, then published. Doing either again after a crash is harmless and leaves no second copy.
///
/// Paths are relative, with forward slashes; the store never sees names of clients.
public interface RecordingStore {
    /// Writes a file durably where readers do not look. An older staging of the same path is overwritten.
    void stage(String path, Content content) throws IOException;

    /// Makes the staged file the one under its path, replacing an older one. Durable when it returns.
    void publish(String path) throws IOException;

    /// @param length how many bytes from `from` on; the stream ends after them
    InputStream open(String path, long from, long length) throws IOException;

    /// Empty when there is no such file.
    OptionalLong size(String path) throws IOException;

    /// Already gone is fine.
    void remove(String path) throws IOException;

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
