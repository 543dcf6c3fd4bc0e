package tritone.web.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tritone.web.screens.Finding.button;
import static tritone.web.screens.Finding.exactly;
import static tritone.web.screens.Finding.named;
import static tritone.web.screens.Finding.pick;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tritone.EmptyDatabase;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.Phone;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.campaign.Campaigns;
import tritone.people.People;
import tritone.people.Role;
import tritone.telephony.FakeSwitch;
import tritone.telephony.WithFakeSwitch;

/// Somebody signs in to an empty system and gets to the first joined call by the list alone.
@QuarkusTest
@TestProfile(WithFakeSwitch.class)
@WithTestResource(EmptyDatabase.class)
class FirstRunTest extends InABrowser {
    private static final String PASSWORD = "a-long-password";

    @Inject
    People people;

    @Inject
    Agents agents;

    @Inject
    Campaigns campaigns;

    @Inject
    Calls calls;

    @Inject
    FakeSwitch phone;

    @Inject
    Floor floor;

    @Test
    void anAdministratorGetsFromSignInToTheFirstJoinedCall() {
        phone.behaves();
        Page page = signedIn();
        assertThat(page.getByText("Готово 0 из 7")).isVisible();
        Accessible.check(page);
        hiresAnOperator(page);
        addsALine(page);
        importsABase(page);
        publishesAScript(page);
        startsACampaign(page);
        assertThat(page.getByText("Готово 6 из 7")).isVisible();
        // When
        anOperatorTalks();
        // Then
        assertThat(page.getByText("Первый разговор состоялся")).isVisible();
        Accessible.check(page);
    }

    private Page signedIn() {
        people.add(new People.NewPerson("first", "Анна", Role.ADMINISTRATOR, Optional.empty(), PASSWORD, "ru"));
        return Browsing.signIn(browsing.visit(root + "?lang=ru", 1440, ColorScheme.LIGHT), "first", PASSWORD);
    }

    private static void hiresAnOperator(Page page) {
        page.getByRole(AriaRole.LINK, named("К сотрудникам")).click();
        page.getByText("Команды", exactly()).click();
        button(page, "Новая команда").first().click();
        page.getByLabel("Название команды").fill("Холодные звонки");
        button(page, "Создать").click();
        assertThat(page.getByRole(AriaRole.CELL, named("Холодные звонки"))).isVisible();
        page.getByText("Люди", exactly()).last().click();
        button(page, "Новый сотрудник").first().click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Имя").fill("Ольга Ветрова");
        Accessible.check(page);
        button(page, "Создать и показать пароль").click();
        assertThat(page.getByTestId("given-login")).hasText("o.vetrova");
        assertThat(page.getByTestId("given-password")).hasText(Pattern.compile("(\\w{4}-){3}\\w{4}"));
        button(page, "Готово").click();
        backToTheList(page, 1);
    }

    private static void addsALine(Page page) {
        page.getByRole(AriaRole.LINK, named("К линиям")).click();
        button(page, "Новая линия").first().click();
        page.getByLabel("Имя").fill("public");
        page.getByRole(AriaRole.TEXTBOX, named("Адрес")).fill("sip.provider.example");
        button(page, "Создать").click();
        assertThat(page.getByText("На связи")).isVisible();
        Accessible.check(page);
        backToTheList(page, 2);
    }

    private static void importsABase(Page page) {
        page.getByRole(AriaRole.LINK, named("К базам")).click();
        button(page, "Новая база").first().click();
        page.getByLabel("Название").fill("Первая база");
        button(page, "Создать").click();
        byte[] rows = "Компания;Телефон\nООО «Север»;+7 495 739-10-01\n".getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(new FilePayload("base.csv", "text/csv", rows));
        button(page, "Загрузить").click();
        assertThat(page.getByText("Загружен", exactly())).isVisible();
        Accessible.check(page);
        backToTheList(page, 3);
    }

    private static void publishesAScript(Page page) {
        page.getByRole(AriaRole.LINK, named("К сценариям")).click();
        button(page, "Новый сценарий").first().click();
        page.getByLabel("Название").fill("Первый звонок");
        button(page, "Создать").click();
        assertThat(page.getByText("Так увидит оператор")).isVisible();
        assertThat(page.getByText("Виктор Мельников")
                        .or(page.getByText("Анна Крылова"))
                        .first())
                .isVisible();
        Accessible.check(page);
        button(page, "Опубликовать").click();
        assertThat(page.getByText("Версия 1", exactly())).isVisible();
        backToTheList(page, 4);
    }

    private static void startsACampaign(Page page) {
        page.getByRole(AriaRole.LINK, named("К кампаниям")).first().click();
        button(page, "Новая кампания").first().click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^Название( \\*)?$")))
                .fill("Первая кампания");
        // what there is only one of is chosen already
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Первая база")).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Команда").and(page.locator("input")))
                .hasValue("Холодные звонки");
        pick(page, "Линия", "public");
        pick(page, "Сценарий разговора", "Первый звонок");
        page.getByLabel("Название компании").fill("Тритон");
        button(page, "Создать").click();
        button(page, "Запустить").click();
        assertThat(page.getByText("Идёт", exactly())).isVisible();
        Accessible.check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Запуск: 6 из 7")))
                .click();
    }

    private void anOperatorTalks() {
        var olga = people.byLogin("o.vetrova").orElseThrow();
        agents.startShift(olga.id(), Phone.SIP);
        await().until(() -> agents.stateOf(olga.id()) instanceof AgentState.Ready);
        var campaign = campaigns.byName("Первая кампания").orElseThrow();
        var call = calls.place(floor.anAttempt(campaign.id())).call().orElseThrow();
        phone.answer(call);
        await().until(() -> agents.stateOf(olga.id()) instanceof AgentState.Talking);
    }

    private static void backToTheList(Page page, int done) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Запуск: " + done + " из 7")))
                .click();
        assertThat(page.getByText("Готово " + done + " из 7")).isVisible();
    }
}
