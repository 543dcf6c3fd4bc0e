package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tritone.lead.importing.Rejection.Kind;
import tritone.lead.importing.Rejection.Reason;
import tritone.lead.importing.RowReader.Readable;
import tritone.lead.importing.RowReader.Refused;
import tritone.lead.sheet.CellFlaw;
import tritone.lead.sheet.Sheet.SheetRow;

class RowReaderTest {
    private final RowReader reader = new RowReader(
            new Columns(
                    List.of("Фамилия", "Имя", "Телефон", "Телефон 2", "Город", "ИНН"),
                    true,
                    List.of(Field.PERSON, Field.PERSON, Field.PHONE, Field.PHONE, Field.REGION, Field.EXTRA)),
            "RU");

    @Test
    void severalColumnsAndSeveralNumbersInACellMakeOneLead() {
        var draft = readable("Иванова", "Анна", "89161234567, +7 383 123-45-67", "8 916 123-45-67", "Омск", "5501")
                .draft();
        assertThat(draft.text(Field.PERSON)).isEqualTo("Иванова Анна");
        assertThat(draft.phones).containsOnlyKeys("+79161234567", "+73831234567");
        assertThat(draft.phones.get("+79161234567")).isEqualTo(ZoneId.of("Asia/Omsk"));
        assertThat(draft.phones.get("+73831234567")).isEqualTo(ZoneId.of("Asia/Novosibirsk"));
        assertThat(draft.extra()).containsEntry("ИНН", "5501");
    }

    @Test
    void aBadNumberBesideAGoodOneIsLeftOutAndNamed() {
        var read = readable("", "", "89161234567", "12-34", "", "");
        assertThat(read.draft().phones).containsOnlyKeys("+79161234567");
        assertThat(read.dropped())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.CELL))
                .satisfies(one -> assertThat(one.column()).contains("Телефон 2"))
                .satisfies(one -> assertThat(one.reason()).isEqualTo(Reason.PHONE_TOO_SHORT));
    }

    @Test
    void aRowWithoutAnyNumberIsOut() {
        assertThat(why("Иванова", "Анна", "", " ", "", "").reason()).isEqualTo(Reason.NO_PHONE);
        assertThat(why("Иванова", "Анна", "нет", "", "", "").reason()).isEqualTo(Reason.PHONE_NO_DIGITS);
    }

    @Test
    void textThatDoesNotFitAndFormulasAreOut() {
        assertThat(why("x".repeat(300), "", "89161234567", "", "", "").reason()).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(why("=1+1", "", "89161234567", "", "", "").column()).contains("Фамилия");
        assertThat(why("", "", "=A1", "", "", "").reason()).isEqualTo(Reason.FORMULA);
        assertThat(why("", "", "89161234567", "", "", "", "лишнее").reason())
                .isEqualTo(Reason.MORE_CELLS_THAN_HEADINGS);
    }

    @Test
    void aCellWithoutAValueIsTheReasonOfItsRowOnlyWhereTheNumberStands() {
        var row = row(Map.of(2, CellFlaw.FORMULA_WITHOUT_VALUE), "Иванова", "", "=A1", "", "", "");
        assertThat(((Refused) reader.read(row)).why().reason()).isEqualTo(Reason.FORMULA);
        assertThat(((Refused) reader.read(row)).why().column()).contains("Телефон");
        var another = row(Map.of(2, CellFlaw.NUMBER_OUT_OF_RANGE), "", "", "1E999", "89161234567", "", "");
        assertThat(((Readable) reader.read(another)).draft().phones).containsOnlyKeys("+79161234567");
        var name = row(Map.of(0, CellFlaw.FORMULA_WITHOUT_VALUE), "=B1", "Анна", "89161234567", "", "", "");
        var read = (Readable) reader.read(name);
        assertThat(read.draft().text(Field.PERSON)).isEqualTo("Анна");
        assertThat(read.dropped())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.CELL));
        var error = row(Map.of(5, CellFlaw.ERROR_VALUE), "", "Анна", "89161234567", "", "", "#N/A");
        assertThat(((Readable) reader.read(error)).dropped()).isEmpty();
        assertThat(((Readable) reader.read(error)).draft().extra()).isEmpty();
    }

    @Test
    void whatStandsBesideTheTableOfAWorkbookIsKept() {
        var beside = row(Map.of(), "", "Анна", "89161234567", "", "", "", "", "перезвонить");
        assertThat(((Readable) reader.read(beside)).draft().extra()).containsEntry("Column 8", "перезвонить");
    }

    @Test
    void aFormulaInAFurtherColumnIsLeftOutAndNamed() {
        var read = readable("Иванова", "", "89161234567", "", "", "=A1+1");
        assertThat(read.draft().extra()).isEmpty();
        assertThat(read.dropped())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.CELL))
                .satisfies(one -> assertThat(one.reason()).isEqualTo(Reason.FORMULA));
        assertThat(why("Иванова", "", "", "", "", "=A1+1").reason()).isEqualTo(Reason.NO_PHONE);
    }

    @Test
    void aFormulaInAColumnNobodyWantsChangesNothing() {
        var ignoring = new RowReader(new Columns(List.of("№", "Тел"), true, List.of(Field.IGNORE, Field.PHONE)), "RU");
        assertThat(ignoring.read(new SheetRow(2, List.of("=ROW()", "89161234567"))))
                .isInstanceOfSatisfying(
                        Readable.class, read -> assertThat(read.dropped()).isEmpty());
    }

    @Test
    void aNumberGuardedAgainstRoundingIsReadAsItsText() {
        assertThat(readable("", "", "=\"89161234567\"", "", "", "").draft().phones)
                .containsOnlyKeys("+79161234567");
    }

    private static SheetRow row(Map<Integer, CellFlaw> flaws, String... cells) {
        return new SheetRow("Лист1", 2, List.of(cells), flaws);
    }

    private Readable readable(String... cells) {
        return (Readable) reader.read(new SheetRow(2, List.of(cells)));
    }

    private Rejection why(String... cells) {
        return ((Refused) reader.read(new SheetRow(2, List.of(cells)))).why();
    }
}
