package tritone.lead.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the marks people put into columns of consent and of do-not-call, in Russian and English. What it does not know
/// for certain is unclear, and the person who imports says what it means.
final class MarkWords {
    private static final Pattern NONE =
            words("нет|н|не|no|n|none|false|ложь|0|off|-+|null|nil|пусто|не было|не просил\\p{L}?");
    private static final Pattern UNKNOWN = words(
            "n ?/ ?a|н ?/ ?д|нд|na|неизвестно|не известно|unknown|unclear|\\?+|уточнить|#n/a|#н/д|tbd|tba|pending|ожид\\p{L}*");
    private static final Pattern SURE = words("да|д|yes|y|true|истина|1|\\++|v|x|х|on|ok|ок|✓|✔|☑|✅|🚫|есть");
    private static final String DATE =
            "(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?Z?)?(?: ?г\\.?)?";
    private static final Pattern DATED = words("(?:от )?" + DATE);
    private static final Pattern AGAINST = Pattern.compile(
            "(?<!\\p{L})(?:отозв\\p{L}*|отзыв\\p{L}*|отказ\\p{L}*|отпис\\p{L}*|не соглас\\p{L}*|несоглас\\p{L}*|"
                    + "нет соглас\\p{L}*|без соглас\\p{L}*|"
                    + "согласия нет|не (?:дан|дал|получ|подпис|давал|предостав|хоч|звон|беспок|жела|нужно|надо|готов)\\p{L}*|запре\\p{L}*|"
                    + "удал\\p{L}* данн\\p{L}*|стоп|просил\\p{L}? не|просит не|черн\\p{L}+ спис\\p{L}*|"
                    + "жалоб\\p{L}*|withdr[ae]w\\p{L}*|revok\\p{L}*|unsubscri\\p{L}*|"
                    + "opt(?:ed)?[ -]?out|declin\\p{L}*|refus\\p{L}*|denied|rejected|not (?:given|agreed|granted|"
                    + "signed|obtained|received|call)|"
                    + "no consent|do not|don'?t|dnc|stop|expired|ист[её]к\\p{L}*|просроч\\p{L}*|black ?list\\p{L}*)(?!\\p{L})");
    private static final Pattern FOR = Pattern.compile(
            "(?<!\\p{L})(?:соглас(?:ен|на|ны|ие|ился|илась)|дано|дал|дала|получено|подписан\\p{L}*|предоставлено|"
                    + "разреш\\p{L}*|можно|opt(?:ed)?[ -]?in|"
                    + "agreed?|granted|given|consented|signed|obtained|received|allowed|confirmed|subscribed|подтвержд\\p{L}*)(?!\\p{L})");
    /// Where the evidence lies: a form, a contract, an entry of a journal, with its date or number.
    private static final Pattern EVIDENCE = Pattern.compile(
            "(?<!\\p{L})(?:заявк\\p{L}*|форм[аыеу]|анкет\\p{L}*|договор\\p{L}*|журнал\\p{L}*|чек-?бокс\\p{L}*|"
                    + "лендинг\\p{L}*|сайт\\p{L}*|регистрац\\p{L}*|"
                    + "request|form|contract|log|check ?box|sign-?up|registration|landing|application)(?!\\p{L}).*\\d");
    private static final Pattern ASKS_THE_OTHER_WAY =
            Pattern.compile("(?<!\\p{L})(?:можно|разреш\\p{L}*|can call|may call|ok to call)", Pattern.UNICODE_CASE);

    private static final Pattern FORBIDS = words(
            "(?:просьба |просил\\p{L}? |просит )?(?:больше )?не (?:звонить|беспокоить|звоните)(?: больше| никогда)?|"
                    + "отказ(?:ался|алась)?(?: от звонков)?|do not call|don'?t call|dnc|стоп-?лист|черный список|black ?list");

    private MarkWords() {}

    /// Whether they agreed to be called.
    static Mark consent(String cell) {
        String text = plain(cell);
        if (text.isEmpty() || NONE.matcher(text).matches()) return Mark.NO;
        if (UNKNOWN.matcher(text).matches() || AGAINST.matcher(text).find()) return Mark.NO;
        if (SURE.matcher(text).matches() || DATED.matcher(text).matches()) return Mark.YES;
        if (text.matches("(?:да|yes)(?!\\p{L}).*") || FOR.matcher(text).find()) return Mark.YES;
        return EVIDENCE.matcher(text).find() ? Mark.YES : Mark.UNCLEAR;
    }

    /// Whether they are not to be called.
    static Mark doNotCall(String heading, String cell) {
        String text = plain(cell);
        if (text.isEmpty()) return Mark.NO;
        boolean mayCall = ASKS_THE_OTHER_WAY.matcher(plain(heading)).find();
        if (NONE.matcher(text).matches()) return mayCall && !text.startsWith("-") ? Mark.YES : Mark.NO;
        if (AGAINST.matcher(text).find()) return Mark.YES;
        if (SURE.matcher(text).matches() || text.matches("(?:да|yes)(?!\\p{L}).*")) return mayCall ? Mark.NO : Mark.YES;
        if (DATED.matcher(text).matches()) return mayCall ? Mark.UNCLEAR : Mark.YES;
        return text.matches("можно.*|разреш\\p{L}*|allowed") ? Mark.NO : Mark.UNCLEAR;
    }

    /// Whether the words beside a number say that it is not to be called, at no hour.
    static boolean forbids(String note) {
        return FORBIDS.matcher(plain(note)).matches();
    }

    private static String plain(String cell) {
        return cell.replaceAll("[\\p{Cf}\\p{Cc}]", " ")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("^[\"'«(]+|[\"'».!)]+$", "")
                .replace('–', '-')
                .replace('—', '-')
                .strip();
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?:" + words + ")");
    }
}
