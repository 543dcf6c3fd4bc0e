package tritone.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import tritone.call.AttemptHistory;
import tritone.campaign.rules.DeadNumber;
import tritone.campaign.rules.DeadNumber.Said;
import tritone.lead.LeadPhone;

/// What the networks said of numbers that nobody seems to have.
@ApplicationScoped
class DeadNumbers {
    private final AttemptHistory history;

    DeadNumbers(AttemptHistory history) {
        this.history = history;
    }

    /// Whether it is certain that nobody has this number.
    boolean certain(LeadPhone phone) {
        return DeadNumber.judge(said(phone));
    }

    /// Whether it was said on the callee's day of that moment.
    boolean saidOnTheDayOf(Instant now, LeadPhone phone) {
        var today = now.atZone(phone.zone()).toLocalDate();
        return said(phone).stream().map(Said::day).anyMatch(today::equals);
    }

    private List<Said> said(LeadPhone phone) {
        return history.dead(phone.number(), phone.revivedAt().orElse(Instant.EPOCH)).stream()
                .map(one -> new Said(one.at().atZone(phone.zone()).toLocalDate(), one.trunk()))
                .toList();
    }
}
