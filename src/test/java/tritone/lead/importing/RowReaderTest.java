package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            "RU",
            ColumnMarks.NONE);

    @Test
    void severalColumnsAndSeveralNumbersInACellMakeOneLead() {
        var draft = readable("Иванова", "Анна", "89161234567, +7 383 123-45-67", "8 916 123-45-67", "Омск", "5501")
                .draft();
        assertThat(draft.text(Field.PERSON)).isEqualTo("Иванова Анна");
        assertThat(draft.phones).containsOnlyKeys("+79161234567", "+73831234567");
        assertThat(phone(draft, "+79161234567").zones().possible()).containsExactly(ZoneId.of("Asia/Omsk"));
        assertThat(phone(draft, "+73831234567").zones().possible())
                .containsExactly(ZoneId.of("Asia/Novosibirsk"), ZoneId.of("Asia/Omsk"));
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
    void textThatDoesNotFitIsCutAndKeptInFullInTheFurtherColumns() {
        var draft = readable("x".repeat(250), "Анна Петровна", "89161234567", "", "Пермь, " + "у".repeat(200), "7")
                .draft();
        assertThat(draft.text(Field.PERSON)).hasSize(255).endsWith("…");
        assertThat(draft.text(Field.REGION)).hasSize(120);
        assertThat(draft.extra())
                .containsEntry("Фамилия", "x".repeat(250))
                .containsEntry("Имя", "Анна Петровна")
                .containsEntry("Город", "Пермь, " + "у".repeat(200))
                .containsEntry("ИНН", "7");
        assertThat(phone(draft, "+79161234567").zones().assumed()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
    }

    @Test
    void wordsAroundANumberAreKept() {
        var draft = readable("", "", "89161234567 (Иван), доб. 12", "спросить Анну", "", "")
                .draft();
        assertThat(phone(draft, "+79161234567").note()).isEqualTo("(Иван), доб. 12");
        assertThat(draft.extra()).containsEntry("Телефон 2", "спросить Анну");
    }

    @Test
    void aNoteTooLongForItsPlaceIsKeptInTheFurtherColumns() {
        String cell = "89161234567 " + "слово ".repeat(60).strip();
        var draft = readable("", "", cell, "", "", "").draft();
        assertThat(phone(draft, "+79161234567").note()).hasSize(255);
        assertThat(draft.extra()).containsEntry("Телефон", cell);
    }

    @Test
    void aNumberBesideWhichStandsNotToCallItIsBarred() {
        var read = readable("", "", "89161234567 (не звонить); 89161234568 не звонить после 18:00", "", "", "");
        assertThat(read.draft().phones).containsOnlyKeys("+79161234568");
        assertThat(read.draft().barred()).containsOnlyKeys("+79161234567");
        assertThat(read.dropped()).extracting(Rejection::reason).containsExactly(Reason.DO_NOT_CALL);
        assertThat(reader.read(new SheetRow(2, List.of("", "", "89161234567 не звонить", "", "", ""))))
                .isInstanceOfSatisfying(
                        RowReader.Barred.class,
                        barred -> assertThat(barred.numbers()).containsOnlyKeys("+79161234567"));
    }

    @Test
    void aFaxIsKeptAndNotDialled() {
        var draft =
                readable("", "", "89161234567", "факс 8 495 123-45-68", "", "").draft();
        assertThat(draft.phones).containsOnlyKeys("+79161234567");
        assertThat(draft.extra()).containsEntry("Телефон 2", "факс 8 495 123-45-68");
        assertThat(why("", "", "факс 8 495 123-45-68", "", "", "").reason()).isEqualTo(Reason.PHONE_IS_FAX);
    }

    @Test
    void aLeadHasFifteenNumbersAtMostAndTheRestIsNotLost() {
        var cell = new StringBuilder();
        for (int i = 0; i < 17; i++) cell.append("891612345").append(10 + i).append(", ");
        var read = readable("", "", cell.toString(), "89161234510", "", "");
        assertThat(read.draft().phones).hasSize(15);
        assertThat(read.dropped())
                .extracting(Rejection::reason)
                .containsOnly(Reason.TOO_MANY_PHONES)
                .hasSize(2);
        assertThat(read.draft().extra().get("Телефон")).contains("89161234526");
    }

    @Test
    void formulasAreOut() {
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
        var ignoring = new RowReader(
                new Columns(List.of("№", "Тел"), true, List.of(Field.IGNORE, Field.PHONE)), "RU", ColumnMarks.NONE);
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

    private static DraftPhone phone(Draft draft, String e164) {
        return Objects.requireNonNull(draft.phones.get(e164));
    }

    private Rejection why(String... cells) {
        return ((Refused) reader.read(new SheetRow(2, List.of(cells)))).why();
    }
}
