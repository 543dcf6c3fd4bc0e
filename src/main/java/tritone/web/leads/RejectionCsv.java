package tritone.web.leads;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import tritone.lead.importing.Import;
import tritone.lead.importing.RejectedFile;
import tritone.lead.importing.Rejection;
import tritone.lead.importing.Rejections.Kept;

/// The rejected rows as a file a person opens in a spreadsheet, mends and sends again: UTF-8 with a mark and
/// semicolons, which Russian Excel needs.
final class RejectionCsv {
    private final List<String> headings;
    private final boolean sheets;
    private final boolean russian;

    RejectionCsv(Import one, String locale) {
        this.headings = one.columns().headings();
        this.sheets = one.layout().parts().size() > 1;
        this.russian = locale.equals("ru");
    }

    /// @param pages the page after a key
    void write(LongFunction<List<Kept>> pages, OutputStream to) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.write('\ufeff');
        var titles = new ArrayList<>(RejectedFile.headings(russian));
        if (sheets) titles.addFirst(russian ? "Лист" : "Sheet");
        titles.addAll(headings);
        line(out, titles);
        long after = 0;
        for (var page = pages.apply(after); !page.isEmpty(); page = pages.apply(after)) {
            for (var kept : page) line(out, cells(kept.rejection()));
            after = page.getLast().key();
        }
        out.flush();
    }

    private List<String> cells(Rejection one) {
        var cells = new ArrayList<String>(headings.size() + 6);
        if (sheets) cells.add(one.sheet());
        cells.add(Long.toString(one.line()));
        cells.add(one.column().orElse(""));
        cells.add(one.reason().slug());
        cells.add(russian ? inRussian(one.reason()) : inEnglish(one.reason()));
        cells.add(one.value().orElse(""));
        cells.addAll(one.cells());
        return cells;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(';');
            out.write(quoted(harmless(cells.get(i))));
        }
        out.write("\r\n");
    }

    /// A spreadsheet runs what begins like a formula; a telephone number's plus is no formula.
    private static String harmless(String cell) {
        if (cell.isEmpty()) return cell;
        char first = cell.charAt(0);
        boolean formula = first == '=' || first == '@' || first == '\t' || first == '\r';
        boolean sum = (first == '+' || first == '-') && !cell.substring(1).matches("[0-9 ().\\u00a0-]*");
        return formula || sum ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String inRussian(Rejection.Reason reason) {
        return switch (reason) {
            case NO_PHONE -> "Нет телефона";
            case PHONE_NO_DIGITS -> "В телефоне нет цифр";
            case PHONE_SOMETHING_ELSE -> "Это не телефон";
            case PHONE_IS_FAX -> "Это факс, на него не звонят";
            case TOO_MANY_PHONES -> "Больше 15 номеров у одного лида";
            case PHONE_TOO_SHORT -> "Телефон слишком короткий";
            case PHONE_TOO_LONG -> "Телефон слишком длинный";
            case PHONE_UNKNOWN_COUNTRY -> "Неизвестный код страны";
            case PHONE_NOT_IN_THE_PLAN -> "Такого номера не бывает";
            case PHONE_ROUNDED -> "Номер округлён таблицей, цифры потеряны";
            case DO_NOT_CALL -> "Номер в списке «не звонить»";
            case DO_NOT_CALL_UNCLEAR -> "Неясно, можно ли звонить";
            case TEXT_TOO_LONG -> "Слишком длинный текст";
            case FORMULA -> "Формула без сохранённого значения";
            case ERROR_VALUE -> "Ошибка вместо значения";
            case DATE_OUT_OF_RANGE -> "Такой даты в таблице не бывает";
            case NUMBER_OUT_OF_RANGE -> "Число слишком велико для таблицы";
            case MORE_CELLS_THAN_HEADINGS -> "Ячеек больше, чем заголовков";
            case DUPLICATE_IN_FILE -> "Повтор в этом файле";
            case DUPLICATE_IN_BASE -> "Уже есть в этой базе";
            case DUPLICATE_IN_OTHER_BASE -> "Уже есть в другой базе";
        };
    }

    private static String inEnglish(Rejection.Reason reason) {
        return switch (reason) {
            case NO_PHONE -> "No telephone number";
            case PHONE_NO_DIGITS -> "No digits in the number";
            case PHONE_SOMETHING_ELSE -> "This is no telephone number";
            case PHONE_IS_FAX -> "A fax, which is not called";
            case TOO_MANY_PHONES -> "More than 15 numbers of one lead";
            case PHONE_TOO_SHORT -> "Number too short";
            case PHONE_TOO_LONG -> "Number too long";
            case PHONE_UNKNOWN_COUNTRY -> "Unknown country code";
            case PHONE_NOT_IN_THE_PLAN -> "No such number is given out";
            case PHONE_ROUNDED -> "Rounded by a spreadsheet, digits are lost";
            case DO_NOT_CALL -> "On the do-not-call list";
            case DO_NOT_CALL_UNCLEAR -> "Unclear whether to call or not";
            case TEXT_TOO_LONG -> "Text too long";
            case FORMULA -> "A formula without a saved value";
            case ERROR_VALUE -> "An error instead of a value";
            case DATE_OUT_OF_RANGE -> "No spreadsheet has such a date";
            case NUMBER_OUT_OF_RANGE -> "A number beyond what a spreadsheet holds";
            case MORE_CELLS_THAN_HEADINGS -> "More cells than headings";
            case DUPLICATE_IN_FILE -> "Again in this file";
            case DUPLICATE_IN_BASE -> "Already in this base";
            case DUPLICATE_IN_OTHER_BASE -> "Already in another base";
        };
    }
}
