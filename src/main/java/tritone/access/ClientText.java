package tritone.access;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

/// A client's words or contact as its reader may see them. Only [Contacts] makes one, and is told how much that is. An
/// answer shows it as it is; any other text loses its numbers and addresses on the way out.
@JsonSerialize(using = ToStringSerializer.class)
public final class ClientText {
    private final String text;

    ClientText(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
