package tritone.web.sip;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page that opens a telephone's socket, as its address names it.
///
/// @param browser  the same for all tabs of a browser, which agree among themselves whose turn it is
/// @param takeOver whether the person asked for the telephone here, wherever else it is open
record SipPage(String browser, boolean takeOver) {
    static SipPage of(@Nullable String query) {
        return new SipPage(
                value(query, "browser").orElse(""),
                value(query, "take").filter("over"::equals).isPresent());
    }

    boolean mayFollow(SipPage before) {
        return takeOver || browser.equals(before.browser);
    }

    private static Optional<String> value(@Nullable String query, String name) {
        if (query == null) return Optional.empty();
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }
}
