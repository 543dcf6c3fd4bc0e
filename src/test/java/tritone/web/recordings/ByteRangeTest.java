package tritone.web.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tritone.web.recordings.ByteRange.Outside;
import tritone.web.recordings.ByteRange.Part;
import tritone.web.recordings.ByteRange.Whole;

class ByteRangeTest {
    @Test
    void noRangeIsTheWholeFile() {
        assertThat(ByteRange.of(null, 100)).isEqualTo(new Whole(100));
    }

    @Test
    void aRangeIsClippedToTheFile() {
        assertThat(ByteRange.of("bytes=0-9", 100)).isEqualTo(new Part(0, 9, 100));
        assertThat(ByteRange.of("bytes=90-200", 100)).isEqualTo(new Part(90, 99, 100));
        assertThat(ByteRange.of("bytes=44-", 100)).isEqualTo(new Part(44, 99, 100));
    }

    @Test
    void aSuffixIsTheEndOfTheFile() {
        assertThat(ByteRange.of("bytes=-10", 100)).isEqualTo(new Part(90, 99, 100));
        assertThat(ByteRange.of("bytes=-1000", 100)).isEqualTo(new Part(0, 99, 100));
    }

    @Test
    void whatLiesBeyondTheFileIsOutside() {
        assertThat(ByteRange.of("bytes=100-", 100)).isEqualTo(new Outside(100));
        assertThat(ByteRange.of("bytes=-0", 100)).isEqualTo(new Outside(100));
    }

    @Test
    void whatCannotBeReadIsIgnored() {
        for (String odd : new String[] {"bytes=-", "bytes=9-3", "lines=1-2", "bytes=0-1,5-6", "bytes=x-"}) {
            assertThat(ByteRange.of(odd, 100)).isEqualTo(new Whole(100));
        }
    }
}
