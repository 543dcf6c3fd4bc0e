package tritone.call;

import tritone.call.lifecycle.Apart;
import tritone.call.lifecycle.CallState;
import tritone.call.lifecycle.Closing;
import tritone.call.lifecycle.Deserted;
import tritone.call.lifecycle.Ended;
import tritone.call.lifecycle.Fact;
import tritone.call.lifecycle.HoldDeserted;
import tritone.call.lifecycle.Joining;
import tritone.call.lifecycle.Leaving;
import tritone.call.lifecycle.OnHold;
import tritone.call.lifecycle.Ordered;
import tritone.call.lifecycle.PassingOn;
import tritone.call.lifecycle.Resuming;
import tritone.call.lifecycle.Returning;
import tritone.call.lifecycle.Together;
import tritone.call.lifecycle.Waiting;
import tritone.call.lifecycle.WrappingUp;

/// The codes under which the history of a call is stored. They are data: a class may be renamed, its code may not
/// change.
final class EventKinds {
    private EventKinds() {}

    /// Of the state that a call has reached.
    static String of(CallState state) {
        return switch (state) {
            case Ordered _ -> "Ordered";
            case Waiting _ -> "Waiting";
            case Joining _ -> "Joining";
            case Together _ -> "Talking";
            case OnHold _ -> "Held";
            case HoldDeserted _ -> "HeldDeserted";
            case Resuming _ -> "Resuming";
            case PassingOn _ -> "PassingOn";
            case Apart _ -> "Apart";
            case Deserted _ -> "Deserted";
            case Returning _ -> "Returning";
            case Closing _ -> "Closing";
            case Leaving _ -> "Leaving";
            case WrappingUp _ -> "WrappingUp";
            case Ended _ -> "Ended";
        };
    }

    /// Of what moved it there.
    static String of(Fact fact) {
        return switch (fact) {
            case Fact.Ringing _ -> "Ringing";
            case Fact.Answered _ -> "Answered";
            case Fact.Machine _ -> "Machine";
            case Fact.NoticePlayed _ -> "NoticePlayed";
            case Fact.AgentMayBeFree _ -> "AgentMayBeFree";
            case Fact.Found _ -> "Found";
            case Fact.Bridged _ -> "Bridged";
            case Fact.Unbridged _ -> "Unbridged";
            case Fact.AgentGone _ -> "AgentGone";
            case Fact.AgentBack _ -> "AgentBack";
            case Fact.Gone _ -> "Gone";
            case Fact.Seen _ -> "Seen";
            case Fact.Missing _ -> "Missing";
            case Fact.Said _ -> "Said";
            case Fact.StillWriting _ -> "StillWriting";
            case Fact.HangUpAsked _ -> "HangUpAsked";
            case Fact.HoldAsked _ -> "HoldAsked";
            case Fact.LeaveAsked _ -> "LeaveAsked";
            case Fact.Tick _ -> "Tick";
        };
    }
}
