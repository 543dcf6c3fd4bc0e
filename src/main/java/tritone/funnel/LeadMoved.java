package tritone.funnel;

import java.time.Instant;
import java.util.Optional;
import tritone.funnel.regulation.Ground;
import tritone.funnel.regulation.Position;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// A lead was moved. Fired inside the transaction that moves it.
public record LeadMoved(
        LeadId lead,
        Position from,
        Position to,
        Ground ground,
        Optional<PersonId> owner,
        Optional<PersonId> by,
        Optional<CallId> call,
        Instant at) {}
