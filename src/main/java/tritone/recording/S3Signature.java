package tritone.recording;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The headers that prove a request is ours: AWS Signature Version 4, which every S3 object storage understands.
///
/// @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">the rules</a>
record S3Signature(String region, String accessKey, String secretKey) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// @param headers  of the request that are signed too, in lower case
    /// @param bodyHash SHA-256 of the body
    /// @return the headers to send
    SortedMap<String, String> sign(Request request, Map<String, String> headers, String bodyHash, Instant now) {
        String time = TIME.format(now);
        var sent = new TreeMap<>(headers);
        sent.put("x-amz-content-sha256", bodyHash);
        sent.put("x-amz-date", time);
        var signed = new TreeMap<>(sent);
        // the client sends this one by itself
        signed.put("host", request.address().getAuthority());
        String names = String.join(";", signed.keySet());
        var canonical = new StringBuilder(request.method())
                .append('\n')
                .append(request.address().getRawPath())
                .append("\n\n");
        signed.forEach((name, value) ->
                canonical.append(name).append(':').append(value.strip()).append('\n'));
        canonical.append('\n').append(names).append('\n').append(bodyHash);

        String scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hash(canonical.toString());
        String signature = HexFormat.of().formatHex(hmac(key(time.substring(0, 8)), toSign));
        sent.put(
                "Authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, signature));
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

    private byte[] key(String day) {
        byte[] key = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        return hmac(hmac(hmac(key, region), "s3"), "aws4_request");
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(SoundCopy.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param address without a query
    record Request(String method, URI address) {}
}
