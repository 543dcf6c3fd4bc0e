package tritone.lead.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Knows columns by the words people head them with, in Russian and English: whole words and their stems, never a part
/// of a word (`Руководитель` has `тел` in it).
final class HeadingWords {
    private static final String PHONES =
            "тел|телефон\\p{L}*|моб|мобил\\p{L}*|сот|сотов\\p{L}*|tel|telephones?|phones?|mob|mobiles?|"
                    + "cell|cellphones?|cellular|msisdn|wh?ats ?app|whatsapp|ватс ?ап\\p{L}?|вотс ?ап\\p{L}?|вацап|"
                    + "viber|вайбер|contact (?:number|no)|direct dial|"
                    + "контактн\\p{L}+ номер\\p{L}{0,2}";

    /// The first that is found wins: `контактный телефон` is a telephone, not a contact.
    private static final List<Word> WORDS = List.of(
            new Word(
                    Field.DO_NOT_CALL,
                    "не (?:звонить|беспокоить|набирать)|не звон\\p{L}*|do not (?:call|contact|phone)|don t call|dnc|"
                            + "donotcall|no calls?|стоп ?лист|черн\\p{L}+ списо?к\\p{L}*|black ?list\\p{L}*|stop ?list|"
                            + "отписал\\p{L}*|отписк\\p{L}*|отписан\\p{L}*|unsubscribed?|opt(?:ed)? ?out|запрет\\p{L}* (?:на )?"
                            + "(?:звон\\p{L}*|обзвон\\p{L}*|связ\\p{L}*)|отказ\\p{L}* от (?:звонков|обзвона|связи|рассыл\\p{L}*)|"
                            + "отзыв\\p{L}* соглас\\p{L}*|соглас\\p{L}* отозван\\p{L}*|consent withdrawn|withdrawn|"
                            + "(?:можно|разреш\\p{L}*) (?:ли )?звон\\p{L}*|(?:can|may|ok to) call"),
            new Word(Field.CONSENT, "соглас\\p{L}*|consent\\p{L}*|opt(?:ed)? ?in|gdpr"),
            new Word(Field.PHONE, PHONES),
            new Word(Field.SOURCE, "источник\\p{L}*|откуда|source|utm(?: source)?|канал|channel"),
            new Word(Field.SEGMENT, "сегмент\\p{L}*|segments?"),
            new Word(
                    Field.CATEGORY,
                    "категор\\p{L}*|отрасл\\p{L}*|вид\\p{L}? деятельности|сфер\\p{L} деятельности|деятельност\\p{L}*|сфера|рубрик\\p{L}*|"
                            + "categor\\p{L}*|industr\\p{L}*"),
            new Word(
                    Field.REGION,
                    "регион\\p{L}*|област\\p{L}*|край|город\\p{L}{0,2}|населенн\\p{L}+ пункт\\p{L}*|нас пункт|"
                            + "субъект\\p{L}* (?:рф|федерации)|regions?|city|town|state|province"),
            new Word(
                    Field.PERSON,
                    "фио|ф и о|имя(?! (?:компани|организаци|фирм))|фамили\\p{L}|отчеств\\p{L}|лпр|директор\\p{L}?|гендиректор|"
                            + "руководител\\p{L}|контактн\\p{L}+ лиц\\p{L}|contact person"),
            new Word(
                    Field.COMPANY,
                    "компани\\p{L}|организаци\\p{L}|фирм\\p{L}|предприяти\\p{L}|юр(?:идическое)? ?лиц\\p{L}|контрагент\\p{L}*|"
                            + "(?:полное |краткое |сокращенное )?наименовани\\p{L}|название|имя (?:компани\\p{L}|"
                            + "организаци\\p{L}|фирм\\p{L})|юл|ип|ооо(?: ип)?|клиент|заказчик|company|companies|"
                            + "organi[sz]ations?|firm|account name|business|employer"),
            new Word(
                    Field.PERSON,
                    "фио|ф и о|имя|фамили\\p{L}|отчеств\\p{L}|контактн\\p{L}+ лиц\\p{L}|контакт\\p{L}?|лпр|директор\\p{L}*|гендиректор|"
                            + "руководител\\p{L}|представител\\p{L}|персон\\p{L}|person|contacts?|first ?name|last ?name|"
                            + "middle ?name|given ?name|family ?name|additional ?name|surname|name|full ?name|lead name"));

