package tritone.web.recordings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.NullUnmarked;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.recording.RecordingStatus;
import tritone.recording.Recordings;
import tritone.telephony.CallId;
import tritone.web.Moments;
import tritone.web.Shapes;

/// What a list is narrowed to: `speaker` is a part of a name. `before` is the start of the last row shown: it leads to
/// the next page.
@NullUnmarked
public class RecordingQuery {
    @RestQuery
    UUID call;

    @RestQuery
    @Min(1)
    Long agent;

    @RestQuery
    @Size(max = 80)
    @Pattern(regexp = "[^0-9@＠]*")
    String speaker;

    @RestQuery
    @Min(1)
    Long lead;

    @RestQuery
    @Min(1)
    Long campaign;

    @RestQuery
    RecordingStatus status;

    @RestQuery
    @Pattern(regexp = Shapes.MOMENT)
    String from;

    @RestQuery
    @Pattern(regexp = Shapes.MOMENT)
    String before;

    @RestQuery
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    int limit;

    /// @param called who has a name with these letters, as far as the reader may know
    Recordings.Filter filter(Function<String, Set<PersonId>> called) {
        return new Recordings.Filter(
                Optional.ofNullable(call).map(CallId::new),
                agents(called),
                Optional.ofNullable(lead).map(LeadId::new),
                Optional.ofNullable(campaign).map(CampaignId::new),
                Optional.ofNullable(status),
                Moments.read("from", from),
                Moments.read("before", before),
                limit);
    }

    private Optional<Set<PersonId>> agents(Function<String, Set<PersonId>> called) {
        if (agent != null) return Optional.of(Set.of(new PersonId(agent)));
        return Optional.ofNullable(speaker)
                .filter(letters -> !letters.isBlank())
                .map(called);
    }
}
