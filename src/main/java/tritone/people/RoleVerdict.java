package tritone.people;

/// What [RoleRules] say.
public enum RoleVerdict {
    ALLOWED,
    OWN_ROLES,
    OWN_ACCESS,
    ADMINISTRATORS_ONLY,
    /// One administrator proposes it, another one agrees.
    TWO_PERSONS,
    LAST_ADMINISTRATOR,
    LAST_HEAD
}
