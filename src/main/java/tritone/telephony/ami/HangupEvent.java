package tritone.telephony.ami;

import org.jspecify.annotations.Nullable;

/// The library's event without the library's gap: it leaves out the status that the far end gave.
/// Public with a setter, because the library fills it by reflection.
public class HangupEvent extends org.asteriskjava.manager.event.HangupEvent {
    private static final long serialVersionUID = 1;

    private @Nullable String techCause;

    public HangupEvent(Object source) {
        super(source);
    }

    public @Nullable String getTechCause() {
        return techCause;
    }

    public void setTechCause(String techCause) {
        this.techCause = techCause;
    }
}
