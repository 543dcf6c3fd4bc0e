package tritone.telephony.ami;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.asteriskjava.manager.event.AbstractBridgeEvent;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.DialStateEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.jspecify.annotations.Nullable;
import tritone.telephony.Alerting;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.HangUpCause;
import tritone.telephony.TelephonyEvent;

/// Reads the switch's events into ours. Keeps a note per channel, because the switch tells in pieces what we tell
/// whole:
///
///     Newchannel ── Newstate Ringing ── Newstate Up ── BridgeEnter(call-…/line-…) ── … ── Hangup
///                   Ringing             (noted)        Answered, AgentWaiting             HungUp with verdict
///
/// An answer is told when the channel has reached the bridge it waits in, because from then on it can be joined safely,
/// with the time of the answer itself. Used by one thread.
final class Interpreter {
    static final String WAITING_CALL = "call-";
    static final String WAITING_LINE = "line-";
    static final String GROUP_CONTEXT = "manager-group";
    private static final Pattern OURS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int RINGING = 5;
    private static final int UP = 6;
    /// OriginateResponse's reason when our own ring time ran out.
    private static final int RANG_OUT = 3;

    private final Predicate<String> reachable;
    private final Map<String, Note> notes = new HashMap<>();
    /// Orders said to have failed of which no channel was heard: whether they rang out.
    private final Map<String, Boolean> refused = new HashMap<>();

    /// @param reachable whether the trunk of this name answers; what is no trunk does
    Interpreter(Predicate<String> reachable) {
        this.reachable = reachable;
    }

    /// After a new login: what was noted before may be stale.
    void forget() {
        notes.clear();
        refused.clear();
    }

    /// Told some time after an order failed: what has shown no channel by then never had one.
    List<TelephonyEvent> unplaced(OriginateResponseEvent response) {
        if (response.getUniqueId() == null || refused.remove(response.getUniqueId()) == null) return List.of();
        return List.of(new TelephonyEvent.NotPlaced(
                new ChannelId(response.getUniqueId()), "reason " + response.getReason(), at(response)));
    }

    List<TelephonyEvent> read(ManagerEvent event) {
        return switch (event) {
            case NewChannelEvent created -> {
                if (ours(created.getUniqueId())) note(created.getUniqueId()).created = at(created);
                yield List.of();
            }
            case NewStateEvent state when ours(state.getUniqueId()) -> state(state);
            case DialStateEvent sound when ours(sound.getDestUniqueId()) -> sound(sound);
            case BridgeEnterEvent enter when ours(enter.getUniqueId()) -> entered(enter);
            case BridgeLeaveEvent leave
            when ours(leave.getUniqueId()) && isTalk(leave) ->
                List.of(new TelephonyEvent.Unbridged(
                        new ChannelId(leave.getUniqueId()), leave.getBridgeUniqueId(), at(leave)));
            case AgentCalledEvent called -> managerRung(called);
            case AgentConnectEvent connect -> managerAnswered(connect);
            case OriginateResponseEvent response
            when ours(response.getUniqueId()) && !response.isSuccess() -> notOriginated(response);
            case HangupEvent hangup when ours(hangup.getUniqueId()) -> hungUp(hangup);
            case MachineDetectedEvent detected
            when ours(detected.getUniqueId()) ->
                List.of(new TelephonyEvent.MachineDetected(
                        new ChannelId(detected.getUniqueId()),
                        detected.getStatus().equals("MACHINE"),
                        detected.getReason(),
                        at(detected)));
            case NoticePlayedEvent played
            when ours(played.getUniqueId()) ->
                List.of(new TelephonyEvent.NoticePlayed(new ChannelId(played.getUniqueId()), at(played)));
            case SupervisorListensEvent listens
            when ours(listens.getUniqueId()) ->
                List.of(new TelephonyEvent.Listens(new ChannelId(listens.getUniqueId()), at(listens)));
            default -> List.of();
        };
    }

    private List<TelephonyEvent> state(NewStateEvent state) {
        Note note = note(state.getUniqueId());
        if (state.getChannelState() == null) return List.of();
        if (state.getChannelState() == UP && note.answered == null) note.answered = at(state);
        if (state.getChannelState() == UP || state.getChannelState() == RINGING) note.alerted(at(state));
        if (state.getChannelState() != RINGING) return List.of();
        note.rang = true;
        return List.of(new TelephonyEvent.Ringing(new ChannelId(state.getUniqueId()), at(state)));
    }

    /// A sound in the ringing's place, such as an announcement (183).
    private List<TelephonyEvent> sound(DialStateEvent sound) {
        if ("PROGRESS".equals(sound.getDialStatus()))
            note(sound.getDestUniqueId()).alerted(at(sound));
        return List.of();
    }

    private List<TelephonyEvent> entered(BridgeEnterEvent enter) {
        var channel = new ChannelId(enter.getUniqueId());
        if (isTalk(enter)) return List.of(new TelephonyEvent.Bridged(channel, enter.getBridgeUniqueId(), at(enter)));
        String bridge = String.valueOf(enter.getBridgeName());
        boolean line = bridge.startsWith(WAITING_LINE);
        if (!line && !bridge.startsWith(WAITING_CALL)) return List.of();
        var told = new ArrayList<>(answer(enter.getUniqueId(), enter.getChannel(), at(enter)));
        if (line) told.add(new TelephonyEvent.AgentWaiting(channel, at(enter)));
        return told;
    }

