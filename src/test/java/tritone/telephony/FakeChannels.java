package tritone.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What stands on a switch in memory: every channel, and which of them are the waiting lines of which account.
final class FakeChannels {
    private final Map<ChannelId, Telephony.LiveChannel> channels = new ConcurrentHashMap<>();
    private final Map<ChannelId, String> lines = new ConcurrentHashMap<>();

    void rings(ChannelId id, String name, CallId call) {
        channels.put(id, new Telephony.LiveChannel(id, name, false, Optional.empty(), Optional.of(call)));
    }

    void picksUp(ChannelId id, String name) {
        channels.put(id, new Telephony.LiveChannel(id, name, true, Optional.empty(), Optional.empty()));
    }

    void line(ChannelId id, String account) {
        lines.put(id, account);
        picksUp(id, "PJSIP/" + account);
    }

    /// Up, and in this bridge or none; nothing where there is no such channel.
    void move(ChannelId id, Optional<String> bridge) {
        channels.computeIfPresent(
                id, (same, before) -> new Telephony.LiveChannel(same, before.name(), true, bridge, before.call()));
    }

    Optional<Telephony.LiveChannel> find(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }

    Optional<Telephony.LiveChannel> remove(ChannelId id) {
        return Optional.ofNullable(channels.remove(id));
    }

    List<ChannelId> in(String bridge) {
        return all().stream()
                .filter(channel -> channel.bridge().equals(Optional.of(bridge)))
                .map(Telephony.LiveChannel::channel)
                .toList();
    }

    boolean isLine(ChannelId id) {
        return lines.containsKey(id);
    }

    Optional<ChannelId> lineOf(String account) {
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account) && channels.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<Telephony.LiveChannel> all() {
        return new ArrayList<>(channels.values());
    }

    void clear() {
        channels.clear();
        lines.clear();
    }
}
