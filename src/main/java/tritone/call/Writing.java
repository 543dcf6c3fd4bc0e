package tritone.call;

import java.util.List;
import tritone.campaign.rules.Reason;

/// What became of attempts that were to be written together.
public sealed interface Writing {
    /// Their rows stand once the transaction is committed.
    record Written(List<WrittenAttempt> attempts) implements Writing {}

    /// One of them may not go out, so none does: the transaction is marked to be rolled back.
    record Refused(Reason reason) implements Writing {}
}
