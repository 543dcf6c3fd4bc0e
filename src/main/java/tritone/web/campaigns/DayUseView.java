package tritone.web.campaigns;

import java.math.BigDecimal;
import tritone.campaign.rules.DayCaps.Nearness;
import tritone.campaign.rules.DayRoom.Account;

/// What has gone of a day of the company.
///
/// @param seconds  billed, of calls that are over and of those on the line
/// @param cost     the same, in the line's currency
/// @param nearness how near it has come to a cap: NEAR from 80 % on
public record DayUseView(long seconds, BigDecimal cost, Nearness nearness) {
    static DayUseView of(Account account) {
        var all = account.used().and(account.setAside());
        return new DayUseView(all.seconds(), all.cost(), account.nearness());
    }
}
