package tritone.phone;

import java.util.regex.Pattern;

/// A telephone number in E.164 form: a plus, then 8 to 15 digits, the first not zero.
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) throw new IllegalArgumentException("not an E.164 number: " + e164);
    }

    /// The number with its middle hidden, for readers who need not dial it: `+7 916 ••• 45-67`.
    public String masked() {
        int shown = Math.min(4, e164.length() - 6);
        String head = e164.substring(0, e164.length() - 4 - Math.max(3, shown - 1));
        String tail = e164.substring(e164.length() - 4);
        return head + " ••• " + tail.substring(0, 2) + "-" + tail.substring(2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
