package tritone.launch;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// Times as people type them: `90s`, `3m`, `1h`.
final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smh])");

    private Durations() {}

    static Duration parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) throw new TypeConversionException("'" + text + "' is not a time like 90s, 3m or 1h");
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
