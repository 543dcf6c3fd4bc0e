package tritone.agent;

import java.time.Instant;
import java.util.Optional;
import tritone.agent.AgentState.Connecting;
import tritone.agent.AgentState.Disconnected;
import tritone.agent.AgentState.Joining;
import tritone.agent.AgentState.Off;
import tritone.agent.AgentState.Paused;
import tritone.agent.AgentState.Ready;
import tritone.agent.AgentState.Talking;
import tritone.agent.AgentState.WrapUp;
import tritone.people.PersonId;
import tritone.people.TeamId;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;

/// One agent's shift: what they do, the line to their phone, and what they asked for after the call in hand. Every move
/// returns the next seat, and the same one when the move does not fit: a late or doubled request changes nothing.
record Seat(
        Who who,
        long shift,
        String account,
        AgentState state,
        Line line,
        Optional<String> pauseAsked,
        boolean endAsked) {
    static final String OVERRUN = "wrap-up-overrun";
    static final String UNREACHABLE = "phone-unreachable";

    record Who(PersonId person, String name, Optional<TeamId> team) {}

    static Seat taken(Who who, long shift, String account, Instant now) {
        return new Seat(who, shift, account, new Connecting(now), new Line.Planned(now, 0), Optional.empty(), false);
    }

    /// The same wrap-up with another deadline, which is the call's to write down.
    boolean wrapsUpLonger(Seat before) {
        return state instanceof WrapUp(var call, var since, var _)
                && before.state instanceof WrapUp(var same, var then, var _)
                && call.equals(same)
                && since.equals(then);
    }

    boolean idle() {
        return state instanceof Ready && line instanceof Line.Up;
    }

    boolean over() {
        return state instanceof Off;
    }

    Seat ring(ChannelId fresh, Instant now) {
        boolean wanted = line instanceof Line.Planned && !over();
        return wanted ? with(line.ring(fresh, now)) : this;
    }

    Seat lineUp(ChannelId channel, Instant now) {
        boolean ours = line.channel().filter(channel::equals).isPresent();
        if (!ours || line instanceof Line.Up) return this;
        var up = with(new Line.Up(channel));
        return state instanceof Connecting || state instanceof Disconnected ? up.settled(now) : up;
    }

    Seat lineGone(ChannelId channel, Instant now) {
        if (line.channel().filter(channel::equals).isEmpty()) return this;
        var lost = with(line.gone(now));
        return switch (state) {
            case Ready _, Connecting _ -> lost.settled(now);
            case Paused(var reason, var _) ->
                lost.line instanceof Line.Down
                        ? lost.asked(Optional.of(reason), endAsked).settled(now)
                        : lost;
            case Off _, Joining _, Talking _, WrapUp _, Disconnected _ -> lost;
        };
    }

    /// The phone says that it holds no line: what stands at the switch leads nowhere.
    Seat lineDead(Instant now) {
        if (!(line instanceof Line.Up(var on))) return this;
        var lost = lineGone(on, now);
        return lost.ring(Line.fresh(), now);
    }

    /// The phone showed up: no use in waiting any longer.
    Seat phoneSeen(Instant now) {
        boolean waits = line instanceof Line.Planned || line instanceof Line.Down;
        return waits && !over() ? again(now).ring(Line.fresh(), now) : this;
    }

    /// The phone registered under another address. A ring on its way goes to the address before, where nobody may be
    /// any more: a page that is reloaded in a talk has less time to come back than such a ring lasts.
    Seat phoneAnew(Instant now) {
        if (!(line instanceof Line.Calling) || over()) return phoneSeen(now);
        return with(new Line.Planned(now, 0)).ring(Line.fresh(), now);
    }

    /// Rings the phone anew.
    Seat again(Instant now) {
        boolean stuck = line instanceof Line.Down || line instanceof Line.Planned;
        if (!stuck) return this;
        var planned = with(new Line.Planned(now, 0));
        return state instanceof Disconnected ? planned.with(new Connecting(now)) : planned;
    }

    Seat pause(String reason, Instant now) {
        return switch (state) {
            case Ready _, Paused _ -> with(new Paused(reason, now));
            case Connecting _, Joining _, Talking _, WrapUp _, Disconnected _ -> asked(Optional.of(reason), endAsked);
            case Off _ -> this;
        };
    }

    /// The same for somebody free whom calls on their way count on.
    Seat pauseWhenLet(String reason, Instant now) {
        return state instanceof Ready ? asked(Optional.of(reason), endAsked) : pause(reason, now);
    }

    Seat endWhenLet(Instant now) {
        return state instanceof Ready ? asked(pauseAsked, true) : end(now);
    }

    Seat letGo(Instant now) {
        return agent().leaving() ? settled(now) : this;
    }

    Seat ready(Instant now) {
        var willing = asked(Optional.empty(), false);
        return state instanceof Paused ? willing.settled(now) : willing;
    }

    Seat end(Instant now) {
        return switch (state) {
            case Ready _, Paused _, Connecting _, Disconnected _ -> with(new Off(now));
            case Joining _, Talking _, WrapUp _ -> asked(pauseAsked, true);
            case Off _ -> this;
        };
    }

    Seat reserve(CallId call, Instant now) {
        return idle() ? with(new Joining(call, now)) : this;
    }

    Seat talking(CallId call, Instant now) {
        return in(call) ? with(new Talking(call, now)) : this;
    }

    Seat wrapUp(CallId call, Instant until, Instant now) {
        if (!in(call)) return this;
        var since = state instanceof WrapUp before ? before.since() : now;
        return with(new WrapUp(call, since, until));
    }

    Seat free(CallId call, Instant now) {
        return in(call) ? settled(now) : this;
    }

    /// They let the deadline pass: no further call until they say that they are there.
    Seat overran(CallId call, Instant now) {
        return in(call) ? asked(Optional.of(OVERRUN), endAsked).settled(now) : this;
    }

    Optional<CallId> call() {
        return switch (state) {
            case Joining(var call, var _) -> Optional.of(call);
            case Talking(var call, var _) -> Optional.of(call);
            case WrapUp(var call, var _, var _) -> Optional.of(call);
            case Off _, Connecting _, Ready _, Paused _, Disconnected _ -> Optional.empty();
        };
    }

    Agent agent() {
        var up = line instanceof Line.Up(var on) ? Optional.of(on) : Optional.<ChannelId>empty();
        return new Agent(
                who.person(), who.name(), who.team(), state, PhoneAccounts.kind(account), up, pauseAsked, endAsked);
    }

    private boolean in(CallId call) {
        return call().filter(call::equals).isPresent();
    }

    /// Where an agent belongs who has no call in hand.
    private Seat settled(Instant now) {
        if (endAsked) return with(new Off(now));
        if (line instanceof Line.Down) return with(new Disconnected(UNREACHABLE, now));
        if (!(line instanceof Line.Up)) return with(new Connecting(now));
        return pauseAsked
                .map(reason -> asked(Optional.empty(), false).with(new Paused(reason, now)))
                .orElseGet(() -> with(new Ready(now)));
    }

    Seat known(Who as) {
        return as.equals(who) ? this : new Seat(as, shift, account, state, line, pauseAsked, endAsked);
    }

    Seat with(AgentState next) {
        return new Seat(who, shift, account, next, line, pauseAsked, endAsked);
    }

    Seat with(Line next) {
        return new Seat(who, shift, account, state, next, pauseAsked, endAsked);
    }

    boolean sameWishes(Seat other) {
        return pauseAsked.equals(other.pauseAsked) && endAsked == other.endAsked;
    }

    Seat asked(Optional<String> pause, boolean end) {
        return new Seat(who, shift, account, state, line, pause, end);
    }
}
