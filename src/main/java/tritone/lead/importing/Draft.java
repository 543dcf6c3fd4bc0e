package tritone.lead.importing;

import java.util.Arrays;
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
    final Map<String, DraftPhone> phones = LinkedHashMap.newLinkedHashMap(2);

    private final @Nullable String[] texts = new String[TEXTS.size()];
    private @Nullable Map<String, String> extra;
    private @Nullable Map<String, String> barred;

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

    void addPhone(String e164, DraftPhone phone) {
        phones.merge(e164, phone, DraftPhone::and);
    }

    /// A number that is not to be called, with the words that say so.
    void bar(String e164, String words) {
        phones.remove(e164);
        if (barred == null) barred = new LinkedHashMap<>();
        barred.put(e164, words);
    }

    Map<String, String> barred() {
        return barred == null ? Map.of() : barred;
    }

    /// @param joint between it and what another column has said
    void addText(Field field, String value, String joint) {
        int at = TEXTS.indexOf(field);
        String before = texts[at];
        if (before != null && Arrays.asList(before.split("[ ,]+")).containsAll(Arrays.asList(value.split("[ ,]+"))))
            return;
        texts[at] = before == null ? value : before + joint + value;
    }

    /// Cuts what is too long for its place, at the end of a letter.
    ///
    /// @return whether something was cut
    boolean cut(Field field) {
        int at = TEXTS.indexOf(field);
        String text = texts[at];
        if (text == null || text.length() <= field.most) return false;
        int end = Character.isHighSurrogate(text.charAt(field.most - 2)) ? field.most - 2 : field.most - 1;
        texts[at] = text.substring(0, end).stripTrailing() + "…";
        return true;
    }

    void addExtra(String heading, String value) {
        if (extra == null) extra = new LinkedHashMap<>();
        extra.merge(heading, value, (one, other) -> one + ", " + other);
    }

    /// Takes over what it lacks itself.
    void fillFrom(Draft later) {
        for (int i = 0; i < texts.length; i++) if (texts[i] == null) texts[i] = later.texts[i];
        later.phones.forEach(this::addPhone);
        for (var entry : later.extra().entrySet()) {
            if (!extra().containsKey(entry.getKey())) addExtra(entry.getKey(), entry.getValue());
        }
    }
}
