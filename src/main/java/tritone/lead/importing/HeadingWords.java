package tritone.lead.importing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Knows columns by the words people head them with, in Russian and English.
final class HeadingWords {
    /// The first that is found wins: `контактный телефон` is a telephone, not a contact.
    private static final List<Word> WORDS = List.of(
            new Word(Field.CONSENT, "соглас|consent|opt-?in"),
            new Word(
                    Field.PHONE,
                    "тел(?!е?грам)|\\bмоб|\\bсот(?!руд)|phone|mobile|\\bcell|whats?app|ватсап|вайбер|viber"),
            new Word(Field.SOURCE, "источник|откуда|source|utm"),
            new Word(Field.SEGMENT, "сегмент|segment"),
            new Word(Field.CATEGORY, "категор|отрасл|вид деят|сфера|деятельност|рубрик|categor|industry"),
            new Word(Field.REGION, "регион|област|\\bкрай|город|населенн|region|\\bcity|\\btown|\\bstate\\b"),
            new Word(
                    Field.COMPANY,
                    "компан|организац|фирм|предприят|юр\\.? ?лиц|контрагент|наименован|^название|compan|organi[sz]ation|"
                            + "\\bfirm|account name|business"),
            new Word(
                    Field.PERSON,
                    "\\bфио\\b|ф\\.? ?и\\.? ?о|^имя|фамил|отчеств|контактное лицо|^контакт|\\bлпр\\b|директор|руковод|"
                            + "person|^contact|first ?name|last ?name|surname|^name$|full name"));

    private HeadingWords() {}

    /// @param phones the share of the column's cells that hold a number
    static Field fieldOf(String heading, double phones) {
        String text = heading.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
        for (var word : WORDS) {
            if (!word.pattern().matcher(text).find()) continue;
            return word.field();
        }
        // a number of another kind (of a tax payer, of an order) rarely reads as one that can be called
        if (phones > 0.6 && !text.contains("инн") && !text.contains("огрн")) return Field.PHONE;
        return Field.EXTRA;
    }

    /// Whether it is a word that people head columns with.
    static boolean known(String heading) {
        return fieldOf(heading, 0) != Field.EXTRA;
    }

    private record Word(Field field, Pattern pattern) {
        Word(Field field, String words) {
            this(field, Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS));
        }
    }
}
