package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tritone.lead.sheet.Sheet;
import tritone.lead.sheet.SheetRefused;

class LayoutFinderTest {
    private final Tabs twoCities = new Tabs()
            .with("Москва", "Компания;Город;Телефон", "Ромашка;Москва;89000000001")
            .with("Казань", "Выгрузка", "Телефон;Компания;Сайт", "89000000002;Лютик;l.ru");

    @Test
    void theFirstSheetThatHoldsNumbersIsReadAndTheOthersAreNamed() throws Exception {
        var found = find(
                new Tabs()
                        .with("Инструкция", "Как заполнять", "Пишите")
                        .with("База", "Телефон", "89000000001")
                        .with("Ещё", "Телефон", "89000000002"),
                FileChoice.OPEN);
        assertThat(found.layout().sheets()).containsExactly("База");
        assertThat(found.layout().leftOut()).containsExactly("Инструкция", "Ещё");
    }

    @Test
    void sheetsAreReadInOneOrderOfColumnsByTheirHeadings() throws Exception {
        var all = new FileChoice(List.of(FileChoice.ALL), OptionalLong.empty());
        var found = find(twoCities, all);
        assertThat(found.texts()).containsExactly("Компания", "Город", "Телефон", "Сайт");
        assertThat(rows(twoCities, all))
                .containsExactly(
                        List.of("Ромашка", "Москва", "89000000001"), List.of("Лютик", "", "89000000002", "l.ru"));
    }

    @Test
    void aSheetThatGoesOnWithoutHeadingsGoesOnByPosition() throws Exception {
        var tabs = new Tabs().with("1", "Имя;Телефон", "Анна;89000000001").with("2", "Пётр;89000000002");
        assertThat(rows(tabs, new FileChoice(List.of("1", "2"), OptionalLong.empty())))
                .containsExactly(List.of("Анна", "89000000001"), List.of("Пётр", "89000000002"));
    }

    @Test
    void thePersonMayNameTheHeadingsOrSayThatThereAreNone() throws Exception {
        var tabs = new Tabs().with("", "Кому;Куда", "Кто;Номер", "Анна;89000000001");
        assertThat(find(tabs, new FileChoice(List.of(), OptionalLong.of(2))).texts())
                .containsExactly("Кто", "Номер");
        var none = find(tabs, new FileChoice(List.of(), OptionalLong.of(0)));
        assertThat(none.headed()).isFalse();
        assertThat(none.data()).hasSize(3);
        assertThatThrownBy(() -> find(tabs, new FileChoice(List.of(), OptionalLong.of(9))))
                .isInstanceOf(SheetRefused.class);
        assertThatThrownBy(() -> find(twoCities, new FileChoice(List.of("Пермь"), OptionalLong.empty())))
                .isInstanceOf(SheetRefused.class);
    }

    @Test
    void inATextMostRowsAreNeededToWidenTheTable() throws Exception {
        var odd = new Tabs().with("", "Имя;Телефон", "Анна;89000000001", "Пётр;89000000002;лишнее", "Олег;89000000003");
        assertThat(find(odd, FileChoice.OPEN).texts()).hasSize(2);
        var most = new Tabs().with("", "Имя;Телефон", "Анна;89000000001;а", "Пётр;89000000002;б", "Олег;89000000003");
        assertThat(find(most, FileChoice.OPEN).texts()).containsExactly("Имя", "Телефон", "");
        var workbook = new Tabs().with("Лист1", "Имя;Телефон", "Анна;89000000001", "Пётр;89000000002;примечание");
        assertThat(find(workbook, FileChoice.OPEN).texts()).hasSize(3);
    }

    private static LayoutFinder.Found find(Tabs tabs, FileChoice choice) throws Exception {
        return new LayoutFinder(tabs, cell -> Columns.holdsPhone(cell, "RU")).find(choice);
    }

    private static List<List<String>> rows(Tabs tabs, FileChoice choice) throws Exception {
        var found = find(tabs, choice);
        var columns = Columns.guess(found.texts(), found.headed(), found.data(), "RU");
        var table = new TableRows(tabs, found.layout(), columns);
        var rows = new ArrayList<List<String>>();
        for (var row = table.next(); row != null; row = table.next()) {
            var cells = new ArrayList<>(row.cells());
            while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
            rows.add(cells);
        }
        return rows;
    }

    /// Sheets in memory.
    private static final class Tabs implements Sheet {
        private final Map<String, List<SheetRow>> tabs = new LinkedHashMap<>();
        private String now = "";
        private int next;

        Tabs with(String name, String... lines) {
            var rows = new ArrayList<SheetRow>();
            for (String line : lines)
                rows.add(new SheetRow(name, rows.size() + 1, List.of(line.split(";", -1)), Map.of()));
            tabs.put(name, rows);
            return this;
        }

        @Override
        public Description about() {
            return new Description(
                    "test",
                    "",
                    "",
                    tabs.entrySet().stream()
                            .map(tab -> new Tab(tab.getKey(), tab.getValue().size()))
                            .toList());
        }

        @Override
        public void turnTo(String tab) {
            now = tab;
            next = 0;
        }

        @Override
        public @Nullable SheetRow next() {
            var rows = tabs.getOrDefault(now, List.of());
            return next < rows.size() ? rows.get(next++) : null;
        }

        @Override
        public void close() {}
    }
}
