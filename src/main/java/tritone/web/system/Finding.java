package tritone.web.system;

import java.util.Map;

/// What one look at one part of the system found.
///
/// @param code    the part: `database`, `switch`, `trunk`, `disk`, `outbox`, `recordings`
/// @param of      which of several: a trunk's name, a folder; empty where there is but one
/// @param reason  a code for what is wrong, empty when nothing is
/// @param figures the numbers behind it
record Finding(String code, String of, FindingState state, String reason, Map<String, Object> figures) {
    enum FindingState {
        OK,
        /// Works, and somebody should look.
        WARNING,
        FAILED
    }

    static Finding ok(String code, Map<String, Object> figures) {
        return new Finding(code, "", FindingState.OK, "", figures);
    }

    static Finding failed(String code, String reason) {
        return new Finding(code, "", FindingState.FAILED, reason, Map.of());
    }

    Finding named(String name) {
        return new Finding(code, name, state, reason, figures);
    }

    String key() {
        return of.isEmpty() ? code : code + ":" + of;
    }
}
