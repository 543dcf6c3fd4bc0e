package tritone.lead.importing;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.lead.sheet.Sheet.SheetRow;

/// A lead while its row is being sifted. Rows of the same chunk that name the same number flow together here.
final class Draft {
    static final List<Field> TEXTS = List.of(
            Field.COMPANY, Field.PERSON, Field.REGION, Field.SEGMENT, Field.CATEGORY, Field.SOURCE, Field.CONSENT);

    final SheetRow row;
    /// In the order of the file; by E.164.
    final Map<String, ZoneId> phones = LinkedHashMap.newLinkedHashMap(2);

    private final @Nullable String[] texts = new String[TEXTS.size()];
    private @Nullable Map<String, String> extra;

    Draft(SheetRow row) {
        this.row = row;
    }

    @Nullable
    String text(Field field) {
        return texts[TEXTS.indexOf(field)];
    }

    Map<String, String> extra() {
        return extra == null ? Map.of() : extra;
    }

    void addText(Field field, String value) {
        int at = TEXTS.indexOf(field);
        String before = texts[at];
        texts[at] = before == null ? value : before + field.joint + value;
    }

    void addExtra(String heading, String value) {
        if (extra == null) extra = new LinkedHashMap<>();
        extra.merge(heading, value, (one, other) -> one + ", " + other);
    }

    /// Takes over what it lacks itself.
    void fillFrom(Draft later) {
        for (int i = 0; i < texts.length; i++) if (texts[i] == null) texts[i] = later.texts[i];
        later.phones.forEach(phones::putIfAbsent);
        for (var entry : later.extra().entrySet()) {
            if (!extra().containsKey(entry.getKey())) addExtra(entry.getKey(), entry.getValue());
        }
    }
}
