package tritone.telephony.ami;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asteriskjava.manager.action.BridgeAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.MixMonitorAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.action.StopMixMonitorAction;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.AgentLine;
import tritone.telephony.Telephony.Dial;
import tritone.telephony.Telephony.Ear;
import tritone.telephony.Telephony.Invitation;
import tritone.telephony.Telephony.Listen;
import tritone.telephony.Telephony.RecordingTarget;

/// Our orders in the switch's words; the contexts are those of `asterisk-config/pbx/extensions.conf`.
final class Orders {
    private static final int NORMAL_CLEARING = 16;
    private static final String NOTICE = "dialled-notice";
    /// Where one who answered is not yet to be joined.
    static final Set<String> BEFORE_THE_ANSWER = Set.of(NOTICE, "dialled-amd");

    private static final String SUPERVISION = "supervision";
    private static final String ANSWERS_BY_ITSELF = "<sip:tritone>\\;answer-after=0";
    /// The queue gives up first; this only ends a channel that nothing else ended.
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final Path intake;

    Orders(Path intake) {
        this.intake = intake.toAbsolutePath();
    }

    ManagerAction dial(Dial dial) {
        var order = originate(
                "PJSIP/" + dial.way().to().e164() + "@" + dial.way().line(),
                ChannelId.of(dial.call()),
                firstContext(dial),
                dial.ringTime());
        dial.way().shown().map(PhoneNumber::e164).ifPresent(order::setCallerId);
        var others = new LinkedHashMap<>(Map.of("CHANNEL(language)", dial.language()));
        dial.sample().ifPresent(target -> others.put("SAMPLE", file(target)));
        dial.notice().ifPresent(sound -> others.put("NOTICE", sound));
        order.setVariables(variables(dial.call(), others));
        return order;
    }

    private static String firstContext(Dial dial) {
        if (dial.detectMachine()) return "dialled-amd";
        return dial.notice().isPresent() ? NOTICE : "dialled";
    }

    ManagerAction callAgent(AgentLine line) {
        var order = originate("PJSIP/" + line.account(), line.channel(), "agent-line", line.ringTime());
        var variables = new LinkedHashMap<String, String>();
        variables.put("LINEID", line.channel().value());
        // phones that know the header pick up at once; the person has said "ready" already
        variables.put("PJSIP_HEADER(add,Call-Info)", ANSWERS_BY_ITSELF);
        order.setVariables(variables);
        return order;
    }

    ManagerAction bridge(CallId call, ChannelId agent) {
        return new BridgeAction(call.toString(), agent.value(), false);
    }

    /// Option D: what comes from the channel left, what goes to it right.
    ManagerAction record(CallId call, RecordingTarget target) {
        return new MixMonitorAction(call.toString(), file(target), "D");
    }

    private String file(RecordingTarget target) {
        return intake.resolve(target.file() + ".raw").toString();
    }

    ManagerAction stopRecording(CallId call) {
        return new StopMixMonitorAction(call.toString());
    }

    ManagerAction sound(CallId call, String sound) {
        return new SetVarAction(call.toString(), "SOUND", sound);
    }

    ManagerAction apologise(CallId call) {
        return new RedirectAction(call.toString(), "apology", "s", 1);
    }

    ManagerAction park(ChannelId agent) {
        return new RedirectAction(agent.value(), "agent-line", "s", 1);
    }

    ManagerAction hangUp(ChannelId channel) {
        return new HangupAction(channel.value(), NORMAL_CLEARING);
    }

    ManagerAction hold(ChannelId customer) {
        return new RedirectAction(customer.value(), "held", "s", 1);
    }

    ManagerAction heldBy(ChannelId customer, ChannelId agent) {
        return new SetVarAction(customer.value(), "LINE", agent.value());
    }

    ManagerAction resume(ChannelId customer) {
        return new RedirectAction(customer.value(), "held", "back", 1);
    }

    ManagerAction listen(Listen listen) {
        var order = originate("PJSIP/" + listen.account(), listen.channel(), SUPERVISION, listen.ringTime());
        order.setExten(extension(listen.ear()));
        order.setVariables(
                Map.of("AGENTLINE", listen.line().value(), "PJSIP_HEADER(add,Call-Info)", ANSWERS_BY_ITSELF));
        return order;
    }

    ManagerAction listenAs(ChannelId listener, Ear ear) {
        return new RedirectAction(listener.value(), SUPERVISION, extension(ear), 1);
    }

    private static String extension(Ear ear) {
        return ear.name().toLowerCase(Locale.ROOT);
    }

    ManagerAction invite(Invitation invitation) {
        var order = originate(
                "Local/" + QueuesFile.checked(invitation.group()) + "@" + Interpreter.GROUP_CONTEXT + "/n",
                invitation.channel(),
                "invited",
                invitation.patience().plus(SLACK));
        order.setCallerId(AccountsFile.quoted(invitation.callerName()) + " <0>");
        order.setVariables(variables(
                invitation.call(),
                Map.of("__PATIENCE", Long.toString(invitation.patience().toSeconds()))));
        return order;
    }

    private static OriginateAction originate(String to, ChannelId channel, String context, Duration patience) {
        var order = new OriginateAction();
        order.setChannel(to);
        order.setChannelId(channel.value());
        order.setContext(context);
        order.setExten("s");
        order.setPriority(1);
        order.setTimeout(patience.toMillis());
        order.setAsync(true);
        return order;
    }

    private static Map<String, String> variables(CallId call, Map<String, String> others) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("__CALLID", call.toString());
        variables.putAll(others);
        return variables;
    }
}
