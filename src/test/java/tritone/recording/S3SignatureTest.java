package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3SignatureTest {
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// "Example: GET Object" of the documentation of Signature Version 4.
    @Test
    void theExampleOfTheDocumentationIsSignedAsItSays() {
        var signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        var request = new S3Signature.Request("GET", URI.create("https://examplebucket.s3.amazonaws.com/test.txt"));
        var headers =
                signature.sign(request, Map.of("range", "bytes=0-9"), NOTHING, Instant.parse("2013-05-24T00:00:00Z"));
        assertThat(headers.get("Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void aPathKeepsItsSlashesAndNothingElseThatMayMislead() {
        assertThat(S3Signature.encoded("a/b-1.wav")).isEqualTo("a/b-1.wav");
        assertThat(S3Signature.encoded("а b+c%")).isEqualTo("%D0%B0%20b%2Bc%25");
    }
}
