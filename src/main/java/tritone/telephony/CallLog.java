package tritone.telephony;

import org.jboss.logging.MDC;

/// Puts a call's id beside every log line written while it is open: one id to search for.
///
/// `try (CallLog ignored = CallLog.about(call)) { … }`
public final class CallLog implements AutoCloseable {
    private static final String KEY = "callId";

    private CallLog() {}

    public static CallLog about(CallId call) {
        MDC.put(KEY, call.toString());
        return new CallLog();
    }

    @Override
    public void close() {
        MDC.remove(KEY);
    }
}
