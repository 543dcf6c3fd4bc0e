package tritone.script.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something to find out and write down. It is kept with the lead under its name, as a column of the imported file is:
/// an imported column of the same name fills it in beforehand.
///
/// @param choices of a CHOICE
/// @param needed  whether the step is not done without it
public record CardField(String name, FieldType type, List<String> choices, boolean needed) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 \\u00a0\\u202f]*([.,][0-9]+)?");

    public CardField {
        name = name == null ? "" : name.strip();
        type = type == null ? FieldType.TEXT : type;
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /// Whether a value is of the field's type; to be empty is always allowed.
    public boolean takes(String value) {
        if (value.isEmpty()) return true;
        return switch (type) {
            case TEXT -> true;
            case NUMBER -> NUMBER.matcher(value).matches();
            case CHOICE -> choices.contains(value);
            case DATE -> date(value) != null;
            case EMAIL -> EMAIL.matcher(value).matches();
        };
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    public enum FieldType {
        TEXT,
        NUMBER,
        CHOICE,
        /// ISO: `2026-11-22`
        DATE,
        EMAIL
    }
}
