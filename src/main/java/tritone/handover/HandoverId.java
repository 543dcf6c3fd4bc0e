package tritone.handover;

import java.util.UUID;
import tritone.telephony.ChannelId;

/// The id of a hand-over, and of the channel by which a manager is called into the conversation.
public record HandoverId(UUID value) {
    static HandoverId random() {
        return new HandoverId(UUID.randomUUID());
    }

    ChannelId channel() {
        return new ChannelId(value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
