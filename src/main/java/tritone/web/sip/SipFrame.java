package tritone.web.sip;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One WebSocket frame of a browser, read as far as it tells in whose name it speaks. What cannot be read so far is
/// nobody's.
final class SipFrame {
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern USER = Pattern.compile("sips?:([^@;>\\s]+)@", Pattern.CASE_INSENSITIVE);
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private SipFrame() {}

    /// Whether it is a keep-alive, a single answer, or a single request in the name of this account.
    static boolean isOf(String account, String frame) {
        if (frame.isBlank()) return true;
        int end = frame.indexOf(END_OF_HEADERS);
        if (end < 0) return false;
        List<String> lines = frame.substring(0, end).lines().toList();
        boolean single =
                frame.substring(end + END_OF_HEADERS.length()).getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                        == length(lines);
        return single && (lines.getFirst().startsWith("SIP/2.0 ") || account.equals(sender(lines)));
    }

    private static @Nullable String sender(List<String> lines) {
        var from = values(lines, "from", "f");
        if (from.size() != 1) return null;
        var uri = USER.matcher(QUOTED.matcher(from.getFirst()).replaceAll(""));
        return uri.find() ? uri.group(1) : null;
    }

    private static int length(List<String> lines) {
        var stated = values(lines, "content-length", "l");
        if (stated.isEmpty()) return 0;
        boolean number = stated.size() == 1 && stated.getFirst().matches("\\d{1,6}");
        return number ? Integer.parseInt(stated.getFirst()) : -1;
    }

    private static List<String> values(List<String> lines, String name, String compact) {
        return lines.stream()
                .skip(1)
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2)
                .filter(parts -> parts[0].strip().equalsIgnoreCase(name)
                        || parts[0].strip().equalsIgnoreCase(compact))
                .map(parts -> parts[1].strip())
                .toList();
    }
}
