package tritone.web.floor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.DayCaps.Nearness;
import tritone.campaign.rules.Reason;
import tritone.web.campaigns.ProgressView;

/// A campaign on the floor.
///
/// @param limit    of the people who answered within the law's window, so many may have found nobody free; never more
/// @param daily    whether that window is a day; else 30 days
/// @param budget   how many more may find nobody free now
/// @param progress how it goes; newer ones follow as `campaign-progress`
/// @param left     leads that may still be dialled
/// @param perHour  attempts of the last hour
/// @param reasons  why leads are not dialled just now, the most first
/// @param lineDay  how near its line has come to what it may spend in a day
/// @param ownDay   how near it has come to what it may spend itself
@HouseText
public record FloorCampaign(
        long id,
        String name,
        Mode mode,
        String trunk,
        int mostLines,
        double limit,
        boolean daily,
        long budget,
        ProgressView progress,
        long total,
        long left,
        long perHour,
        List<ReasonLine> reasons,
        Nearness lineDay,
        Nearness ownDay) {

    /// @param next when the first of them may be dialled
    @HouseText
    public record ReasonLine(
            Reason reason, long leads, @Nullable Instant next) {}
}
