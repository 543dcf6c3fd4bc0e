package tritone.dialer;

/// A call by hand came to nothing before the lead was dialled. Fired outside any transaction.
///
/// @param why a code: a rule's reason, or PHONE_NOT_REACHED
public record OwnCallFailed(OwnCall wish, String why) {}
