package tritone.recording;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import tritone.call.AttemptEnded;
import tritone.call.CallJoining;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;
import tritone.telephony.Telephony.RecordingTarget;

/// What the switch and the call do around a recording, for tests: `aSwitch(intake).talk(call)`.
record Switch(Path intake) {
    /// Far above every campaign, lead and person that a test adds.
    static final CampaignId CAMPAIGN = new CampaignId(7_700_000_077L);
    static final LeadId LEAD = new LeadId(7_700_000_770L);
    static final PersonId AGENT = new PersonId(7_700_007_700L);

    static CallId aCall() {
        var random = ThreadLocalRandom.current();
        return CallId.at(System.currentTimeMillis(), random.nextLong(), random.nextLong());
    }

    void join(CallId call) {
        join(call, AGENT, LEAD);
    }

    void join(CallId call, PersonId agent, LeadId lead) {
        var at = Instant.now().minusSeconds(300);
        fire(new CallJoining(
                call, CAMPAIGN, lead, agent, Optional.of(new RecordingTarget(RecordingPath.name(call, 1))), at, at));
    }

    void hangUp(CallId call) {
        var ended = Instant.now().minusSeconds(120);
        fire(new AttemptEnded(
                call,
                CAMPAIGN,
                LEAD,
                1,
                Disposition.CONNECTED,
                16,
                OptionalInt.empty(),
                Optional.of(AGENT),
                ended.minusSeconds(200),
                Optional.of(ended.minusSeconds(180)),
                Optional.of(ended.minusSeconds(180)),
                ended));
    }

    /// A file written to its end two minutes ago.
    Path write(CallId call, int segment, byte[] samples) {
        return write(RecordingPath.name(call, segment) + ".raw", samples);
    }

    Path write(String name, byte[] content) {
        try {
            Files.createDirectories(intake);
            Path file = Files.write(intake.resolve(name), content);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(120)));
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A whole conversation: joined, hung up, its file in the intake.
    void talk(CallId call, byte[] samples) {
        join(call);
        write(call, 1, samples);
        hangUp(call);
    }

    private static void fire(Object event) {
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().beanManager().getEvent().fire(event));
    }
}
