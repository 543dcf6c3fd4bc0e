package tritone.simulation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/// A recording's wave file: signed 16-bit samples of one or two channels.
record StereoSound(ShortBuffer samples, int channels, int rate) {
    /// Quieter than this (of 32,767) in every window is silence: line noise, not speech.
    private static final double SPEECH = 200;

    private static final int WINDOWS_A_SECOND = 5;

    static StereoSound parse(byte[] wave) {
        var chunks = new Riff(wave);
        ByteBuffer format = chunks.chunk("fmt ");
        int channels = format.getShort(2);
        int bits = format.getShort(14);
        if (format.getShort(0) != 1 || bits != 16 || channels < 1) throw new IllegalArgumentException("not 16-bit PCM");
        return new StereoSound(
                chunks.chunk("data").order(ByteOrder.LITTLE_ENDIAN).asShortBuffer(), channels, format.getInt(4));
    }

    double seconds() {
        return samples.limit() / (double) channels / rate;
    }

    boolean hasSilentChannel() {
        for (int channel = 0; channel < channels; channel++) if (loudest(channel) < SPEECH) return true;
        return false;
    }

    /// The root mean square of the loudest window.
    double loudest(int channel) {
        int window = rate / WINDOWS_A_SECOND;
        double loudest = 0;
        double sum = 0;
        int frames = samples.limit() / channels;
        for (int frame = 0; frame < frames; frame++) {
            double sample = samples.get(frame * channels + channel);
            sum += sample * sample;
            if ((frame + 1) % window == 0) {
                loudest = Math.max(loudest, Math.sqrt(sum / window));
                sum = 0;
            }
        }
        return loudest;
    }
}
