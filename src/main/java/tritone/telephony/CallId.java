package tritone.telephony;

import java.util.UUID;

/// One id for one dialled or received call: the attempt's and call's rows, the channel's id at the switch, the channel
/// variable and the recording's name all carry it. Version 7, so that newer ids sort later.
public record CallId(UUID value) {
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    /// @param millis    the time of the order, milliseconds since the epoch
    /// @param randomA   12 bits are used
    /// @param randomB   62 bits are used
    public static CallId at(long millis, long randomA, long randomB) {
        long high = (millis << 16) | 0x7000L | (randomA & 0xfffL);
        long low = 0x8000000000000000L | (randomB & 0x3fffffffffffffffL);
        return new CallId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
