package tritone.telephony.ami;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A two-channel recording as the switch writes it: interleaved 16-bit little endian at 8 kHz, left client, right us.
record Raw(short[] left, short[] right) {
    private static final int RATE = 8000;

    static Raw of(Path file) throws IOException {
        var samples = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        int frames = samples.remaining() / 2;
        var left = new short[frames];
        var right = new short[frames];
        for (int i = 0; i < frames; i++) {
            left[i] = samples.get();
            right[i] = samples.get();
        }
        return new Raw(left, right);
    }

    double seconds() {
        return (double) left.length / RATE;
    }

    /// Of the last second: root mean square.
    static double loudness(short[] channel) {
        int from = Math.max(0, channel.length - RATE);
        double squares = 0;
        for (int i = from; i < channel.length; i++) squares += (double) channel[i] * channel[i];
        return Math.sqrt(squares / Math.max(1, channel.length - from));
    }

    /// How much of the last second's sound is this one frequency: 1 for a tone, near 0 for music or silence.
    static double purity(short[] channel, int hertz) {
        return tone(channel, hertz) / Math.sqrt(2) / Math.max(1, loudness(channel));
    }

    /// The strength of one frequency among the last second of a channel (Goertzel), as an amplitude.
    static double tone(short[] channel, int hertz) {
        int from = Math.max(0, channel.length - RATE);
        double turn = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double one = 0;
        double two = 0;
        for (int i = from; i < channel.length; i++) {
            double next = channel[i] + turn * one - two;
            two = one;
            one = next;
        }
        double power = one * one + two * two - turn * one * two;
        return 2 * Math.sqrt(Math.max(0, power)) / (channel.length - from);
    }
}
