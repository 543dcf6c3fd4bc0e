package tritone.campaign;

import java.util.Set;
import tritone.campaign.law.Jurisdiction;
import tritone.lead.BaseId;

/// Why a campaign is not saved as somebody wants it.
public sealed interface Refusal {
    /// It names what there is none of.
    enum Unknown implements Refusal {
        TRUNK,
        BASES,
        TEAM,
        /// Or one of which no version was ever published.
        SCRIPT
    }

    /// It and its line do not fit.
    enum Unfit implements Refusal {
        /// It would show a number that is none of its line's.
        CALLER_ID,
        /// It has a cap on cost, and the line no price for every number.
        UNPRICED
    }

    /// Its country's law does not let it be dialled so.
    record Unlawful(Jurisdiction.Reason reason) implements Refusal {}

    record NameTaken() implements Refusal {}

    /// Their leads have their history in the campaign.
    record BasesTakenOut(Set<BaseId> bases) implements Refusal {}

    /// Somebody has changed it since it was looked at.
    record ChangedMeanwhile() implements Refusal {}
}
