package tritone.campaign;

import java.util.List;

/// What came of a wish to set up or change a campaign.
public sealed interface Saving {
    record Saved(Campaign campaign) implements Saving {}

    /// @param reasons all that stands against it, what has to be mended first before the rest
    record Refused(List<Refusal> reasons) implements Saving {
        public Refused {
            if (reasons.isEmpty()) throw new IllegalArgumentException("nothing is refused without a reason");
            reasons = List.copyOf(reasons);
        }

        static Refused of(Refusal reason) {
            return new Refused(List.of(reason));
        }
    }

    /// For those who know that nothing stands against it.
    default Campaign orElseThrow() {
        return switch (this) {
            case Saved(var campaign) -> campaign;
            case Refused(var reasons) -> throw new IllegalStateException("the campaign is not saved: " + reasons);
        };
    }
}
