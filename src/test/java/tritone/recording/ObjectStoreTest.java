package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recordings in an object storage.
class ObjectStoreTest {
    @TempDir
    static Path folder;

    static S3Storage s3;

    private final String path = "2026/11/22/" + UUID.randomUUID() + "/a-1.wav";
    private RecordingStore store;

    @BeforeAll
    static void aStorage() {
        s3 = S3Storage.in(folder);
    }

    @BeforeEach
    void itsStore() {
        store = s3.store();
    }

    @AfterAll
    static void noMore() {
        s3.close();
    }

    @Test
    void whatIsStagedIsSeenWhenItIsPublished() throws IOException {
        byte[] sound = noise(3_000_000);
        store.stage(path, out -> out.write(sound));
        assertThat(store.size(path)).isEmpty();

        store.publish(path);

        assertThat(store.size(path)).isEqualTo(OptionalLong.of(sound.length));
        assertThat(read(0, sound.length)).isEqualTo(sound);
        assertThat(store.size(path + ".part")).isEmpty();
    }

    @Test
    void anyRangeIsStreamed() throws IOException {
        byte[] sound = noise(100_000);
        stored(sound);
        assertThat(read(0, 1)).isEqualTo(Arrays.copyOf(sound, 1));
        assertThat(read(44, 50_000)).isEqualTo(Arrays.copyOfRange(sound, 44, 50_044));
        assertThat(read(99_999, 1)).isEqualTo(Arrays.copyOfRange(sound, 99_999, 100_000));
        assertThat(read(10, 0)).isEmpty();
    }

    @Test
    void doingItAgainReplacesTheFirst() throws IOException {
        stored(noise(5_000));
        byte[] second = noise(7_000);
        stored(second);
        assertThat(read(0, 7_000)).isEqualTo(second);
    }

    @Test
    void whatIsRemovedIsGoneAndMayBeRemovedAgain() throws IOException {
        stored(noise(5_000));
        store.remove(path);
        store.remove(path);
        assertThat(store.size(path)).isEmpty();
        assertThatThrownBy(() -> read(0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aPathWithLettersOfAnyKindIsKept() throws IOException {
        String odd = "до говор/а+b %41.wav";
        store.stage(odd, out -> out.write(1));
        store.publish(odd);
        assertThat(store.size(odd)).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void aWrongKeyIsRefusedInTheStoragesWords() {
        assertThatThrownBy(() -> s3.store("another").stage(path, out -> out.write(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused PUT")
                .hasMessageContaining("403");
    }

    private void stored(byte[] sound) throws IOException {
        store.stage(path, out -> out.write(sound));
        store.publish(path);
    }

    private byte[] read(long from, long length) throws IOException {
        try (var in = store.open(path, from, length)) {
            return in.readAllBytes();
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
