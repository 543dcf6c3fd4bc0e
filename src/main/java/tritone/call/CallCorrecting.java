package tritone.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An operator is about to say anew what a call was. Fired inside the transaction, before anything is written: whoever
/// cannot take back any more what followed from the first word says so.
public final class CallCorrecting {
    private final CallCorrected wish;
    private final List<String> objections = new ArrayList<>();

    CallCorrecting(CallCorrected wish) {
        this.wish = wish;
    }

    public CallCorrected wish() {
        return wish;
    }

    /// @param why a code, for the operator's screen
    public void object(String why) {
        objections.add(why);
    }

    Optional<String> objection() {
        return objections.stream().findFirst();
    }
}
