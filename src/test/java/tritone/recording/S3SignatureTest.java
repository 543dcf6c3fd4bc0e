package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class S3SignatureTest {
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String WELCOME = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
    private static final Instant THEN = Instant.parse("2013-05-24T00:00:00Z");

    /// "Example: GET Object" of the documentation of Signature Version 4.
    @Test
    void theExampleOfTheDocumentationIsSignedAsItSays() {
        var request = new SignatureV4.Request("GET", URI.create("https://examplebucket.s3.amazonaws.com/test.txt"));
        var headers = signature(Optional.empty()).sign(request, Map.of("range", "bytes=0-9"), NOTHING, THEN);
        assertThat(headers.get("Authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    /// "Example: PUT Object".
    @Test
    void soIsTheExampleThatSendsAnObject() {
        var request = new SignatureV4.Request(
                "PUT", URI.create("https://examplebucket.s3.amazonaws.com/" + S3Signature.encoded("test$file.text")));
        var given = Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
        var headers = signature(Optional.empty()).sign(request, given, WELCOME, THEN);
        assertThat(headers.get("Authorization"))
                .endsWith("SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class, "
                        + "Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void theTokenOfATemporaryKeyIsSentAndSigned() {
        var request = new SignatureV4.Request("GET", URI.create("https://examplebucket.s3.amazonaws.com/test.txt"));
        var headers = signature(Optional.of("a token")).sign(request, Map.of(), NOTHING, THEN);
        assertThat(headers).containsEntry("x-amz-security-token", "a token");
        assertThat(headers.get("Authorization"))
                .contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,");
    }

    @Test
    void aPathKeepsItsSlashesAndNothingElseThatMayMislead() {
        assertThat(S3Signature.encoded("a/b-1.wav")).isEqualTo("a/b-1.wav");
        assertThat(S3Signature.encoded("а b+c%")).isEqualTo("%D0%B0%20b%2Bc%25");
    }

    private static S3Signature signature(Optional<String> token) {
        return new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", token);
    }
}
