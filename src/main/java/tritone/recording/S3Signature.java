package tritone.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The headers that prove a request is ours: AWS Signature Version 4, which every S3 object storage understands.
///
/// @param token of a session, when the keys are temporary ones
/// @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">the rules</a>
record S3Signature(String region, String accessKey, String secretKey, Optional<String> token) {
    /// @param headers  of the request that are signed too, in lower case
    /// @param bodyHash SHA-256 of the body
    /// @return the headers to send
    SortedMap<String, String> sign(
            SignatureV4.Request request, Map<String, String> headers, String bodyHash, Instant now) {
        var sent = new TreeMap<>(headers);
        sent.put("x-amz-content-sha256", bodyHash);
        sent.put("x-amz-date", SignatureV4.time(now));
        token.ifPresent(token -> sent.put("x-amz-security-token", token));
        var signed = new TreeMap<>(sent);
        // the client sends this one by itself
        signed.put("host", request.address().getAuthority());
        var signature = new SignatureV4(region, "s3", accessKey, secretKey);
        sent.put("Authorization", signature.authorization(request, signed, bodyHash, now));
        return sent;
    }

    /// A path as the signature wants it: all but letters, digits and `-._~/` as percent signs and upper-case hex.
    static String encoded(String path) {
        var text = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0;
            if (plain) text.append(c);
            else text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return text.toString();
    }
}
