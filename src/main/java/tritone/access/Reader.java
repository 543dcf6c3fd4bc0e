package tritone.access;

import java.util.Optional;
import java.util.Set;
import tritone.campaign.CampaignId;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.people.Role;
import tritone.people.TeamId;

/// Somebody who looks, with all that decides what they see.
///
/// @param outsourced whether they are of an outside company
/// @param only       the one campaign an outside person works; empty for all of the team's
/// @param assigned   the campaigns whose calls they look at for quality
/// @param onTheLine  the leads they talk with, write up, or are shown before a call
public record Reader(
        PersonId person,
        Set<Role> roles,
        Optional<TeamId> team,
        boolean outsourced,
        Optional<CampaignId> only,
        Set<CampaignId> assigned,
        Set<LeadId> onTheLine) {
    public Reader {
        roles = Set.copyOf(roles);
        assigned = Set.copyOf(assigned);
        onTheLine = Set.copyOf(onTheLine);
        if (only.isPresent() && !outsourced) throw new IllegalArgumentException("one campaign, but of our own people");
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// The whole department's figures and floor; others see their team's at most.
    public boolean seesAllTeams() {
        return (is(Role.HEAD_OF_SALES) || is(Role.ADMINISTRATOR)) && !outsourced;
    }

    /// Every client's numbers and addresses; others see those of their own clients at most.
    public boolean seesAllContacts() {
        return is(Role.HEAD_OF_SALES) && !outsourced;
    }

    /// Whether they watch the shift of that team. Whoever is here for one campaign watches none: a team works several.
    public boolean watches(Optional<TeamId> some) {
        return seesAllTeams() || is(Role.SUPERVISOR) && only.isEmpty() && isOf(some);
    }

    /// The one team whose shift they watch.
    public Optional<TeamId> watched() {
        return team.filter(own -> watches(team));
    }

    boolean isOf(Optional<TeamId> some) {
        return team.isPresent() && team.equals(some);
    }
}
