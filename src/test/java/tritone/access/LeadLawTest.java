package tritone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.access.Sight.WHOLE;
import static tritone.access.Sight.masked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.access.Sight.Field;
import tritone.access.Sight.Hidden;
import tritone.access.Sight.Reason;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.lead.Stage;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.phone.PhoneNumber;

class LeadLawTest {
    private static final PersonId ME = new PersonId(7);
    private static final TeamId TEAM = new TeamId(1);
    private static final CampaignId CAMPAIGN = new CampaignId(10);
    private static final LeadId LEAD = new LeadId(100);

    @Test
    void anOperatorSeesTheLeadOnTheLineWithoutItsNumber() {
        assertThat(sight(me(Role.OPERATOR), cold())).isEqualTo(new Hidden(Reason.NOT_ON_YOUR_LINE));
        assertThat(sight(onTheLine(me(Role.OPERATOR)), cold())).isEqualTo(masked(Field.NUMBERS));
    }

    @Test
    void aManagerSeesOwnLeadsWholeUntilTheyGoBackToColdCalls() {
        assertThat(sight(me(Role.MANAGER), owned(Stage.WARM))).isEqualTo(WHOLE);
        assertThat(sight(me(Role.MANAGER), owned(Stage.COLD))).isEqualTo(new Hidden(Reason.NOT_YOURS));
        assertThat(sight(me(Role.MANAGER), cold())).isEqualTo(new Hidden(Reason.NOT_YOURS));
        assertThat(sight(onTheLine(me(Role.MANAGER)), cold())).isEqualTo(masked(Field.NUMBERS));
    }

    @Test
    void aSupervisorSeesWhatTheTeamsCampaignsWork() {
        assertThat(sight(me(Role.SUPERVISOR), cold())).isEqualTo(masked(Field.NUMBERS));
        var other = new Reader(
                ME, Set.of(Role.SUPERVISOR), Optional.of(new TeamId(2)), false, Optional.empty(), Set.of(), Set.of());
        assertThat(sight(other, cold())).isEqualTo(new Hidden(Reason.ANOTHER_TEAMS));
    }

    @Test
    void administratorsAndMarketingSeeNoClientsUnlessTheyAreHeadToo() {
        for (Role role : Set.of(Role.ADMINISTRATOR, Role.MARKETING))
            assertThat(sight(me(role), cold())).isEqualTo(new Hidden(Reason.CLIENTS_ARE_NOT_YOUR_WORK));
        assertThat(sight(me(Role.ADMINISTRATOR, Role.HEAD_OF_SALES), cold())).isEqualTo(WHOLE);
    }

    @Test
    void anOutsidePersonSeesTheirOneCampaignOnlyWhateverTheirRole() {
        for (Role role : Role.values()) {
            var inside = onTheLine(outside(new CampaignId(11), role));
            assertThat(sight(inside, cold())).as(role.name()).isInstanceOf(Hidden.class);
        }
        assertThat(sight(onTheLine(outside(CAMPAIGN, Role.OPERATOR)), cold()))
                .isEqualTo(masked(Field.NUMBERS, Field.COLLEAGUES, Field.OTHER_CAMPAIGNS));
    }

    @Test
    void numbersAndAddressesAreHiddenWhereverTheyAreWritten() {
        var hidden = masked(Field.NUMBERS);
        assertThat(text("звонить Ивану, +7 916 123-45-67 или 8(495)765-43-21, ivan@firma.ru", hidden))
                .isEqualTo("звонить Ивану, ••• 67 или ••• 21, •••@•••");
        assertThat(text("тел. 123-45-67 доб. 12", hidden)).isEqualTo("тел. ••• 67 доб. 12");
        assertThat(text("22.11.2026 10:30, 15 000 000 рублей", hidden))
                .isEqualTo("22.11.2026 10:30, 15 000 000 рублей");
        assertThat(text("+79161234567", WHOLE)).isEqualTo("+79161234567");
        for (String address : List.of(
                "ivan.petrov@firma.ru",
                "ivan @ firma . ru",
                "иван@почта.рф",
                "ivan＠firma．ru",
                "ivan (at) firma (dot) ru",
                "иван собака фирма точка ру"))
            assertThat(text(address, hidden)).as(address).isEqualTo("•••@•••");
        assertThat(Contacts.values(Map.of("тел. 8 916 123-45-67", "9161234567"), hidden)
                        .toString())
                .isEqualTo("{тел. ••• 67=••• 67}");
        assertThat(Contacts.number(new PhoneNumber("+79161234567"), hidden).text())
                .isEqualTo("••• 67");
    }

    private static String text(String text, Sight sight) {
        return Contacts.text(text, sight).text();
    }

    private static Sight sight(Reader reader, LeadFacts lead) {
        return LeadLaw.LAW.of(reader, lead);
    }

    private static LeadFacts cold() {
        return new LeadFacts(LEAD, Stage.COLD, Optional.empty(), Set.of(TEAM), Set.of(CAMPAIGN), Set.of());
    }

    private static LeadFacts owned(Stage stage) {
        return new LeadFacts(LEAD, stage, Optional.of(ME), Set.of(TEAM), Set.of(CAMPAIGN), Set.of());
    }

    private static Reader me(Role... roles) {
        return new Reader(ME, Set.of(roles), Optional.of(TEAM), false, Optional.empty(), Set.of(), Set.of());
    }

    private static Reader outside(CampaignId only, Role role) {
        return new Reader(ME, Set.of(role), Optional.of(TEAM), true, Optional.of(only), Set.of(), Set.of());
    }

    private static Reader onTheLine(Reader reader) {
        return new Reader(
                reader.person(),
                reader.roles(),
                reader.team(),
                reader.outsourced(),
                reader.only(),
                reader.assigned(),
                Set.of(LEAD));
    }
}
