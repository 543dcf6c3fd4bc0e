package tritone.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Disposition;
import tritone.lead.DoNotCall;
import tritone.lead.Lead;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// Puts every number of a client who asks not to be called on the do-not-call list at once, whatever the regulation
/// says about the lead.
@ApplicationScoped
class LeftAlone {
    static final String ASKED_IN_A_CALL = "ASKED_IN_A_CALL";

    private final DoNotCall list;

    LeftAlone(DoNotCall list) {
        this.list = list;
    }

    void respect(Lead lead, Optional<PersonId> by, Optional<CallId> call) {
        @Nullable PersonId who = by.orElse(null);
        var id = call.map(CallId::value).orElse(null);
        String reason = call.isPresent() ? ASKED_IN_A_CALL : Disposition.DO_NOT_CALL.name();
        lead.phones().forEach(phone -> list.add(phone.number(), reason, who, id));
    }

    /// The operator has corrected the outcome: the client did not ask for it in that call.
    void takeBack(CallId call) {
        list.takeBack(call.value());
    }
}
