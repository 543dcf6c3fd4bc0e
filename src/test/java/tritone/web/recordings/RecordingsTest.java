package tritone.web.recordings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static tritone.web.Visitor.aVisitor;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.access.Postings;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.people.Teams;
import tritone.recording.ARecording;
import tritone.recording.RecordingId;
import tritone.web.Visitor;

@QuarkusTest
@WithTestResource(Database.class)
class RecordingsTest {
    @Inject
    Teams teams;

    @Inject
    Postings postings;

    @Inject
    ARecording recordings;

    @Test
    void theWholeSoundIsHeardAndThePlayIsOnRecord() {
        // Given
        byte[] samples = noise(64_000);
        var id = recordings.by(aVisitor(Role.OPERATOR).id()).of(samples);
        var listener = aListener();
        // When
        var heard = listener.asks().get(audio(id));
        listener.asks().header("Range", "bytes=100-").get(audio(id)).then().statusCode(206);
        // Then
        heard.then()
                .statusCode(200)
                .contentType("audio/wav")
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", "64044");
        assertThat(Arrays.copyOfRange(heard.asByteArray(), 44, 64_044)).isEqualTo(samples);
        aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .get("/api/looks?subject=" + id)
                .then()
                .body("what", contains("PLAY"))
                .body("person", contains((int) listener.id().value()));
    }

