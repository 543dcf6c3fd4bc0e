package tritone.web.recordings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which bytes of a file a request asks for (RFC 9110, 14.2).
sealed interface ByteRange {
    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// The whole file: no range was asked for, or one that we may ignore (several at once, another unit).
    record Whole(long size) implements ByteRange {}

    /// @param to inclusive
    record Part(long from, long to, long size) implements ByteRange {
        long length() {
            return to - from + 1;
        }

        String header() {
            return "bytes " + from + "-" + to + "/" + size;
        }
    }

    /// Nothing of the file lies there.
    record Outside(long size) implements ByteRange {
        String header() {
            return "bytes */" + size;
        }
    }

    static ByteRange of(@Nullable String header, long size) {
        var matcher = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!matcher.matches()) return new Whole(size);
        var from = number(matcher.group(1));
        var to = number(matcher.group(2));
        if (from.isEmpty()) return to.isEmpty() ? new Whole(size) : last(to.get(), size);
        if (to.isPresent() && to.get() < from.get()) return new Whole(size);
        if (from.get() >= size) return new Outside(size);
        return new Part(from.get(), Math.min(to.orElse(size - 1), size - 1), size);
    }

    private static ByteRange last(long count, long size) {
        if (count == 0 || size == 0) return new Outside(size);
        return new Part(Math.max(0, size - count), size - 1, size);
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }
}
