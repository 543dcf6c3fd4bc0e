package tritone.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tritone.phone.Partition.Part;

/// Divides the words of a cell among its numbers.
final class CellNotes {
    private static final Pattern FAX =
            words("(?<!\\p{L})(?:факс|fax|т[еэ]лефакс|пейджер|pager)|(?<!\\p{L})ф(?=\\.|:|$)");
    /// One number for both: people answer there.
    private static final Pattern PHONE_TOO =
            words("(?<!\\p{L})(?:тел[а-я]*|т|tel|phone|t)\\.?\\s*(?:/|-|\\\\|,|\\+|и|and)\\s*(?:факс|fax|ф(?!\\p{L}))");
    private static final String LABEL =
            "(?:факс|fax|моб|мобильный|сот|сотовый|раб|рабочий|дом|домашний|тел|телефон|т|ф|"
                    + "tel|phone|mobile|mob|cell|work|home|whatsapp|viber|telegram|max)";
    private static final Pattern LABEL_ALONE = words("\\s*" + LABEL + "\\.?\\s*:?\\s*");
    private static final Pattern EMPTY_WORDS =
            words("^(?:(?:контактный\\s+)?тел(?:ефон|ефоны)?|т|tel|telephone|phone|ph|номер|no|и|или|and|"
                    + "or)(?!\\p{L})(?!\\.?\\s*[/\\\\-])[.:№]*\\s*"
                    + "|(?<!\\p{L})(?:и|или|and|or|тел|телефон)\\.?$");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;/|\\\\:&.+_~*№-]+|[\\s,;/|\\\\:&+_~(\\[-]+$");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)");

    private CellNotes() {}

    private static boolean fax(String note) {
        return FAX.matcher(note).find() && !PHONE_TOO.matcher(note).find();
    }

    /// @return one for each number
    static List<Note> of(String text, List<Part> numbers) {
        int count = numbers.size();
        var before = new ArrayList<String>(count);
        var after = new ArrayList<String>(count);
        String head = text.substring(0, numbers.getFirst().from());
        String tail = text.substring(numbers.getLast().to());
        before.add(head);
        boolean labelsLead = letters(head);
        for (int i = 0; i + 1 < count; i++) {
            String between =
                    text.substring(numbers.get(i).to(), numbers.get(i + 1).from());
            int cut = cut(between);
            if (cut < 0) {
                boolean leads = labelsLead
                        || (!letters(tail) && LABEL_ALONE.matcher(between).matches());
                cut = leads ? bracketEnd(between) : between.length();
            }
            after.add(between.substring(0, cut));
            before.add(between.substring(cut));
        }
        after.add(tail);
        var notes = new ArrayList<Note>(count);
        for (int i = 0; i < count; i++)
            notes.add(new Note(note(before.get(i), after.get(i)), fax(before.get(i)) || fax(after.get(i))));
        return notes;
    }

    /// The last of the hardest signs: what follows it belongs to the next number.
    private static int cut(String between) {
        int best = -1;
        int hardest = 0;
        int depth = 0;
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            if (c == '(') depth++;
            if (c == ')' && depth > 0) depth--;
            int hard = depth > 0 ? 0 : hardness(c);
            if (hard == 0 || hard < hardest) continue;
            hardest = hard;
            best = i + 1;
        }
        return best;
    }

    private static int hardness(char c) {
        return switch (c) {
            case ';', '|', '\n', '\r', '\t' -> 2;
            case ',', '/', '\\', '&' -> 1;
            default -> 0;
        };
    }

    private static int bracketEnd(String between) {
        var bracket = BRACKETED.matcher(between);
        int end = 0;
        while (bracket.find()) end = bracket.end();
        return end;
    }

    private static String note(String before, String after) {
        String one = clean(before);
        String other = clean(after);
        if (one.isEmpty() || other.isEmpty()) return one + other;
        return one + ", " + other;
    }

    private static String clean(String words) {
        String note = words.replaceAll("\\s+", " ");
        String last;
        do {
            last = note;
            note = EDGES.matcher(note).replaceAll("");
            note = EMPTY_WORDS.matcher(note).replaceAll("");
            note = balanced(note);
        } while (!note.equals(last));
        return note;
    }

    /// Without brackets around the whole and without those that have lost their partner.
    private static String balanced(String note) {
        var whole = BRACKETED.matcher(note);
        if (whole.matches()) return whole.group(1);
        if (note.startsWith(")") || (note.startsWith("(") && note.indexOf(')') < 0)) return note.substring(1);
        return note.endsWith(")") && note.indexOf('(') < 0 ? note.substring(0, note.length() - 1) : note;
    }

    private static boolean letters(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// @param fax whether the words say that a machine answers there
    record Note(String text, boolean fax) {}
}