    @Test
    void aPartIsHeardByItsRange() {
        // Given
        byte[] samples = noise(64_000);
        var id = recordings.by(aVisitor(Role.OPERATOR).id()).of(samples);
        var listener = aVisitor(Role.HEAD_OF_SALES);
        // When
        var part = listener.asks().header("Range", "bytes=1044-2043").get(audio(id));
        // Then
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 1044-2043/64044")
                .header("Content-Length", "1000");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(samples, 1000, 2000));
        listener.asks()
                .header("Range", "bytes=64044-")
                .get(audio(id))
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */64044");
        listener.asks()
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get(audio(id))
                .then()
                .statusCode(200);
    }

    @Test
    void anOperatorHearsTheOwnCallsOnly() {
        var speaker = aVisitor(Role.OPERATOR);
        var id = recordings.by(speaker.id()).of(noise(400));
        assertHears(speaker, id);
        assertHearsNot(aVisitor(Role.OPERATOR), id);
    }

    @Test
    void aSupervisorHearsTheOwnTeamOnly() {
        // Given
        var team = aTeam();
        var id = recordings.by(aVisitor(Role.OPERATOR, team).id()).of(noise(400));
        // Then
        assertHears(aVisitor(Role.SUPERVISOR, team), id);
        assertHearsNot(aVisitor(Role.SUPERVISOR, aTeam()), id);
        assertHearsNot(aVisitor(Role.SUPERVISOR), id);
    }

    @Test
    void aManagerHearsWhatWasSaidToTheOwnLeads() {
        // Given
        var owner = aVisitor(Role.MANAGER);
        var operator = aVisitor(Role.OPERATOR).id();
        var id = recordings.by(operator).toALeadOf(owner.id()).of(noise(400));
        // Then
        assertHears(owner, id);
        assertHearsNot(aVisitor(Role.MANAGER), id);
    }

    @Test
    void qualityControlHearsTheCampaignsAssignedToItTheHeadOfSalesEverythingAndAnAdministratorNothing() {
        var id = recordings.by(aVisitor(Role.OPERATOR).id()).of(noise(400));
        assertHears(aListener(), id);
        assertHearsNot(aVisitor(Role.QA), id);
        assertHears(aVisitor(Role.HEAD_OF_SALES), id);
        aVisitor(Role.ADMINISTRATOR).asks().get(audio(id)).then().statusCode(403);
        given().get(audio(id)).then().statusCode(401);
    }

    @Test
    void recordingsAreFoundByCallAndByWhoSpoke() {
        var speaker = aVisitor(Role.OPERATOR);
        var id = recordings.by(speaker.id()).of(noise(400));
        var head = aVisitor(Role.HEAD_OF_SALES);
        String call = head.asks()
                .get("/api/recordings?agent=" + speaker.id().value())
                .then()
                .statusCode(200)
                .body("id", contains(id.toString()))
                .body("status", contains("STORED"))
                .body("audio", contains(audio(id)))
                .extract()
                .path("[0].call");
        head.asks().get("/api/calls/" + call + "/recordings").then().body("id", contains(id.toString()));
        head.asks()
                .get("/api/recordings?status=PENDING&agent=" + speaker.id().value())
                .then()
                .body("$", empty());
        head.asks().get("/api/recordings?from=yesterday").then().statusCode(400);
        head.asks().get("/api/recordings?limit=0").then().statusCode(400);
    }

    @Test
    void theListNamesWhoIsHeardAsFarAsTheReaderMayKnowAndTheLookIsOnRecord() {
        // Given
        var owner = aVisitor(Role.MANAGER);
        var speaker = aVisitor(Role.OPERATOR);
        var id = recordings.by(speaker.id()).toALeadOf(owner.id()).of(noise(400));
        // When
        var toTheOwner = spokenBy(speaker, owner);
        var toTheOperator = spokenBy(speaker, speaker);
        // Then
        toTheOwner.body("[0].agentName", equalTo(speaker.person().name())).body("[0].client", startsWith("#"));
        toTheOperator.body("[0].agentName", equalTo(speaker.person().name())).body("[0].client", nullValue());
        aVisitor(Role.HEAD_OF_SALES)
                .asks()
                .get("/api/looks?subject=" + id)
                .then()
                .body("what", contains("RECORDINGS"))
                .body("masked", contains(true))
                .body("person", contains((int) owner.id().value()));
    }

    @Test
    void recordingsAreFoundByAPartOfTheSpeakersName() {
        // Given
        var team = aTeam();
        var supervisor = aVisitor(Role.SUPERVISOR, team);
        var id = recordings.by(aVisitor(Role.OPERATOR, team).id()).of(noise(400));
        // Then
        supervisor.asks().get("/api/recordings?speaker=a oPER").then().body("id", contains(id.toString()));
        supervisor.asks().get("/api/recordings?speaker=Nobody-of-us").then().body("$", empty());
        supervisor.asks().get("/api/recordings?speaker=").then().body("id", contains(id.toString()));
    }

    @Test
    void aStoredRecordingIsReadBackAndFoundWhole() {
        var id = recordings.by(aVisitor(Role.OPERATOR).id()).of(noise(4000));
        recordings.readBack();
        assertThat(recordings.verified(id)).isTrue();
    }

    private static ValidatableResponse spokenBy(Visitor speaker, Visitor reader) {
        return reader.asks()
                .get("/api/recordings?agent=" + speaker.id().value())
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
    }

    private Visitor aListener() {
        var listener = aVisitor(Role.QA);
        postings.assign(listener.id(), Set.of(ARecording.CAMPAIGN));
        return listener;
    }

    private static void assertHears(Visitor visitor, RecordingId id) {
        visitor.asks().get(audio(id)).then().statusCode(200);
        visitor.asks().get("/api/recordings/" + id).then().statusCode(200).body("id", equalTo(id.toString()));
        visitor.asks()
                .get("/api/recordings/" + id + "/peaks")
                .then()
                .statusCode(200)
                .body("perSecond", equalTo(20))
                .body("channels", hasSize(2));
    }

    private static void assertHearsNot(Visitor visitor, RecordingId id) {
        visitor.asks().get(audio(id)).then().statusCode(404);
        visitor.asks().get("/api/recordings/" + id).then().statusCode(404);
        visitor.asks().get("/api/recordings/" + id + "/peaks").then().statusCode(404);
        visitor.asks().get("/api/recordings?limit=500").then().body("findAll { it.id == '" + id + "' }", hasSize(0));
    }

    private Optional<TeamId> aTeam() {
        return Optional.of(teams.add("hearing-" + UUID.randomUUID(), false).id());
    }

    private static String audio(RecordingId id) {
        return "/api/recordings/" + id + "/audio";
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
