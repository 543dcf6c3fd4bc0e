package tritone.launch;

import java.io.IOException;

/// Something on this machine is in the way. The message is one sentence for the person at the terminal: what, and the
/// mend.
public final class Trouble extends IOException {
    public Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// @return one sentence for the person at the terminal
    static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left on device")
                ? "The disk is full: free some space and try again."
                : message;
    }
}
