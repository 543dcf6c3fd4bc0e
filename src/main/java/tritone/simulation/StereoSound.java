package tritone.simulation;

import java.nio.ShortBuffer;
import tritone.sound.BadWave;
import tritone.sound.WaveFile;

/// A recording's wave file: signed 16-bit samples of one or two channels.
record StereoSound(ShortBuffer samples, int channels, int rate) {
    /// Quieter than this (of 32,767) in every window is silence: line noise, not speech.
    private static final double SPEECH = 200;

    private static final int WINDOWS_A_SECOND = 5;

    static StereoSound parse(byte[] file) throws BadWave {
        var wave = WaveFile.parse(file);
        if (!wave.isPlain() || wave.channels() < 1) throw new IllegalArgumentException("not 16-bit PCM");
        return new StereoSound(wave.samples().asShortBuffer(), wave.channels(), wave.rate());
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
