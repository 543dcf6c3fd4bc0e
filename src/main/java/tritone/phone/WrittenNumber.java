package tritone.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tritone.phone.PhoneNumbers.Reason;

/// A number as somebody wrote it, where a wrong guess would hit somebody else: without its country it is not read.
public sealed interface WrittenNumber {
    String NO_COUNTRY = "ZZ";

    /// The one number of a text.
    ///
    /// @param country of numbers written without one
    static WrittenNumber read(String text, Optional<String> country) {
        var all = all(text, country);
        if (all.size() == 1) return all.getFirst();
        return new NoNumber(all.isEmpty() ? Reason.BLANK : Reason.TOO_LONG);
    }

    /// All that a text holds.
    static List<WrittenNumber> all(String text, Optional<String> country) {
        var cell = PhoneCell.read(text, country.orElse(NO_COUNTRY));
        var all = new ArrayList<WrittenNumber>();
        for (var entry : cell.entries())
            all.add(
                    country.isPresent() || withPlus(text, entry.number())
                            ? new Read(entry.number())
                            : new CountryNeeded());
        for (var piece : cell.unreadable()) {
            boolean digits = piece.text().chars().anyMatch(Character::isDigit);
            boolean national = digits && piece.text().indexOf('+') < 0;
            all.add(national && country.isEmpty() ? new CountryNeeded() : new NoNumber(piece.reason()));
        }
        return all;
    }

    /// Whether the number stands in the text with a plus before its country.
    private static boolean withPlus(String text, PhoneNumber number) {
        String digits = number.e164()
                .substring(1)
                .chars()
                .mapToObj(Character::toString)
                .collect(Collectors.joining("[^0-9+]*"));
        return Pattern.compile("\\+[^0-9+]*" + digits).matcher(text).find();
    }

    record Read(PhoneNumber number) implements WrittenNumber {}

    /// It is written as within a country, and nobody said which.
    record CountryNeeded() implements WrittenNumber {}

    record NoNumber(Reason why) implements WrittenNumber {}
}
