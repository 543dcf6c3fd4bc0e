package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.named;
import static tritone.web.screens.Finding.pick;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.LineBook;
import tritone.campaign.TrunkNumbers;
import tritone.campaign.Trunks;
import tritone.people.Role;
import tritone.phone.PhoneNumber;
import tritone.web.Visitor;

/// An administrator says what a line may dial, what it costs and how much of it in a day.
@QuarkusTest
@WithTestResource(Database.class)
class LineTermsScreenTest extends InABrowser {
    private final String name = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Trunks trunks;

    @Inject
    TrunkNumbers numbers;

    @Inject
    LineBook lines;

    @Test
    void satellitesAPriceAndACapAreChosenOnTheFormAndReadOnTheCard() {
        // Given
        aTrunk();
        Page page = browsing.of(aVisitor(Role.ADMINISTRATOR), root, new Window("ru", 1440, ColorScheme.LIGHT));
        page.navigate(root + "trunks");
        var card = card(page);
        assertThat(card.getByText("Россия")).isVisible();
        // When
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Изменить"))
                .click();
        page.getByLabel("Спутниковые").check();
        pick(page, "Страны", "Казахстан +7");
        page.getByLabel("Стоимость, RUB").fill("500");
        button(page, "Сохранить").click();
        assertThat(page.getByText("Нужна цена для всех номеров")).isVisible();
        button(page, "Добавить цену").click();
        page.getByLabel("RUB/мин 1", new Page.GetByLabelOptions().setExact(true))
                .fill("2.5");
        page.getByLabel("Минуты").fill("600");
        photograph(page, "trunk-form");
        button(page, "Сохранить").click();
        // Then
        assertThat(card.getByText("Без страны: спутник и международные сети, Казахстан, Россия"))
                .isVisible();
        assertThat(card.getByText("0 из 600")).isVisible();
        photograph(page, "trunks");
        var terms = lines.terms(name);
        assertThat(terms.allowed().sorted()).containsExactly("001", "KZ", "RU");
        assertThat(terms.caps().minutes()).contains(600);
        assertThat(Accessible.faults(page)).isEmpty();
    }

    @Test
    void aCampaignChoosesAmongItsLinesNumbers() {
        aTrunk();
        for (var window :
                List.of(new Window("ru", 1366, ColorScheme.DARK), new Window("en", 1280, ColorScheme.LIGHT))) {
            boolean russian = window.language().equals("ru");
            Page page = browsing.of(head(), root, window);
            page.navigate(root + "campaigns");
            button(page, russian ? "Новая кампания" : "New campaign").first().click();
            pick(page, russian ? "Линия" : "Line", name);
            var shown = page.getByRole(AriaRole.DIALOG)
                    .getByLabel(russian ? "Исходящий номер" : "Caller ID")
                    .and(page.locator("input"));
            shown.first().click();
            assertThat(page.getByRole(AriaRole.OPTION, named("+7 495 123-45-67 · общий")))
                    .isVisible();
            page.getByRole(AriaRole.OPTION, named("+7 495 123-45-67 · общий")).click();
            page.getByText(russian ? "Лимит на день" : "Daily limit").scrollIntoViewIfNeeded();
            photograph(page, "campaign-form-" + window.language());
            page.context().close();
        }
    }

    private static Visitor head() {
        return aVisitor(Role.HEAD_OF_SALES);
    }

    private void aTrunk() {
        trunks.put(name, "127.0.0.1:5999", 10);
        numbers.put(name, List.of(new TrunkNumbers.OwnNumber(new PhoneNumber("+74951234567"), "общий")));
    }

    private Locator card(Page page) {
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))))
                .last();
    }

    /// For a person to look at: `-Dlook=true`.
    private static void photograph(Page page, String of) {
        if (Boolean.getBoolean("look"))
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/shots", of + ".png"))
                    .setFullPage(true));
    }
}
