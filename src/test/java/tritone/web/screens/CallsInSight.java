package tritone.web.screens;

import com.microsoft.playwright.Page;
import java.util.Map;

/// What went over the newest call of a page, as the browser itself counts it: a call may be up and silent.
record CallsInSight(long sent, long received, double heard) {
    /// Lets a test find the page's calls.
    static final String SCRIPT = """
            window.callsInSight = [];
            window.RTCPeerConnection = class extends window.RTCPeerConnection {
              constructor(...wishes) { super(...wishes); window.callsInSight.push(this) }
            }""";

    private static final String SUMS = """
            async () => {
              const sums = { sent: 0, received: 0, heard: 0 }
              const stats = await window.callsInSight.at(-1)?.getStats()
              stats?.forEach((entry) => {
                if (entry.type === 'outbound-rtp') sums.sent += entry.bytesSent
                if (entry.type === 'inbound-rtp') sums.received += entry.bytesReceived
                if (entry.type === 'inbound-rtp') sums.heard += entry.totalAudioEnergy ?? 0
              })
              return sums
            }""";

    static CallsInSight of(Page page) {
        var sums = (Map<?, ?>) page.evaluate(SUMS);
        return new CallsInSight(
                number(sums, "sent").longValue(),
                number(sums, "received").longValue(),
                number(sums, "heard").doubleValue());
    }

    private static Number number(Map<?, ?> sums, String name) {
        return (Number) sums.get(name);
    }
}
