package tritone.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.campaign.Disposition;
import tritone.lead.DoNotCall;
import tritone.lead.Lead;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// Whoever asks not to be called is left alone: every number of the lead goes on the list at once, whatever the
/// regulation says about the lead.
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

    /// It was not asked for in that call after all.
    void takeBack(CallId call) {
        list.takeBack(call.value());
    }
}
