package tritone.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tritone.phone.Partition.Part;
import tritone.phone.PhoneNumbers.Parsed;
import tritone.phone.PhoneNumbers.Reason;
import tritone.phone.PhoneNumbers.Unreadable;

/// What a cell of a table says of telephone numbers: `8 (495) 123-45-67, доб. 12 (Иван); +7 916 123-45-67` holds two,
/// the first with a note.
///
/// @param entries    in the order of the cell
/// @param unreadable what was meant for a number and is none
public record PhoneCell(List<Entry> entries, List<Piece> unreadable) {
    private static final PhoneCell BLANK = new PhoneCell(List.of(), List.of());
    /// Nobody writes more into a cell that is read for its numbers.
    private static final int MOST_CHARS = 4_000;
    /// A spreadsheet that took the number for an amount has thrown its last digits away.
    private static final Pattern ROUNDED =
            Pattern.compile("(?<![\\p{L}\\d.,])\\d(?:[.,](\\d+))?[eEеЕ]\\+?(\\d{1,3})(?![\\p{L}\\d])");

    private static final int EXTENSION = 5;
    private static final Pattern EXTENSION_AHEAD = Pattern.compile(
            "(?:доб|добавочный|вн|внутр|внутренний|ext|extension|x|#|\\*)\\.?\\s*№?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public PhoneCell {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
    }

    /// @param region two letters; the country of numbers written without a plus
    public static PhoneCell read(String cell, String region) {
        if (cell.isBlank()) return BLANK;
        var mobile = PhoneNumbers.russianMobile(cell, region);
        if (mobile != null) return new PhoneCell(List.of(new Entry(mobile, "", false)), List.of());
        String text = PlainText.of(cell.length() > MOST_CHARS ? cell.substring(0, MOST_CHARS) : cell);
        if (text.isBlank()) return BLANK;
        var pieces = new ArrayList<Piece>(0);
        return in(withoutRounded(text, pieces), region, pieces);
    }

    public boolean blank() {
        return entries.isEmpty() && unreadable.isEmpty();
    }

    private static PhoneCell in(String text, String region, List<Piece> pieces) {
        var taken = NotNumbers.in(text);
        var numbers = new ArrayList<Part>(2);
        for (var cluster : DigitRuns.clusters(text, taken)) {
            for (var part : Partition.of(text, cluster, region)) {
                switch (part.reading()) {
                    case Parsed ignored -> numbers.add(part);
                    case Unreadable(var why) -> {
                        if (!onlyWords(part, text, numbers)) pieces.add(new Piece(piece(part, text), why));
                    }
                }
            }
        }
        if (numbers.isEmpty() && pieces.isEmpty()) {
            boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
            pieces.add(new Piece(text.strip(), digits ? Reason.SOMETHING_ELSE : Reason.NO_DIGITS));
        }
        return new PhoneCell(noted(text, numbers), pieces);
    }

    /// An extension, a house, an hour: it stays in the note.
    private static boolean onlyWords(Part part, String text, List<Part> before) {
        int length = part.to() - part.from();
        if (!before.isEmpty()
                && EXTENSION_AHEAD.matcher(text).region(0, part.from()).find()) return true;
        return part.runs() == 1 && length <= EXTENSION && (!before.isEmpty() || lettersAround(text, part));
    }

    private static boolean lettersAround(String text, Part part) {
        return text.chars().anyMatch(Character::isLetter)
                && text.substring(part.to()).chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String piece(Part part, String text) {
        int from = part.from() > 0 && text.charAt(part.from() - 1) == '+' ? part.from() - 1 : part.from();
        return text.substring(from, part.to());
    }

    private static List<Entry> noted(String text, List<Part> numbers) {
        if (numbers.isEmpty()) return List.of();
        var notes = CellNotes.of(text, numbers);
        var entries = new ArrayList<Entry>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).reading() instanceof Parsed(var number))
                entries.add(new Entry(number, notes.get(i).text(), notes.get(i).fax()));
        }
        return entries;
    }

    /// Takes rounded numbers out; one whose digits are all there is written out.
    private static String withoutRounded(String text, List<Piece> pieces) {
        if (text.indexOf('e') < 0 && text.indexOf('E') < 0 && text.indexOf('е') < 0 && text.indexOf('Е') < 0)
            return text;
        var found = ROUNDED.matcher(text);
        var without = new StringBuilder();
        while (found.find()) {
            String whole = whole(found.group(), found.group(1), Integer.parseInt(found.group(2)));
            if (whole == null) pieces.add(new Piece(found.group(), Reason.ROUNDED));
            found.appendReplacement(without, whole == null ? " ; " : whole);
        }
        return found.appendTail(without).toString();
    }

    private static @Nullable String whole(String text, @Nullable String fraction, int exponent) {
        if (fraction == null || fraction.length() < exponent || exponent < PhoneNumbers.NATIONAL_DIGITS - 1)
            return null;
        boolean exact = fraction.substring(exponent).chars().allMatch(c -> c == '0');
        return exact ? text.charAt(0) + fraction.substring(0, exponent) : null;
    }

    /// @param note what stood around the number: a name, an extension, an hour; empty if nothing
    /// @param fax  whether those words say that a machine answers there
    public record Entry(PhoneNumber number, String note, boolean fax) {}

    /// @param text as it stood there
    public record Piece(String text, Reason reason) {}
}
