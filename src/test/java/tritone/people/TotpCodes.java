package tritone.people;

import java.time.Instant;

/// What an authenticator app shows, for tests that sign in with one.
public final class TotpCodes {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TotpCodes() {}

    /// @param secret as it is typed into an app
    /// @param later  steps of half a minute from now
    public static String of(String secret, int later) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char sign : secret.toCharArray()) {
            held = held << 5 | BASE32.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return Totp.code(bytes, Instant.now().plusSeconds(30L * later), Totp.DIGITS);
    }
}
