package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.people.Audit;

/// How long recordings are kept, and what stays when they are not.
@QuarkusTest
@WithTestResource(Database.class)
class RetentionTest {
    @Inject
    RecordingRoom room;

    @Inject
    RecordingRows rows;

    @Inject
    RecordingSettings settings;

    @Inject
    RetentionPeriods periods;

    @Inject
    Audit audit;

    @Test
    void aRecordingIsDeletedWhenItsTimeIsOverAndTheRowKeepsTheFact() {
        // Given
        var call = Switch.aCall();
        room.theSwitch.talk(call, new byte[32_000]);
        room.takeIn();
        room.sql("update recording set retain_until = '2001-01-01' where call_id = ?1", call);
        // When
        new Retention(rows, room.store(), audit).round();
        // Then
        assertThat(room.row(call, 1).status).isEqualTo(RecordingStatus.EXPIRED);
        assertThat(room.row(call, 1).removedAt).isNotNull();
        assertThat(room.row(call, 1).sha256).isNotNull();
        assertThat(room.stored(room.row(call, 1).path)).doesNotExist();
        assertThat(room.stored(room.row(call, 1).place().manifest())).doesNotExist();
    }

    @Test
    void aCampaignsRecordingsAreKeptAsLongAsTheCampaignSays() {
        // Given
        var before = Switch.aCall();
        var after = Switch.aCall();
        room.theSwitch.talk(before, new byte[32_000]);
        room.takeIn();
        // When
        periods.put(Switch.CAMPAIGN, 30, Switch.AGENT);
        room.theSwitch.talk(after, new byte[32_000]);
        room.takeIn();
        periods.remove(Switch.CAMPAIGN);
        // Then
        assertThat(Duration.between(room.row(before, 1).startedAt, room.row(before, 1).retainUntil))
                .isEqualTo(settings.keep());
        assertThat(Duration.between(room.row(after, 1).startedAt, room.row(after, 1).retainUntil))
                .isEqualTo(Duration.ofDays(30));
        assertThat(periods.of(Switch.CAMPAIGN)).isEqualTo(new RetentionPeriods.Period(365, false));
    }
}
