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
}
