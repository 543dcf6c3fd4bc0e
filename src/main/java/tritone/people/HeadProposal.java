package tritone.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Something about a head of sales that one administrator proposes and another one agrees to or declines.
///
/// @param id    names it
/// @param whom  what it is about
/// @param until when it is over by itself
public record HeadProposal(
        long id, PersonId whom, Content content, PersonId by, Instant at, Instant until, Optional<Decision> decision) {
    /// How long it waits for a second person.
    public static final Duration LASTS = Duration.ofDays(7);

    /// How long an agreed renewal of access may be made use of, once.
    public static final Duration ACCESS_LASTS = Duration.ofDays(1);

    public sealed interface Content {
        /// They shall have these roles.
        record Roles(Role role, Set<Role> also) implements Content {
            public Roles {
                also = Set.copyOf(also);
            }

            public Set<Role> all() {
                var all = java.util.EnumSet.of(role);
                all.addAll(also);
                return all;
            }
        }

        /// They shall be given a new way in: a password, a second factor begun anew, a link to the company's account.
        record Access() implements Content {}
    }

    public record Decision(PersonId by, Instant at, boolean agreed) {}

    /// Why somebody cannot decide it; empty when they can. Declining is open to the proposer too, and to the person.
    public Optional<Refusal> refusal(Person decider, boolean agrees, Instant now) {
        boolean owns = decider.is(Role.ADMINISTRATOR) || decider.is(Role.HEAD_OF_SALES);
        if (!owns) return Optional.of(Refusal.NOT_YOURS);
        if (decision.isPresent() || !now.isBefore(until)) return Optional.of(Refusal.OVER);
        if (!agrees) return Optional.empty();
        if (decider.id().equals(by)) return Optional.of(Refusal.OWN_PROPOSAL);
        if (decider.id().equals(whom)) return Optional.of(Refusal.ABOUT_YOURSELF);
        return Optional.empty();
    }

    public enum Refusal {
        NOT_YOURS,
        OVER,
        OWN_PROPOSAL,
        ABOUT_YOURSELF
    }
}
