package tritone.funnel.regulation;

import java.util.regex.Pattern;
import tritone.campaign.Disposition;

/// Why a lead is to be moved: an operator's disposition or a manager's outcome, as the regulation names it.
public record Ground(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,58}[A-Z]");

    /// Given to the next stage; said by the system, never by a person.
    public static final Ground HANDED_OVER = new Ground("HANDED_OVER");
    /// Wants to talk to a manager.
    public static final Ground WARM = of(Disposition.WARM);

    public Ground {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not a ground: " + code);
    }

    public static Ground of(Disposition disposition) {
        if (!disposition.saidByOperator())
            throw new IllegalArgumentException("no one said " + disposition + ", so it moves nothing");
        return new Ground(disposition.name());
    }

    public static boolean isOne(String code) {
        return CODE.matcher(code).matches();
    }

    @Override
    public String toString() {
        return code;
    }
}
