package tritone.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A switch in memory. Phones answer and joins happen by themselves; customers do what the test says. It can lose its
/// link, its news and itself. Chosen by [WithFakeSwitch].
@Alternative
@ApplicationScoped
public class FakeSwitch implements Telephony {
    private final FakeChannels channels = new FakeChannels();
    private final List<Record> orders = new CopyOnWriteArrayList<>();
    private final Set<String> deadPhones = ConcurrentHashMap.newKeySet();
    private final ExecutorService voice = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fake-switch").factory());
    private final Event<TelephonyEvent> events;
    private final Clock clock;
    private volatile boolean linked = true;
    private volatile boolean silent;
    private volatile boolean joins = true;

    FakeSwitch(Event<TelephonyEvent> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// Back to a switch that does everything it is asked; its channels stay.
    public void behaves() {
        silent = false;
        joins = true;
        deadPhones.clear();
        if (!linked) linkUp();
    }

    public void ring(CallId call) {
        tell(new TelephonyEvent.Ringing(ChannelId.of(call), clock.instant()));
    }

    public void answer(CallId call) {
        answer(call, Duration.ZERO);
    }

    /// By a clock so much ahead of ours: our patience with them lasts so much longer.
    public void answer(CallId call, Duration ahead) {
        channels.move(ChannelId.of(call), Optional.empty());
        tell(new TelephonyEvent.Answered(
                ChannelId.of(call), "PJSIP/public-" + call, clock.instant().plus(ahead)));
    }

    public void customerGoes(CallId call, HangUpCause verdict) {
        gone(ChannelId.of(call), verdict);
    }

    public void managerAnswers(Invitation invitation, String account) {
        var customer = channels.find(ChannelId.of(invitation.call()));
        channels.move(invitation.channel(), customer.flatMap(LiveChannel::bridge));
        tell(new TelephonyEvent.InvitationAnswered(
                invitation.channel(), invitation.call(), Optional.of(account), clock.instant()));
    }

    /// The queue gave up, or the manager who had answered goes.
    public void invitationEnds(Invitation invitation) {
        var held = channels.find(invitation.channel());
        if (held.isPresent() && !held.get().up())
            tell(new TelephonyEvent.InvitationAnswered(
                    invitation.channel(), invitation.call(), Optional.empty(), clock.instant()));
        gone(invitation.channel(), HangUpCause.NORMAL);
    }

    public void machineAnswers(CallId call) {
        tell(new TelephonyEvent.MachineDetected(ChannelId.of(call), true, "LONGGREETING", clock.instant()));
    }

    /// Nothing that happens is told from now on.
    public void loseNews(boolean lost) {
        silent = lost;
    }

    public void refuseJoins(boolean refused) {
        joins = !refused;
    }

    public void phoneDies(String account) {
        deadPhones.add(account);
        channels.lineOf(account).ifPresent(line -> gone(line, HangUpCause.NORMAL));
    }

    public void phoneLives(String account) {
        deadPhones.remove(account);
        tell(new TelephonyEvent.PhoneSeen(account, true, true, clock.instant()));
    }

    public Optional<ChannelId> lineOf(String account) {
        return channels.lineOf(account);
    }

    public boolean holds(CallId call) {
        return channels.find(ChannelId.of(call)).isPresent();
    }

    public void linkDown() {
        linked = false;
        fire(new TelephonyEvent.LinkDown(clock.instant()));
    }

    public void linkUp() {
        linked = true;
        fire(new TelephonyEvent.LinkUp(clock.instant()));
    }

    /// Killed and started again: no channel is left and nobody was told.
    public void crash() {
        linkDown();
        channels.clear();
        linkUp();
    }

    public <T extends Record> List<T> orders(Class<T> kind) {
        return orders.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void dial(Dial dial) {
        order(dial);
        channels.rings(ChannelId.of(dial.call()), "PJSIP/public", dial.call());
    }

    @Override
    public void callAgent(AgentLine line) {
        order(line);
        if (dead(line.account(), line.channel())) return;
        channels.line(line.channel(), line.account());
        tell(new TelephonyEvent.Answered(line.channel(), "PJSIP/" + line.account(), clock.instant()));
        tell(new TelephonyEvent.AgentWaiting(line.channel(), clock.instant()));
    }

    @Override
    public void join(Join join) {
        order(join);
        if (joins) bridge(ChannelId.of(join.call()), join.agent());
    }

    private void bridge(ChannelId customer, ChannelId agent) {
        if (channels.find(customer).isEmpty() || channels.find(agent).isEmpty()) return;
        String bridge = UUID.randomUUID().toString();
        for (var id : List.of(customer, agent)) {
            channels.move(id, Optional.of(bridge));
            tell(new TelephonyEvent.Bridged(id, bridge, clock.instant()));
        }
    }

    @Override
    public void apologise(CallId call, String sound) {
        order(new Apology(call));
    }

    @Override
    public void hangUp(ChannelId channel) {
        order(new HungUpByUs(channel));
        channels.find(channel).ifPresent(held -> gone(channel, held.up() ? HangUpCause.NORMAL : HangUpCause.CANCELLED));
    }

    @Override
    public void park(ChannelId agent) {
        order(new Parked(agent));
        leave(agent);
    }

    @Override
    public void hold(ChannelId customer, ChannelId agent) {
        order(new Held(customer, true));
        leave(customer);
    }

    @Override
    public void resume(ChannelId customer, ChannelId agent) {
        order(new Held(customer, false));
        bridge(customer, agent);
    }

    @Override
    public void invite(Invitation invitation) {
        order(invitation);
        channels.rings(invitation.channel(), "Local/" + invitation.channel(), invitation.call());
    }

    /// The supervisor's phone picks up at once, if it is not dead.
    @Override
    public void listen(Listen listen) {
        order(listen);
        if (dead(listen.account(), listen.channel())) return;
        channels.picksUp(listen.channel(), "PJSIP/" + listen.account());
        tell(new TelephonyEvent.Listens(listen.channel(), clock.instant()));
    }

    @Override
    public void listenAs(ChannelId listener, Ear ear) {
        order(new ListensAs(listener, ear));
        if (channels.find(listener).isPresent()) tell(new TelephonyEvent.Listens(listener, clock.instant()));
    }

    public void hangsUp(ChannelId channel) {
        gone(channel, HangUpCause.NORMAL);
    }

    @Override
    public void recordNextSegment(CallId call, RecordingTarget target) {
        order(target);
    }

    @Override
    public void accounts(List<PhoneAccount> accounts) {
        order(new Published(List.copyOf(accounts)));
    }

    @Override
    public void groupMembers(String group, List<String> accounts) {
        order(new Group(group, List.copyOf(accounts)));
    }

    @Override
    public List<LiveChannel> channels() {
        return channels.all();
    }

    @Override
    public boolean linked() {
        return linked;
    }

    @Override
    public Map<String, Boolean> trunks() {
        return Map.of("public", true);
    }

    private void order(Record order) {
        if (!linked) throw new LinkLost("the fake link is down");
        orders.add(order);
    }

    private void gone(ChannelId id, HangUpCause verdict) {
        var channel = channels.remove(id);
        if (channel.isEmpty()) return;
        channel.get().bridge().ifPresent(bridge -> {
            tell(new TelephonyEvent.Unbridged(id, bridge, clock.instant()));
            channels.in(bridge).forEach(this::leave);
        });
        int cause = verdict == HangUpCause.BUSY ? 17 : 16;
        tell(new TelephonyEvent.HungUp(id, verdict, cause, OptionalInt.empty(), clock.instant()));
    }

    private void leave(ChannelId id) {
        var bridge = channels.find(id).flatMap(LiveChannel::bridge);
        if (bridge.isEmpty()) return;
        channels.move(id, Optional.empty());
        tell(new TelephonyEvent.Unbridged(id, bridge.get(), clock.instant()));
        if (channels.isLine(id)) tell(new TelephonyEvent.AgentWaiting(id, clock.instant()));
    }

    private boolean dead(String account, ChannelId asked) {
        if (!deadPhones.contains(account)) return false;
        tell(new TelephonyEvent.HungUp(asked, HangUpCause.OUT_OF_REACH, 20, OptionalInt.of(480), clock.instant()));
        return true;
    }

    private void tell(TelephonyEvent event) {
        if (linked && !silent) fire(event);
    }

    private void fire(TelephonyEvent event) {
        voice.execute(() -> events.fire(event));
    }

    public record Apology(CallId call) {}

    public record HungUpByUs(ChannelId channel) {}

    public record Parked(ChannelId agent) {}

    public record ListensAs(ChannelId listener, Ear ear) {}

    public record Held(ChannelId customer, boolean on) {}

    public record Published(List<PhoneAccount> accounts) {}

    public record Group(String name, List<String> accounts) {}
}
