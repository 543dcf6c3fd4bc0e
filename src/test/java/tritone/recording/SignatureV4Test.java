package tritone.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Vectors of the test suite that AWS has published for Signature Version 4, those without a query.
class SignatureV4Test {
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Instant THEN = Instant.parse("2015-08-30T12:36:00Z");
    private static final String TOKEN = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBu"
            + "FqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQ"
            + "DYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypN"
            + "C9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";
    private static final Map<String, Map<String, String>> HEADERS = Map.of(
            "get-header-value-trim", Map.of("my-header1", " value1", "my-header2", " \"a   b   c\""),
            "post-header-value-case", Map.of("my-header1", "VALUE1"),
            "post-sts-header-before", Map.of("x-amz-security-token", TOKEN));

    @ParameterizedTest
    @CsvSource({
        "get-vanilla, GET, host;x-amz-date, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "post-vanilla, POST, host;x-amz-date, 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "get-header-value-trim, GET, host;my-header1;my-header2;x-amz-date, "
                + "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
        "post-header-value-case, POST, host;my-header1;x-amz-date, "
                + "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
        "post-sts-header-before, POST, host;x-amz-date;x-amz-security-token, "
                + "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"
    })
    void aRequestIsSignedAsPublished(String name, String method, String signed, String signature) {
        var headers = new TreeMap<>(HEADERS.getOrDefault(name, Map.of()));
        headers.put("host", "example.amazonaws.com");
        headers.put("x-amz-date", SignatureV4.time(THEN));
        var request = new SignatureV4.Request(method, URI.create("https://example.amazonaws.com/"));
        var signer = new SignatureV4("us-east-1", "service", "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        assertThat(signer.authorization(request, headers, NOTHING, THEN))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
                        + "SignedHeaders=" + signed + ", Signature=" + signature);
    }
}
