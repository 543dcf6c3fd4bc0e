package tritone.lead;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What an imported column says of consent: where its evidence lies, or that there is none.
public final class Consent {
    /// What lists write for those who have not agreed.
    private static final List<String> NONE = List.of(
            "",
            "-",
            "–",
            "—",
            "0",
            "нет",
            "н",
            "не дано",
            "отказ",
            "no",
            "n",
            "none",
            "false",
            "null",
            "n/a",
            "н/д",
            "н/а",
            "отозвано",
            "отозван",
            "отозвал",
            "отозвала",
            "согласие отозвано",
            "нет согласия",
            "согласия нет",
            "не согласен",
            "не согласна",
            "отписался",
            "отписалась",
            "отписан",
            "withdrawn",
            "revoked",
            "unsubscribed",
            "declined",
            "refused",
            "opt-out",
            "opted out",
            "no consent",
            "unknown",
            "неизвестно");

    private Consent() {}

    static boolean given(String text) {
        return !NONE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /// The same as a condition on a row of `leads`.
    ///
    /// @param row what the row is called in the query
    public static String givenIn(String row) {
        String none = NONE.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
        return "coalesce(lower(trim(" + row + ".consent)), '') collate utf8mb4_bin not in (" + none + ")";
    }
}
