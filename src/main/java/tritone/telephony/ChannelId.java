package tritone.telephony;

/// A channel at the switch. A dialled customer's channel is named by its [CallId]; an agent's standing channel by a
/// UUID of its own
/// (ids of different length collide when channels are bridged).
public record ChannelId(String value) {
    public ChannelId {
        if (value.isBlank()) throw new IllegalArgumentException("no channel id");
    }

    public static ChannelId of(CallId call) {
        return new ChannelId(call.toString());
    }
}