    private List<TelephonyEvent> managerRung(AgentCalledEvent called) {
        String near = near(called.getUniqueId());
        var call = call(called);
        if (!ours(near) || call.isEmpty()) return List.of();
        return List.of(new TelephonyEvent.InvitationRings(
                new ChannelId(near), call.get(), account(called.getInterface()), at(called)));
    }

    private List<TelephonyEvent> managerAnswered(AgentConnectEvent connect) {
        String near = near(connect.getUniqueId());
        var call = call(connect);
        if (!ours(near) || call.isEmpty()) return List.of();
        note(near).told = true;
        return List.of(new TelephonyEvent.InvitationAnswered(
                new ChannelId(near), call.get(), Optional.of(account(connect.getInterface())), at(connect)));
    }

    /// The channel in the queue is the far half of the invited one, and named after it.
    private static String near(@Nullable String far) {
        return far == null ? "" : far.replaceFirst(";2$", "");
    }

    private static String account(String member) {
        return member.replaceFirst("^PJSIP/", "");
    }

    /// The switch says this by another way than what befalls a channel: of a number that fails at once it may come
    /// before the channel itself.
    private List<TelephonyEvent> notOriginated(OriginateResponseEvent response) {
        Note note = notes.get(response.getUniqueId());
        boolean rangOut = response.getReason() != null && response.getReason() == RANG_OUT;
        // a channel we know ends by its own Hangup; with a doubled id this response even names a live call
        if (note != null) note.rangOut |= rangOut;
        else refused.put(response.getUniqueId(), rangOut);
        return List.of();
    }

    private List<TelephonyEvent> hungUp(HangupEvent hangup) {
        Note note = note(hangup.getUniqueId());
        notes.remove(hangup.getUniqueId());
        var channel = new ChannelId(hangup.getUniqueId());
        var told = new ArrayList<TelephonyEvent>();
        var call = call(hangup);
        if (isInvited(hangup.getChannel())) {
            if (!note.told && call.isPresent())
                told.add(new TelephonyEvent.InvitationAnswered(channel, call.get(), Optional.empty(), at(hangup)));
        } else if (note.answered != null && !note.told) {
            told.add(new TelephonyEvent.Answered(channel, hangup.getChannel(), note.answered));
        }
        int cause = hangup.getCause() == null ? 0 : hangup.getCause();
        OptionalInt sip = sip(hangup.getTechCause());
        var ending = new HangUpCause.Ending(
                sip,
                cause,
                note.answered != null,
                note.rang,
                note.rangOut,
                reachable.test(endpoint(hangup.getChannel())));
        told.add(new TelephonyEvent.HungUp(channel, HangUpCause.of(ending), cause, sip, note.alerting(), at(hangup)));
        return told;
    }

    private List<TelephonyEvent> answer(String id, String name, Instant now) {
        Note note = note(id);
        if (note.told) return List.of();
        note.told = true;
        if (note.answered == null) note.answered = now;
        return List.of(new TelephonyEvent.Answered(new ChannelId(id), name, note.answered));
    }

    private Note note(String id) {
        return notes.computeIfAbsent(id, fresh -> new Note(Boolean.TRUE.equals(refused.remove(fresh))));
    }

    /// All our channels are named by UUIDs; what the switch names itself is nobody's business.
    private static boolean ours(@Nullable String id) {
        return id != null && OURS.matcher(id).matches();
    }

    private static boolean isTalk(AbstractBridgeEvent event) {
        return "basic".equals(event.getBridgeType());
    }

    private static boolean isInvited(@Nullable String channelName) {
        return channelName != null && channelName.contains("@" + GROUP_CONTEXT);
    }

    static Optional<CallId> call(ManagerEvent event) {
        var variables = event.getChannelVariables();
        String id = variables == null ? null : variables.get("CALLID");
        return ours(id) ? Optional.of(CallId.of(String.valueOf(id))) : Optional.empty();
    }

    /// `PJSIP/public-0000002a` goes by the endpoint `public`.
    private static String endpoint(@Nullable String channelName) {
        return channelName == null
                ? ""
                : channelName.replaceFirst("^[^/]*/", "").replaceFirst("-[0-9a-f]+$", "");
    }

    private static OptionalInt sip(@Nullable String techCause) {
        return techCause != null && techCause.matches("[3-6][0-9][0-9]")
                ? OptionalInt.of(Integer.parseInt(techCause))
                : OptionalInt.empty();
    }

    private static Instant at(ManagerEvent event) {
        Double seconds = event.getTimestamp();
        return seconds == null ? Instant.now() : Instant.ofEpochSecond(0, Math.round(seconds * 1e6) * 1000);
    }

    private static final class Note {
        private @Nullable Instant created;
        private @Nullable Instant alerted;
        private @Nullable Instant answered;
        private boolean rang;
        private boolean rangOut;
        private boolean told;

        private Note(boolean rangOut) {
            this.rangOut = rangOut;
        }

        private void alerted(Instant at) {
            if (alerted == null) alerted = at;
        }

        private Alerting alerting() {
            if (created == null) return Alerting.UNKNOWN;
            if (alerted == null) return Alerting.NEVER;
            return alerted.isAfter(created.plus(Alerting.IN)) ? Alerting.LATE : Alerting.IN_TIME;
        }
    }
}
