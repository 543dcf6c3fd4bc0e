package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.exactly;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.lead.Bases;
import tritone.lead.DoNotCall;
import tritone.lead.sheet.Sheet;
import tritone.people.Role;
import tritone.phone.PhoneNumber;

/// A file on its way into a base, as the head of sales sees it.
@QuarkusTest
@WithTestResource(Database.class)
class ImportWizardTest extends InABrowser {
    @Inject
    Bases bases;

    @Inject
    DoNotCall list;

    @Test
    void ofAWorkbookWithSeveralSheetsThePersonIsAskedWhichToRead() throws IOException {
        // Given
        Page page = aBase("ru", 1366, ColorScheme.LIGHT);
        // When
        page.locator("input[type=file]").setInputFiles(workbook("three_sheets.xlsx"));
        // Then
        assertThat(page.getByText("Какие листы загрузить")).isVisible();
        assertThat(page.getByText("2 листа не отмечены — они не будут загружены."))
                .isVisible();
        Accessible.check(page);
        // When
        page.getByRole(AriaRole.CHECKBOX, Finding.named("Казань"))
                .or(page.getByLabel("Казань"))
                .first()
                .click();
        assertThat(page.getByText("1 лист не отмечен — он не будет загружен.")).isVisible();
        button(page, "Загрузить").click();
        // Then
        assertThat(page.getByText("Загружен", exactly())).isVisible();
        assertThat(page.getByText("Не загружены листы: Пермь")).isVisible();
    }

    @Test
    void theRowOfHeadingsIsOfferedAndMayBeChosenAnew() {
        // Given
        Page page = aBase("en", 1280, ColorScheme.DARK);
        byte[] text = "Clients of September;;\nWhom;Where\nCompany;Number\nNorth;+7 495 739-10-05\n"
                .getBytes(StandardCharsets.UTF_8);
        // When
        page.locator("input[type=file]").setInputFiles(new FilePayload("base.csv", "text/csv", text));
        // Then
        var headings = page.getByRole(AriaRole.TEXTBOX, Finding.named("Row with the column headings"))
                .or(page.getByRole(AriaRole.COMBOBOX, Finding.named("Row with the column headings")))
                .first();
        assertThat(headings).hasValue("Row 3: Company · Number");
        Accessible.check(page);
        // When
        headings.click();
        page.getByRole(AriaRole.OPTION, Finding.named("Row 2: Whom · Where")).click();
        // Then
        assertThat(headings).hasValue("Row 2: Whom · Where");
        assertThat(page.getByRole(AriaRole.CELL, Finding.named("North"))).isVisible();
        // When
        headings.click();
        page.getByRole(AriaRole.OPTION, Finding.named("No headings")).click();
        // Then
        assertThat(page.getByRole(AriaRole.CELL, Finding.named("Clients of September")))
                .isVisible();
    }

    @Test
    void whatTheWordsOfConsentAndOfDoNotCallMeanIsShownAskedAndKept() {
        // Given
        Page page = aBase("ru", 1366, ColorScheme.LIGHT);
        String tail = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        String[] numbers = {"+7911" + tail, "+7912" + tail, "+7913" + tail};
        String text = "Компания;Телефон;Согласие;Не звонить\nСевер;%s;да;\nЮг;%s;устно, Петров;да\nВосток;%s;;нет?\n"
                .formatted((Object[]) numbers);
        // When
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("осень.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        // Then
        assertThat(meaning(page, "да").first().getByLabel("Согласие есть")).isChecked();
        assertThat(meaning(page, "устно, Петров").getByLabel("Согласия нет")).isChecked();
        assertThat(meaning(page, "да").last().getByLabel("Не звонить")).isChecked();
        Accessible.check(page);
        // an unclear word on the do-not-call column is not guessed
        var load = button(page, "Загрузить");
        assertThat(load).isDisabled();
        assertThat(page.getByText("Укажите, что значат отмеченные слова")).isVisible();
        // When
        meaning(page, "нет?").getByText("Звонить можно").click();
        meaning(page, "устно, Петров").getByText("Согласие есть").click();
        load.click();
        // Then
        assertThat(page.getByText("Загружен", exactly())).isVisible();
        assertThat(list.contains(new PhoneNumber(numbers[1]))).isTrue();
        assertThat(list.contains(new PhoneNumber(numbers[2]))).isFalse();
        page.navigate(page.url().replaceFirst("\\?.*", "") + "/leads");
        assertThat(page.getByText("Север", exactly())).isVisible();
        assertThat(page.getByText("Восток", exactly())).isVisible();
        assertThat(page.getByText("Юг", exactly())).hasCount(0);
    }

    /// The choice beside a word of the file.
    private static Locator meaning(Page page, String word) {
        return page.getByLabel("Что значит «" + word + "»");
    }

    @Test
    void aFileThatIsNoTableIsRefusedByWhatItIs() {
        Page page = aBase("ru", 1440, ColorScheme.LIGHT);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("прайс.xls", "", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("Это документ PDF")).isVisible();
    }

    private Page aBase(String language, int width, ColorScheme scheme) {
        var base = bases.add("base " + UUID.randomUUID(), "RU", null).orElseThrow();
        Page page = browsing.of(aVisitor(Role.HEAD_OF_SALES), root, new Window(language, width, scheme));
        page.navigate(root + "bases/" + base.id().value() + "?lang=" + language);
        return page;
    }

    private static FilePayload workbook(String name) throws IOException {
        try (var in = Sheet.class.getResourceAsStream(name)) {
            return new FilePayload(name, "", Objects.requireNonNull(in, name).readAllBytes());
        }
    }
}
