package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tritone.campaign.CampaignId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// The calls that live now: orders them, feeds them what happens, carries out what they decide.
@ApplicationScoped
public class Calls {
    /// Writes the attempt, then tells the switch. Not to be called inside a transaction: the switch must not hear of a
    /// row that may yet roll back. [AttemptOrdered] is fired in the transaction that writes it.
    public CallId place(NewAttempt attempt) {
        throw new UnsupportedOperationException("place " + attempt);
    }

    /// Every call of a campaign that needs, or may come to need, an agent, and those in conversation or wrap-up.
    public List<InFlight> inFlight(CampaignId campaign) {
        throw new UnsupportedOperationException("inFlight " + campaign);
    }

    public List<InFlight> inFlight() {
        throw new UnsupportedOperationException("inFlight");
    }

    /// The call an agent is in or wraps up.
    public Optional<InFlight> of(PersonId agent) {
        throw new UnsupportedOperationException("of " + agent);
    }

    /// The operator says what the call was; a second time changes nothing.
    public Answer dispose(CallId call, PersonId by, Said said) {
        throw new UnsupportedOperationException("dispose " + call + by + said);
    }

    public Answer hangUp(CallId call, PersonId by) {
        throw new UnsupportedOperationException("hangUp " + call + by);
    }

    public Answer hold(CallId call, PersonId by, boolean on) {
        throw new UnsupportedOperationException("hold " + call + by + on);
    }

    /// The agent goes, the conversation goes on with whoever else is in it (a handover).
    public Answer leave(CallId call, PersonId by) {
        throw new UnsupportedOperationException("leave " + call + by);
    }

    /// What became of a request.
    public enum Answer {
        DONE,
        /// It was so already.
        ALREADY,
        NO_SUCH_CALL,
        NOT_YOURS,
        /// Not in this state of the call.
        TOO_LATE
    }
}
