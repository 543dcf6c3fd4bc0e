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
            case OWN_ROLES ->
                throw refused(
                        FORBIDDEN, "own-rights", "You cannot change your own rights.", "Ask somebody else who may.");
            case OWN_ACCESS ->
                throw refused(
                        FORBIDDEN,
                        "own-access",
                        "You cannot give yourself a new way in.",
                        "Change your own password on your own page.");
            case ADMINISTRATORS_ONLY ->
                throw refused(
                        FORBIDDEN,
                        "administrators-only",
                        "Only an administrator can make or change an administrator.",
                        "Ask one of them.");
            case TWO_PERSONS ->
                throw refused(
                        FORBIDDEN,
                        "two-persons-needed",
                        "A head of sales is made, unmade and let in anew by a head of sales, or by two administrators.",
                        "Propose it: another administrator agrees.");
            case LAST_ADMINISTRATOR ->
                throw refused(
                        CONFLICT,
                        "last-administrator",
                        "This is the last administrator.",
                        "Make another one first, whose account has no end.");
            case LAST_HEAD ->
                throw refused(
                        CONFLICT,
                        "last-head",
                        "This is the last head of sales.",
                        "Make another one first, whose account has no end.");
        }
    }

    private static Problem.Refused refused(int status, String slug, String title, String detail) {
        return Problem.of(status, slug, title, detail).refused();
    }
}
