package tritone.recording;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS Signature Version 4. Our own: a library for it would bring a whole client, and the published vectors hold it.
record SignatureV4(String region, String service, String accessKey, String secretKey) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static String time(Instant now) {
        return TIME.format(now);
    }

    /// @param headers  all that are signed, `host` and `x-amz-date` among them, by names in lower case
    /// @param bodyHash SHA-256 of the body
    /// @return the header `Authorization`
    String authorization(Request request, SortedMap<String, String> headers, String bodyHash, Instant now) {
        String names = String.join(";", headers.keySet());
        var canonical = new StringBuilder(request.method())
                .append('\n')
                .append(request.address().getRawPath())
                .append("\n\n");
        headers.forEach((name, value) -> canonical
                .append(name)
                .append(':')
                .append(value.strip().replaceAll(" +", " "))
                .append('\n'));
        canonical.append('\n').append(names).append('\n').append(bodyHash);

        String time = time(now);
        String day = time.substring(0, 8);
        String scope = day + "/" + region + "/" + service + "/aws4_request";
        String toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hash(canonical.toString());
        String signature = HexFormat.of().formatHex(hmac(key(day), toSign));
        return "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(ALGORITHM, accessKey, scope, names, signature);
    }

    private byte[] key(String day) {
        byte[] key = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
        return hmac(hmac(hmac(key, region), service), "aws4_request");
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
