package tritone.web.reports;

import java.util.Locale;

/// How a file of figures is written.
public enum FileFormat {
    CSV,
    XLSX;

    /// As it stands in an address, in either case.
    public static FileFormat fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
