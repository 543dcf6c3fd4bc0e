package tritone.call;

import java.util.Optional;
import java.util.OptionalInt;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.Outcome.By;
import tritone.call.lifecycle.Outcome.End;
import tritone.campaign.Disposition;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;

/// What the switch's news means to a call.
final class SwitchFacts {
    private SwitchFacts() {}

    static final End LINK_LOST = new End(Disposition.CANCELLED, 0, OptionalInt.empty(), By.NOT_PLACED);

    static Optional<Fact> of(TelephonyEvent.OfChannel event) {
        return switch (event) {
            case TelephonyEvent.Ringing _ -> Optional.of(new Fact.Ringing());
            case TelephonyEvent.Answered answered -> Optional.of(new Fact.Answered(answered.at()));
            case TelephonyEvent.Bridged bridged -> Optional.of(new Fact.Bridged(bridged.at()));
            case TelephonyEvent.Unbridged _ -> Optional.of(new Fact.Unbridged());
            case TelephonyEvent.MachineDetected detected ->
                detected.machine() ? Optional.of(new Fact.Machine()) : Optional.empty();
            case TelephonyEvent.NoticePlayed played -> Optional.of(new Fact.NoticePlayed(played.at()));
            case TelephonyEvent.NotPlaced _ ->
                Optional.of(new Fact.Gone(new End(Disposition.TRUNK_FAILURE, 0, OptionalInt.empty(), By.NOT_PLACED)));
            case TelephonyEvent.HungUp gone ->
                Optional.of(new Fact.Gone(
                        new End(verdict(gone.verdict()), gone.cause(), gone.sip(), By.SWITCH, gone.alerting())));
            case TelephonyEvent.AgentWaiting _, TelephonyEvent.Listens _ -> Optional.empty();
            case TelephonyEvent.InvitationRings _, TelephonyEvent.InvitationAnswered _ -> Optional.empty();
        };
    }

    /// For a call that nobody was joined to.
    private static Disposition verdict(HangUpCause cause) {
        return switch (cause) {
            case NO_ANSWER -> Disposition.NO_ANSWER;
            case BUSY -> Disposition.BUSY;
            case DEAD_NUMBER -> Disposition.DEAD_NUMBER;
            case OUT_OF_REACH -> Disposition.OUT_OF_REACH;
            case REJECTED -> Disposition.REJECTED;
            case TRUNK_FAILURE -> Disposition.TRUNK_FAILURE;
            case CANCELLED -> Disposition.CANCELLED;
            case NORMAL -> Disposition.GONE_BEFORE_JOIN;
        };
    }
}
