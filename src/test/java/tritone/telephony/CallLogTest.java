package tritone.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class CallLogTest {
    @Test
    void linesWrittenAboutACallCarryItsId() {
        var call = CallId.at(1, 2, 3);
        try (CallLog ignored = CallLog.about(call)) {
            assertThat(MDC.get("callId")).isEqualTo(call.toString());
        }
        assertThat(MDC.get("callId")).isNull();
    }
}
