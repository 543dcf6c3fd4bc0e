package tritone.web.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static tritone.campaign.message.SomeWave.pcm;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.campaign.TestCampaigns;
import tritone.campaign.message.CompanyMessage;
import tritone.campaign.message.CompanyMessages;
import tritone.people.Role;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class CampaignMessageTest {
    @Inject
    TestCampaigns given;

    @Inject
    CompanyMessages messages;

    @Test
    void aMessageIsSentHeardBackReplacedAndRemoved() throws Exception {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        var campaign = given.running(given.settings(given.aBase()));
        String path = "/api/campaigns/" + campaign.id().value() + "/message";
        head.asks().get(path).then().statusCode(404);
        assertThat(messages.soundOf(campaign.id())).isEmpty();
        // When
        sent(head, path, pcm(16_000).seconds(2).tone(440).file())
                .then()
                .statusCode(200)
                .body("seconds", equalTo(2.0f));
        sent(head, path, pcm(8000).seconds(3).tone(660).file()).then().statusCode(200);
        // Then
        var heard = head.asks().get(path);
        heard.then().statusCode(200).contentType("audio/wav");
        assertThat(CompanyMessage.of(heard.asByteArray()))
                .isEqualTo(CompanyMessage.of(pcm(8000).seconds(3).tone(660).file()));
        Path file = Path.of(messages.soundOf(campaign.id()).orElseThrow() + ".alaw");
        assertThat(Files.size(file)).isEqualTo(24_000);
        assertThat(file).isAbsolute();
        head.asks().delete(path).then().statusCode(204);
        head.asks().delete(path).then().statusCode(204);
        head.asks().get(path).then().statusCode(404);
    }

    @Test
    void aWrongFileIsRefusedInWordsAndTheOldMessageStays() {
        var head = aVisitor(Role.HEAD_OF_SALES);
        var campaign = given.running(given.settings(given.aBase()));
        String path = "/api/campaigns/" + campaign.id().value() + "/message";
        sent(head, path, pcm(8000).tone(440).file()).then().statusCode(200);
        sent(head, path, pcm(44_100).tone(440).file())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/message-other-rate"))
                .body("detail", not(blankString()));
        sent(head, path, new byte[3_000_000])
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/message-too-long"));
        head.asks().contentType("audio/mpeg").body(new byte[9]).put(path).then().statusCode(415);
        assertThat(messages.soundOf(campaign.id())).isPresent();
    }

    @Test
    void aCampaignTellsOfTheRecordingInItsLanguageUntilItHasANoticeOfItsOwn() throws Exception {
        // Given
        var head = aVisitor(Role.HEAD_OF_SALES);
        var campaign = given.running(given.settings(given.aBase())).id();
        String path = "/api/campaigns/" + campaign.value() + "/notice";
        for (String language : List.of("ru", "en"))
            assertThat(Files.size(Path.of(messages.noticeOf(campaign, language) + ".alaw")))
                    .isBetween(8000L, 40_000L);
        // When
        sent(head, path, pcm(8000).seconds(2).tone(440).file()).then().statusCode(200);
        // Then
        assertThat(messages.noticeOf(campaign, "ru"))
                .isEqualTo(messages.noticeOf(campaign, "en"))
                .endsWith("notice-" + campaign.value());
        assertThat(messages.soundOf(campaign)).isEmpty();
        head.asks().get(path).then().statusCode(200).contentType("audio/wav");
        head.asks().delete(path).then().statusCode(204);
        assertThat(messages.noticeOf(campaign, "en")).endsWith("notice-en");
    }

    @Test
    void onlyWhoSetsCampaignsUpChangesWhatPeopleHear() {
        var campaign = given.running(given.settings(given.aBase()));
        String path = "/api/campaigns/" + campaign.id().value() + "/message";
        byte[] file = pcm(8000).tone(440).file();
        sent(aVisitor(Role.SUPERVISOR, Optional.empty()), path, file).then().statusCode(403);
        sent(aVisitor(Role.OPERATOR), path, file).then().statusCode(403);
        sent(aVisitor(Role.ADMINISTRATOR), "/api/campaigns/999999999/message", file)
                .then()
                .statusCode(404);
        assertThat(messages.soundOf(campaign.id())).isEmpty();
    }

    private static Response sent(Visitor visitor, String path, byte[] file) {
        return visitor.asks().contentType("audio/wav").body(file).put(path);
    }
}
