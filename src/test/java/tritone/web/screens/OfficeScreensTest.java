package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static tritone.web.Visitor.aVisitor;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.exactly;
import static tritone.web.screens.Finding.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.lead.BaseId;
import tritone.lead.Bases;
import tritone.people.Role;
import tritone.web.Visitor;

/// What a head of sales does in the office: bases, figures, campaigns.
@QuarkusTest
@WithTestResource(Database.class)
class OfficeScreensTest extends InABrowser {
    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Bases bases;

    @Test
    void aBaseIsRemovedOnceItsNameIsTyped() {
        // Given
        BaseId base = given.aBase();
        given.aLead(base);
        String name = bases.byId(base).orElseThrow().name();
        Page page = at("bases/" + base.value());
        button(page, "Удалить базу").click();
        var confirm = button(page, "Удалить навсегда");
        assertThat(confirm).isDisabled();
        assertThat(page.getByText("Будет удалено навсегда:")).isVisible();
        Accessible.check(page);
        // When
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill(name);
        confirm.click();
        // Then
        assertThat(page).hasURL(root + "bases");
        assertThat(page.getByRole(AriaRole.LINK, named(name))).hasCount(0);
    }

    @Test
    void aBaseThatACampaignUsesSaysWhichOne() {
        BaseId base = given.aBase();
        given.aLead(base);
        var campaign = given.running(given.settings(base));
        Page page = at("bases/" + base.value());
        button(page, "Удалить базу").click();
        assertThat(page.getByText("Её используют кампании: " + campaign.name())).isVisible();
    }

    @Test
    void aNameThatIsTakenIsSaidBesideItsField() {
        // Given
        BaseId base = given.aBase();
        var first = campaigns.add(given.settings(base), null).orElseThrow();
        var second = campaigns.add(given.settings(base), null).orElseThrow();
        Page page = at("campaigns/" + second.id().value());
        button(page, "Изменить").click();
        // When
        var name = page.getByRole(AriaRole.DIALOG).getByLabel(Pattern.compile("^Название( \\*)?$"));
        name.fill(first.name());
        button(page, "Сохранить").click();
        // Then
        assertThat(name).hasAttribute("aria-invalid", "true");
        assertThat(page.getByText("Такое название уже есть")).isVisible();
    }

    @Test
    void theFormOffersNoMoreCallsThanItsLaw() {
        // Given
        var campaign = campaigns.add(given.settings(given.aBase()), null).orElseThrow();
        Page page = at("campaigns/" + campaign.id().value());
        button(page, "Изменить").click();
        // When
        var law = page.getByRole(AriaRole.DIALOG).getByLabel("Закон страны").and(page.locator("input"));
        law.first().click();
        page.getByRole(AriaRole.OPTION, named("Россия")).click();
        // Then
        assertThat(page.getByText(Pattern.compile("^По закону не больше \\d+"))).isVisible();
        assertThat(page.getByText("Оператор видит карточку и сам нажимает")).isVisible();
        Accessible.check(page);
    }

    @Test
    void anAddressThatLeadsNowhereAndOneThatIsForOthersAreSaidInWords() {
        Page page = at("nonsense");
        assertThat(page.getByText("Такой страницы нет").first()).isVisible();
        Page operator = browsing.of(aVisitor(Role.OPERATOR), root, new Window("en", 1280, ColorScheme.DARK));
        operator.navigate(root + "campaigns");
        assertThat(operator.getByText("This section is not for your role").first())
                .isVisible();
    }

    @Test
    void figuresAreShownWithWhatTheyMean() {
        Page page = at("figures");
        assertThat(page.getByText("Что означают показатели", exactly())).isVisible();
        page.getByText("Кампании", exactly()).last().click();
        assertThat(page.getByText("соединённые, делённые на попытки")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Скачать таблицу: XLSX")))
                .isVisible();
    }

    private Page at(String screen) {
        Visitor head = aVisitor(Role.HEAD_OF_SALES);
        Page page = browsing.of(head, root, new Window("ru", 1366, ColorScheme.LIGHT));
        page.navigate(root + screen);
        return page;
    }
}
