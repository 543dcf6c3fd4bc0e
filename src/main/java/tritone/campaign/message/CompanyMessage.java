package tritone.campaign.message;

import java.time.Duration;
import java.util.Arrays;
import tritone.sound.Alaw;
import tritone.sound.BadWave;
import tritone.sound.WaveFile;

/// What is said to a person for whom nobody was free, as the switch plays it without transcoding.
public final class CompanyMessage {
    /// Well within the time after which a call that ought to be over is looked after.
    public static final Duration LONGEST = Duration.ofSeconds(20);
    /// A file longer than this is no message, whatever it is.
    public static final int MOST_BYTES = 1_000_000;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int RATE = Alaw.RATE;
    /// Of 32,767: whoever speaks is louder.
    private static final int LOUD = 500;

    private final byte[] alaw;

    private CompanyMessage(byte[] alaw) {
        this.alaw = alaw;
    }

    /// @param file a WAV file: one channel, PCM of 16 bit at 8 or 16 kHz or A-law at 8 kHz
    public static CompanyMessage of(byte[] file) throws MessageRefused {
        if (file.length > MOST_BYTES) throw new MessageRefused(MessageProblem.TOO_LONG);
        byte[] alaw = alaw(read(file));
        if (alaw.length < SHORTEST.toSeconds() * RATE) throw new MessageRefused(MessageProblem.TOO_SHORT);
        if (alaw.length > LONGEST.toSeconds() * RATE) throw new MessageRefused(MessageProblem.TOO_LONG);
        if (isSilent(alaw)) throw new MessageRefused(MessageProblem.SILENT);
        return new CompanyMessage(alaw);
    }

    /// What was stored before.
    static CompanyMessage ofAlaw(byte[] alaw) {
        return new CompanyMessage(alaw.clone());
    }

    public byte[] alaw() {
        return alaw.clone();
    }

    /// As a file that every browser plays.
    public byte[] wave() {
        return WaveFile.ofAlaw(alaw);
    }

    public Duration length() {
        return Duration.ofMillis(alaw.length * 1000L / RATE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompanyMessage message && Arrays.equals(alaw, message.alaw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(alaw);
    }

    private static WaveFile read(byte[] file) throws MessageRefused {
        try {
            return WaveFile.parse(file);
        } catch (BadWave bad) {
            throw new MessageRefused(
                    switch (bad.fault()) {
                        case NOT_A_WAVE -> MessageProblem.NOT_A_WAVE;
                        case TRUNCATED -> MessageProblem.TRUNCATED;
                    });
        }
    }

    private static byte[] alaw(WaveFile wave) throws MessageRefused {
        boolean plain = wave.isPlain();
        if (!wave.isAlaw() && !plain) throw new MessageRefused(MessageProblem.OTHER_CODING);
        if (wave.channels() != 1) throw new MessageRefused(MessageProblem.STEREO);
        if (wave.rate() != RATE && !(plain && wave.rate() == 2 * RATE))
            throw new MessageRefused(MessageProblem.OTHER_RATE);
        if (!plain) return wave.bytes();
        var shorts = wave.samples().asShortBuffer();
        short[] samples = new short[shorts.remaining()];
        shorts.get(samples);
        return Alaw.encode(wave.rate() == RATE ? samples : HalfRate.of(samples));
    }

    private static boolean isSilent(byte[] alaw) {
        for (byte sample : alaw) if (Math.abs(Alaw.decode(sample)) > LOUD) return false;
        return true;
    }
}
