package tritone.script.content;

import java.util.Arrays;
import java.util.Locale;

/// What a text may leave open for the lead on the line: `{lead.person}`. Besides these, `{column:Heading}` stands for a
/// column of the imported file or a field of the card.
public enum Placeholder {
    /// Good morning, by the callee's clock.
    GREETING("greeting"),
    LEAD_COMPANY("lead.company"),
    LEAD_PERSON("lead.person"),
    LEAD_REGION("lead.region"),
    LEAD_SEGMENT("lead.segment"),
    LEAD_CATEGORY("lead.category"),
    OPERATOR_NAME("operator.name"),
    /// Who calls, as the campaign has it.
    COMPANY_NAME("company.name");

    static final String COLUMN = "column:";

    private final String key;

    Placeholder(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static String column(String heading) {
        return COLUMN + heading.strip();
    }

    static boolean isKnown(String key) {
        if (key.startsWith(COLUMN)) return !key.substring(COLUMN.length()).isBlank();
        return Arrays.stream(values()).anyMatch(known -> known.key.equals(key));
    }

    /// Headings are compared without regard to case.
    static String normal(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }
}
