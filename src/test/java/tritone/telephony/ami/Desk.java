package tritone.telephony.ami;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import tritone.Switchboard;
import tritone.phone.AllowedNumbers;
import tritone.phone.OutboundLine;
import tritone.phone.PhoneNumber;
import tritone.telephony.CallId;
import tritone.telephony.ChannelId;
import tritone.telephony.Telephony.AgentLine;
import tritone.telephony.Telephony.Dial;
import tritone.telephony.Telephony.LiveChannel;
import tritone.telephony.Telephony.PhoneAccount;
import tritone.telephony.Telephony.RecordingTarget;
import tritone.telephony.TelephonyEvent;

/// The adapter on a real switch, with an ear that keeps what it was told.
final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Switchboard board = Switchboard.withoutService();
    final List<TelephonyEvent> heard = new CopyOnWriteArrayList<>();
    final AsteriskTelephony telephony;

    Desk() {
        this("public");
    }

    Desk(String... trunks) {
        telephony = new AsteriskTelephony(
                new Reach(true, board.pbxAddress(), 5038, "tritone", "secret", Set.of(trunks)),
                new Written(board.accountsFile(), board.queuesFile()),
                board.intake(),
                heard::add,
                Clock.systemUTC());
        try {
            telephony.open();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        expect(TelephonyEvent.LinkUp.class);
        expectTrunk("public", true);
    }

    void expectTrunk(String trunk, boolean reachable) {
        await("trunk " + trunk)
                .atMost(PATIENCE)
                .until(() ->
                        Boolean.valueOf(reachable).equals(telephony.trunks().get(trunk)));
    }

    /// These accounts and no others, each with a phone of the far end that has registered.
    void hasPhones(List<PhoneAccount> phones) {
        telephony.accounts(phones);
        phones.forEach(phone -> board.phone(phone.username(), phone.secret()));
        for (var phone : phones)
            expect(TelephonyEvent.PhoneSeen.class, seen -> seen.account().equals(phone.username()) && seen.reachable());
    }

    void allHangUp() {
        telephony.channels().stream().map(LiveChannel::channel).forEach(telephony::hangUp);
        await().atMost(PATIENCE).until(() -> telephony.channels().isEmpty());
    }

    static PhoneNumber number(String prefix) {
        return new PhoneNumber(
                "%s%07d".formatted(prefix, ThreadLocalRandom.current().nextInt(10_000_000)));
    }

    static CallId newCall() {
        return CallId.at(
                System.currentTimeMillis(),
                ThreadLocalRandom.current().nextLong(),
                ThreadLocalRandom.current().nextLong());
    }

    CallId dial(String prefix, Duration ringTime) {
        return dial(number(prefix), "public", ringTime, false);
    }

    /// @param detectMachine whether the detector listens, and what it hears is recorded as `call-machine`
    CallId dial(PhoneNumber to, String trunk, Duration ringTime, boolean detectMachine) {
        return dial(to, trunk, ringTime, detectMachine, Optional.empty());
    }

    /// Through the trunk `public`.
    CallId dialWithNotice(PhoneNumber to, Path notice, boolean detectMachine) {
        return dial(to, "public", Duration.ofSeconds(15), detectMachine, Optional.of(notice.toString()));
    }

    private CallId dial(
            PhoneNumber to, String trunk, Duration ringTime, boolean detectMachine, Optional<String> notice) {
        var call = newCall();
        var sample =
                detectMachine ? Optional.of(new RecordingTarget(call + "-machine")) : Optional.<RecordingTarget>empty();
        var own = new PhoneNumber("+74951234567");
        var line = new OutboundLine(trunk, AllowedNumbers.usual(Set.of("RU")), Set.of(own));
        var way = line.clear(to, Optional.of(own)).orElseThrow();
        telephony.dial(new Dial(call, way, ringTime, detectMachine, sample, notice, "ru"));
        return call;
    }

    /// An agent whose phone has registered and picked up.
    ChannelId anAgentWaiting(String account) {
        var line = new ChannelId(UUID.randomUUID().toString());
        telephony.callAgent(new AgentLine(line, account, Duration.ofSeconds(10)));
        expect(TelephonyEvent.AgentWaiting.class, event -> event.channel().equals(line));
        return line;
    }

    <E extends TelephonyEvent> E expect(Class<E> kind) {
        return expect(kind, event -> true);
    }

    <E extends TelephonyEvent.OfChannel> E expect(Class<E> kind, CallId call) {
        return expect(kind, event -> event.channel().equals(ChannelId.of(call)));
    }

    <E extends TelephonyEvent> E expect(Class<E> kind, Predicate<E> which) {
        return await(kind.getSimpleName())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> all(kind).stream().filter(which).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    <E extends TelephonyEvent> List<E> all(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void close() {
        telephony.close();
    }

    private record Reach(boolean enabled, String host, int port, String user, String secret, Set<String> trunks)
            implements AmiConfig {}

    private record Written(Path accountsFile, Path queuesFile) implements AsteriskFiles {}
}
