package tritone.web.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.Postings;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.Campaigns;
import tritone.campaign.TestCampaigns;
import tritone.people.People;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.web.Ear;
import tritone.web.Visitor;
import tritone.web.desk.Push;

/// What is pushed obeys the same walls as what is asked for.
@QuarkusTest
@WithTestResource(Database.class)
class LiveWallsTest {
    private static final int SIGNED_OUT = 4401;

    @Inject
    TestCampaigns given;

    @Inject
    Campaigns campaigns;

    @Inject
    Teams teams;

    @Inject
    People people;

    @Inject
    Postings postings;

    @Inject
    Event<Push> push;

    @Test
    void aCampaignsProgressReachesItsTeamsSupervisorAndWhoSeesAllTeams() {
        // Given
        var campaign = aCampaign();
        var ears = ears(campaign.team());
        // When
        campaigns.become(campaign.id(), tritone.campaign.CampaignStatus.RUNNING, null);
        var told = "\"campaign\":" + campaign.id().value() + ",";
        // Then
        await().until(() -> Stream.of("own", "head", "administrator")
                .allMatch(name -> ears.get(name).heard(told)));
        mark(ears);
        for (String name : List.of("other", "nobodys", "operator", "outside", "manager", "qa", "marketing"))
            assertThat(ears.get(name).heard(told)).as(name).isFalse();
    }

    @Test
    void whatIsForOnePersonReachesNobodyElse() {
        var ears = ears(teams.add("t " + UUID.randomUUID(), false).id());
        var listener = aVisitor(Role.OPERATOR);
        var own = Ear.of(listener);
        await().until(() -> {
            push.fire(Push.to(listener.id(), "desk", Map.of("lead", "secret-lead")));
            return own.heard("secret-lead");
        });
        mark(ears);
        ears.forEach(
                (name, ear) -> assertThat(ear.heard("secret-lead")).as(name).isFalse());
    }

    @Test
    void newsForRolesReachNoOutsidePerson() {
        var ears = ears(teams.add("t " + UUID.randomUUID(), false).id());
        push.fire(new Push(new Push.Roles(Set.of(Role.OPERATOR)), "news", Map.of("text", "for-our-own")));
        await().until(() -> ears.get("operator").heard("for-our-own"));
        mark(ears);
        assertThat(ears.get("outside").heard("for-our-own")).isFalse();
    }

    @Test
    void whatIsPushedHoldsContactsForThoseOnlyWhoSeeAllOfThem() {
        var ears = ears(teams.add("t " + UUID.randomUUID(), false).id());
        var text = "звоните 8 (916) 123-45-67, ivan@pushed.ru";
        push.fire(new Push(new Push.Roles(Set.of(Role.values())), "news", Map.of("text", text)));
        await().until(() -> ears.get("head").heard(text) && ears.get("operator").heard("звоните ••• 67"));
        mark(ears);
        ears.forEach((name, ear) -> {
            if (!name.equals("head"))
                assertThat(ear.heard("pushed.ru") || ear.heard("123-45-67"))
                        .as(name)
                        .isFalse();
        });
    }

    @Test
    void whoeverChangesTheTeamHearsTheNewOneAtOnce() {
        // Given
        var before = teams.add("before " + UUID.randomUUID(), false).id();
        var after = teams.add("after " + UUID.randomUUID(), false).id();
        var supervisor = aVisitor(Role.SUPERVISOR, Optional.of(before));
        var ear = Ear.of(supervisor);
        await().until(() -> ear.heard("\"type\":\"floor\""));
        // When
        var person = supervisor.person();
        people.change(
                person.id(),
                new People.Change(person.name(), person.role(), Optional.of(after), "ru", person.zone(), true));
        push.fire(new Push(new Push.Teams(Set.of(before)), "news", Map.of("text", "of-the-old-team")));
        push.fire(new Push(new Push.Teams(Set.of(after)), "news", Map.of("text", "of-the-new-team")));
        // Then
        await().until(() -> ear.heard("of-the-new-team"));
        assertThat(ear.heard("of-the-old-team")).isFalse();
    }

    @Test
    void signingOutEndsTheStream() {
        var visitor = aVisitor(Role.SUPERVISOR);
        var ear = Ear.of(visitor);
        await().until(() -> ear.heard("\"type\":\"floor\""));
        visitor.asks().delete("/api/session").then().statusCode(204);
        await().until(() -> ear.closedWith() == SIGNED_OUT);
    }

    @Test
    void aShutAccountHearsNothingMore() {
        var visitor = aVisitor(Role.SUPERVISOR);
        var ear = Ear.of(visitor);
        await().until(() -> ear.heard("\"type\":\"floor\""));
        var person = visitor.person();
        people.change(
                person.id(),
                new People.Change(person.name(), person.role(), Optional.empty(), "ru", person.zone(), false));
        await().until(() -> ear.closedWith() == SIGNED_OUT);
    }

    @Test
    void anotherSitesPageOpensNoStreamWithOurCookie() {
        var visitor = aVisitor(Role.HEAD_OF_SALES);
        for (String path : List.of("/api/live", "/api/sip"))
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .header("Cookie", Ear.cookie(visitor))
                            .header("Origin", "https://evil.example")
                            .buildAsync(Ear.address().resolve(path), new Ear())
                            .join())
                    .hasRootCauseMessage("Unexpected HTTP response status code 403");
    }

    private Campaign aCampaign() {
        return campaigns.add(given.settings(given.aBase()), null).orElseThrow();
    }

    private Map<String, Ear> ears(TeamId team) {
        var visitors = new LinkedHashMap<String, Visitor>();
        visitors.put("own", aVisitor(Role.SUPERVISOR, Optional.of(team)));
        visitors.put(
                "other",
                aVisitor(
                        Role.SUPERVISOR,
                        Optional.of(teams.add("x " + UUID.randomUUID(), false).id())));
        visitors.put("nobodys", aVisitor(Role.SUPERVISOR));
        visitors.put("operator", aVisitor(Role.OPERATOR, Optional.of(team)));
        visitors.put("outside", aVisitor(Role.OPERATOR, Optional.of(team)));
        postings.outsource(visitors.get("outside").id(), Optional.of(new CampaignId(1)));
        visitors.put("manager", aVisitor(Role.MANAGER, Optional.of(team)));
        visitors.put("qa", aVisitor(Role.QA, Optional.of(team)));
        visitors.put("marketing", aVisitor(Role.MARKETING, Optional.of(team)));
        visitors.put("head", aVisitor(Role.HEAD_OF_SALES));
        visitors.put("administrator", aVisitor(Role.ADMINISTRATOR));
        var ears = new LinkedHashMap<String, Ear>();
        visitors.forEach((name, visitor) -> ears.put(name, Ear.of(visitor)));
        ids = visitors;
        mark(ears);
        return ears;
    }

    private Map<String, Visitor> ids = Map.of();

    /// Messages of one stream come in order: whoever has heard the mark has heard all that came before.
    private void mark(Map<String, Ear> ears) {
        String mark = UUID.randomUUID().toString();
        // again and again: a stream may have been opened a moment ago
        await().until(() -> {
            ids.values().forEach(visitor -> push.fire(Push.to(visitor.id(), "mark", Map.of("mark", mark))));
            return ears.values().stream().allMatch(ear -> ear.heard(mark));
        });
    }
}
