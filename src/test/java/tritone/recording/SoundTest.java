package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tritone.recording.IntakeFolder.IntakeFile;

class SoundTest {
    @TempDir
    Path folder;

    @Test
    void rawSamplesAreStereoAtEightKilohertzAndACutFrameIsLeftOut() throws IOException {
        var sound = Sound.of(file("a.raw", new byte[32_003]));
        assertThat(sound).isEqualTo(new Sound(2, 8000, 0, 32_000));
        assertThat(sound.seconds()).isEqualTo(1.0);
    }

    @Test
    void aWavFileIsReadByItsHeader() throws IOException {
        byte[] samples = noise(1600);
        var sound = Sound.of(file("a.wav", join(new Sound(1, 8000, 0, 1600).header(), samples)));
        assertThat(sound).isEqualTo(new Sound(1, 8000, 44, 1600));
    }

    @Test
    void aWavFileWithoutLengthsGoesToItsEnd() throws IOException {
        // Given
        byte[] header = new Sound(2, 8000, 0, 0).header();
        byte[] samples = noise(4000);
        // When
        var file = file("a.wav", join(header, samples));
        var copy = new SoundCopy(file.path(), Sound.of(file));
        var out = new ByteArrayOutputStream();
        copy.writeTo(out);
        // Then
        assertThat(Arrays.copyOfRange(out.toByteArray(), 44, 4044)).isEqualTo(samples);
        assertThat(Arrays.copyOf(out.toByteArray(), 44)).isEqualTo(new Sound(2, 8000, 0, 4000).header());
    }

    @Test
    void lengthsBeyondTheEndAreNotBelieved() throws IOException {
        var cut = file("a.wav", join(new Sound(2, 8000, 0, 1_000_000).header(), noise(400)));
        assertThat(Sound.of(cut).bytes()).isEqualTo(400);
    }

    @Test
    void whatIsNoSoundIsRefused() throws IOException {
        assertThatThrownBy(() -> Sound.of(file("a.wav", noise(400)))).isInstanceOf(Sound.Unreadable.class);
    }

    @Test
    void eachChannelIsHeardOnItsOwn() throws IOException {
        // Given
        byte[] samples = new byte[8000];
        for (int i = 0; i < samples.length; i += 4) samples[i + 1] = 0x40;
        var file = file("a.raw", samples);
        // When
        var copy = new SoundCopy(file.path(), Sound.of(file));
        copy.writeTo(new ByteArrayOutputStream());
        // Then
        var levels = copy.copied().levels();
        assertThat(levels.get(0).peak()).isEqualTo(0.5);
        assertThat(levels.get(0).rms()).isEqualTo(0.5);
        assertThat(levels.get(1).peak()).isZero();
    }

    private IntakeFile file(String name, byte[] content) throws IOException {
        Path path = Files.write(folder.resolve(name), content);
        return new IntakeFile(path, content.length, Instant.EPOCH);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
