package tritone.simulation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A form with a file, as a browser sends it.
final class MultipartForm {
    private final String boundary;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MultipartForm(String boundary) {
        this.boundary = boundary;
    }

    void field(String name, String value) {
        part("Content-Disposition: form-data; name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
    }

    void file(String name, String fileName, byte[] content) {
        part(
                "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n"
                        .formatted(name, fileName),
                content);
    }

    byte[] bytes() {
        write("--" + boundary + "--\r\n");
        return bytes.toByteArray();
    }

    private void part(String headers, byte[] content) {
        write("--" + boundary + "\r\n" + headers + "\r\n");
        bytes.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
