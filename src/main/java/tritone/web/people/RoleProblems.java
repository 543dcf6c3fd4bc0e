package tritone.web.people;

import tritone.people.RoleVerdict;
import tritone.web.Problem;

/// Says why somebody may not make somebody what they want.
final class RoleProblems {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private RoleProblems() {}

    static void unlessAllowed(RoleVerdict verdict) {
        switch (verdict) {
            case ALLOWED -> {}
            case OWN_ROLES -> throw ownRights().refused();
            case OWN_ACCESS ->
                throw refused(
                        FORBIDDEN,
                        "own-access",
                        "You cannot reset your own access.",
                        "Change your own password under My sign-in.");
            case ADMINISTRATORS_ONLY ->
                throw refused(
                        FORBIDDEN,
                        "administrators-only",
                        "Only an administrator can appoint or change an administrator.",
                        "Ask one of them.");
            case TWO_PERSONS ->
                throw refused(
                        FORBIDDEN,
                        "two-persons-needed",
                        "A head of sales is appointed, dismissed or given new access by another head of sales, or by two administrators.",
                        "Propose it: another administrator has to confirm.");
            case LAST_ADMINISTRATOR ->
                throw refused(
                        CONFLICT,
                        "last-administrator",
                        "This is the last administrator.",
                        "Appoint another one first, with no end date.");
            case LAST_HEAD ->
                throw refused(
                        CONFLICT,
                        "last-head",
                        "This is the last head of sales.",
                        "Appoint another one first, with no end date.");
        }
    }

    static Problem ownRights() {
        return Problem.of(
                FORBIDDEN, "own-rights", "You cannot change your own rights.", "Ask a colleague who has this right.");
    }

    private static Problem.Refused refused(int status, String slug, String title, String detail) {
        return Problem.of(status, slug, title, detail).refused();
    }
}
