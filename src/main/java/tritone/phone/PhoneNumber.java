package tritone.phone;

import java.util.regex.Pattern;

/// A telephone number in E.164 form: a plus, then 8 to 15 digits, the first not zero.
public record PhoneNumber(String e164) {
    private static final int SHOWN = 2;
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) throw new IllegalArgumentException("not an E.164 number: " + e164);
    }

    /// For readers who need not dial it: its last two digits, `••• 67`.
    public String masked() {
        return "••• " + e164.substring(e164.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