    private static final Pattern FAX = pattern("факс\\p{L}*|fax|телефакс\\p{L}*|пейджер\\p{L}*|pager");
    /// Words that make of a name something that is said of it.
    private static final Pattern ATTRIBUTE = pattern(
            "инн|огрн|огрнип|кпп|код|id|ид|guid|тип|type|адрес|address|street|email|e mail|mail|почт\\p{L}*|сайт\\p{L}*|site|"
                    + "website|web|url|дата|date|day|время|time|статус\\p{L}*|status|stage|этап|размер\\p{L}*|size|"
                    + "должност\\p{L}*|title|position|job|количеств\\p{L}*|кол во|кол|число|численность|count|employees|сумм\\p{L}*|"
                    + "amount|owner|creator|ответственн\\p{L}*|менеджер\\p{L}*|отдел\\p{L}*|department|"
                    + "комментари\\p{L}*|примечани\\p{L}*|описани\\p{L}*|"
                    + "comments?|notes?|description|банк\\p{L}*|bank|label|labels|revenue|выручка|оборот|пол|рождени\\p{L}*|"
                    + "birthday|возраст|индекс|zip|postal|часовой|timezone|zone|сделк\\p{L}*|deal|товар\\p{L}*|product|валюта|"
                    + "currency|country|стран\\p{L}*|photo|фото|prefix|suffix|nickname|phonetic|yomi|file as|"
                    + "рейтинг|отзыв\\p{L}*|названи\\p{L} лида|"
                    + "marketing|associated|number of|причин\\p{L}*|reason|дополнительно|подтвержд\\p{L}*|"
                    + "оператор\\p{L}*|рег|регистрационн\\p{L}*|вид");
    private static final Pattern NOT_OF_A_PHONE = pattern(
            "тип|type|label|labels|дата|date|время|time|статус\\p{L}*|status|комментари\\p{L}*|примечани\\p{L}*|comments?|notes?|"
                    + "количеств\\p{L}*|кол во|count|number of|owner|оператор\\p{L}*|operator|подтвержд\\p{L}*|verified|страна|country|"
                    + "id|провайдер|opt out|код|пейджер\\p{L}*|pager");
    private static final Pattern OTHER_CHANNEL =
            pattern("email|e mail|mail|fax|sms|факс\\p{L}*|почт\\p{L}*|рассыл\\p{L}*|смс");
    private static final Pattern ADDRESS = pattern("адрес|address");
    private static final Pattern CONTACTS = pattern("контакты|contacts?|контакт");
    private static final Pattern ACTIVITY = pattern("вид\\p{L}? деятельности|сфер\\p{L} деятельности");
    /// Numbers of another kind, however they look.
    private static final Pattern OTHER_NUMBERS = pattern(
            "инн|огрн|огрнип|кпп|окпо|оквэд|бик|снилс|счет\\p{L}*|р с|к с|л с|паспорт\\p{L}*|индекс|карт\\p{L}|код|id|ид|guid|"
                    + "артикул|заказ\\p{L}*|договор\\p{L}*|документ\\p{L}*|дата|date|цена|стоимость|сумм\\p{L}*|бюджет|выручка|оборот|"
                    + "прибыль|капитал|price|cost|amount|sum|budget|revenue|vat|tax|inn|account|iban|order|invoice|zip|"
                    + "post ?code|postal|passport|sku|рег|регистрационн\\p{L}*|налогоплательщика|latitude|longitude|широта|долгота|"
                    + "сайт|email|e mail|url|адрес");
    private static final Pattern PART_OF_NAME = pattern(
            "имя|фамили\\p{L}|отчеств\\p{L}|first ?name|last ?name|middle ?name|given ?name|family ?name|additional ?name|surname");
    private static final double MOST_ARE_NUMBERS = 0.6;

    private HeadingWords() {}

    static Field fieldOf(String heading, CellShare cells) {
        String words = words(heading);
        var said = said(words);
        boolean mostlyNumbers = cells.numbers() > MOST_ARE_NUMBERS && !cells.taxNumbers();
        if (said.isPresent()) return mostlyNumbers && CONTACTS.matcher(words).matches() ? Field.PHONE : said.get();
        boolean free =
                !OTHER_NUMBERS.matcher(words).find() && !FAX.matcher(words).find();
        return free && mostlyNumbers ? Field.PHONE : Field.EXTRA;
    }

    /// Whether it is a word that people head columns with.
    static boolean known(String heading) {
        return fieldOf(heading, CellShare.NONE) != Field.EXTRA;
    }

    /// Whether the column holds a part of one name: with others of its kind it makes the whole.
    static boolean partOfName(String heading) {
        return PART_OF_NAME.matcher(words(heading)).find();
    }

    private static Optional<Field> said(String words) {
        for (var word : WORDS) {
            if (!word.pattern().matcher(words).find()) continue;
            return switch (word.field()) {
                case DO_NOT_CALL, CONSENT ->
                    Optional.of(OTHER_CHANNEL.matcher(words).find() ? Field.EXTRA : word.field());
                case PHONE -> Optional.of(NOT_OF_A_PHONE.matcher(words).find() ? Field.EXTRA : Field.PHONE);
                case CATEGORY ->
                    Optional.of(attribute(ACTIVITY.matcher(words).replaceAll(" ")) ? Field.EXTRA : Field.CATEGORY);
                case REGION ->
                    Optional.of(attribute(ADDRESS.matcher(words).replaceAll(" ")) ? Field.EXTRA : Field.REGION);
                case COMPANY, PERSON, SEGMENT, SOURCE, EXTRA, IGNORE ->
                    Optional.of(attribute(words) ? Field.EXTRA : word.field());
            };
        }
        return Optional.empty();
    }

    private static boolean attribute(String words) {
        return ATTRIBUTE.matcher(words).find() || FAX.matcher(words).find();
    }

    /// `mobilePhone_2` is `mobile phone 2`.
    private static String words(String heading) {
        return heading.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .replaceAll("(?<=\\p{L})(?=\\p{Nd})", " ")
                .strip();
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])");
    }

    private record Word(Field field, Pattern pattern) {
        Word(Field field, String words) {
            this(field, HeadingWords.pattern(words));
        }
    }
}
