package tritone.web.people;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tritone.people.HeadProposal.Content;
import tritone.people.Role;

/// What one administrator proposes about a head of sales.
///
/// @param person whom it is about
/// @param role   their main role; null: they get new access
/// @param until  when it is over by itself
public record ProposalView(
        long id,
        long person,
        String name,
        @Nullable Role role,
        Set<Role> also,
        long by,
        String byName,
        Instant at,
        Instant until) {
    /// For the audit.
    static String summary(Content content) {
        return switch (content) {
            case Content.Roles roles -> roles.role() + ", also " + new TreeSet<>(roles.also());
            case Content.Access _ -> "new access";
        };
    }
}
