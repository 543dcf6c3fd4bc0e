package tritone.dialer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tritone.campaign.rules.DayCaps.Nearness;
import tritone.dialer.pacing.BecauseCode;

/// What keeps a running campaign from calling, or will soon.
public enum CampaignAlarm {
    LINE_STOPPED,
    NOBODY_LEFT,
    /// No more calls may be abandoned: one line for each free operator.
    ABANDONED_LIMIT,
    /// What it or its line may spend in a day is gone.
    DAY_LIMIT,
    /// Four fifths of it are.
    DAY_LIMIT_NEAR,
    NOBODY_ON_SHIFT;

    public static List<CampaignAlarm> of(Signs signs) {
        var found = new ArrayList<CampaignAlarm>();
        if (signs.lineStopped()) found.add(LINE_STOPPED);
        if (signs.left() == 0) found.add(NOBODY_LEFT);
        if (signs.mayAbandon() >= 1 && signs.budget() == 0) found.add(ABANDONED_LIMIT);
        if (signs.ownDay() == Nearness.REACHED || signs.lineDay() == Nearness.REACHED) found.add(DAY_LIMIT);
        else if (signs.ownDay() == Nearness.NEAR || signs.lineDay() == Nearness.NEAR) found.add(DAY_LIMIT_NEAR);
        if (signs.because().filter(CampaignAlarm::wantsPeople).isPresent()) found.add(NOBODY_ON_SHIFT);
        return found;
    }

    private static boolean wantsPeople(BecauseCode code) {
        return switch (code) {
            case NOBODY_ON_SHIFT -> true;
            case FREE_AGENTS, NOBODY_FREE, MOST_LINES, SHARE, BUDGET, RISK -> false;
            case LINK_DOWN, TRUNK_STOPPED, FORBIDDEN, LINE_SHUT -> false;
        };
    }

    /// What the alarms are derived from.
    ///
    /// @param left       leads that may still be dialled
    /// @param mayAbandon calls of the law's window that may be abandoned; below one nothing is counted yet
    /// @param budget     how many more may be abandoned now
    /// @param because    why as many calls are placed as are, once one was thought of
    public record Signs(
            boolean lineStopped,
            long left,
            double mayAbandon,
            long budget,
            Nearness ownDay,
            Nearness lineDay,
            Optional<BecauseCode> because) {}
}
