package tritone.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.handover.routing.Wanted.Way;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

@Entity
@Immutable
@Table(name = "handover")
@NullUnmarked
class HandoverRow {
    @Id
    UUID id;

    @Column(name = "call_id")
    UUID callId;

    @Column(name = "lead_id")
    Long leadId;

    @Column(name = "from_person")
    Long fromPerson;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    Way kind;

    @Nullable
    String comment;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "asked_at")
    Instant askedAt;

    Handover handover(HandoverStepRow newest) {
        return new Handover(
                new HandoverId(id),
                new CallId(callId),
                new LeadId(leadId),
                new PersonId(fromPerson),
                kind,
                Optional.ofNullable(comment),
                Optional.ofNullable(dueAt),
                askedAt,
                newest.step,
                Optional.ofNullable(newest.managerId).map(PersonId::new),
                Optional.ofNullable(newest.why).map(HandoverReason::read),
                newest.at);
    }
}
