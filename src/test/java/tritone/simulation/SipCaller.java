package tritone.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import tritone.sound.Alaw;

/// A bare SIP trunk tool: one call after another over UDP, each with its final status and the sound that came.
final class SipCaller implements AutoCloseable {
    private static final int RTP_HEADER = 12;

    private final InetAddress own;
    private final DatagramSocket signalling;
    private final InetSocketAddress network;
    private volatile int heard;

    SipCaller(String ip, String networkIp) throws IOException {
        own = InetAddress.getByName(ip);
        signalling = new DatagramSocket(5060, own);
        network = new InetSocketAddress(networkIp, 5060);
    }

    /// @param status  the final one, 0 when none came in time
    /// @param ringing how long until the final status
    /// @param sound   A-law samples from the answer on, as long as asked for or until the other hung up
    /// @param hungUp  whether the other hung up within that time
    record Outcome(int status, Duration ringing, byte[] sound, boolean hungUp) {}

    Outcome call(String number, Duration patience, Duration listening) throws IOException {
        try (var media = new DatagramSocket(0, own)) {
            media.setSoTimeout(20);
            return new Call(number, media).place(patience, listening);
        } finally {
            heard = 0;
        }
    }

    /// Of the call that is listened to now.
    double heardSeconds() {
        return heard / (double) Alaw.RATE;
    }

    @Override
    public void close() {
        signalling.close();
    }

    private final class Call {
        private final String id = UUID.randomUUID().toString();
        private final String uri;
        private final DatagramSocket media;
        private String tag = "";

        Call(String number, DatagramSocket media) {
            uri = "sip:+" + number + "@" + network.getHostString();
            this.media = media;
        }

        Outcome place(Duration patience, Duration listening) throws IOException {
            long begun = System.nanoTime();
            send(request("INVITE", "i", sdp()));
            String answer = "";
            int status = 0;
            while (status < 200 && System.nanoTime() - begun < patience.toNanos()) {
                answer = receive(20);
                if (answer.startsWith("SIP/2.0 ")) status = Integer.parseInt(answer.substring(8, 11));
            }
            var ringing = Duration.ofNanos(System.nanoTime() - begun);
            if (status < 200) {
                send(request("CANCEL", "i", ""));
                return new Outcome(0, ringing, new byte[0], false);
            }
            tag = find(answer, "(?im)^To:.*;tag=([^;\\s]+)");
            send(request("ACK", status < 300 ? "a" : "i", ""));
            return status >= 300
                    ? new Outcome(status, ringing, new byte[0], false)
                    : listen(status, ringing, listening);
        }

        private Outcome listen(int status, Duration ringing, Duration listening) throws IOException {
            var sound = new ByteArrayOutputStream();
            long end = System.nanoTime() + listening.toNanos();
            while (System.nanoTime() < end) {
                hear(sound);
                String message = receive(1);
                if (message.startsWith("BYE")) {
                    send(okFor(message));
                    return new Outcome(status, ringing, sound.toByteArray(), true);
                }
            }
            send(request("BYE", "b", ""));
            return new Outcome(status, ringing, sound.toByteArray(), false);
        }

        private void hear(ByteArrayOutputStream sound) throws IOException {
            var rtp = new DatagramPacket(new byte[2048], 2048);
            try {
                media.receive(rtp);
                sound.write(rtp.getData(), RTP_HEADER, rtp.getLength() - RTP_HEADER);
                heard = sound.size();
            } catch (SocketTimeoutException silent) {
                // perhaps the other hung up: the next message tells
            }
        }

        private String request(String method, String branch, String body) {
            String text = """
                    %1$s %2$s SIP/2.0
                    Via: SIP/2.0/UDP %3$s:5060;branch=z9hG4bK%4$s%5$s
                    From: <sip:caller@%3$s>;tag=caller
                    To: <%2$s>%6$s
                    Call-ID: %4$s
                    CSeq: %7$d %1$s
                    Contact: <sip:caller@%3$s:5060>
                    Max-Forwards: 70
                    Content-Type: application/sdp
                    Content-Length: %8$d

                    """.formatted(
                            method,
                            uri,
                            own.getHostAddress(),
                            id,
                            branch,
                            tag.isEmpty() ? "" : ";tag=" + tag,
                            method.equals("BYE") ? 2 : 1,
                            body.length());
            return text.replace("\n", "\r\n") + body;
        }

        private String sdp() {
            return """
                    v=0
                    o=caller 1 1 IN IP4 %1$s
                    s=-
                    c=IN IP4 %1$s
                    t=0 0
                    m=audio %2$d RTP/AVP 8
                    a=rtpmap:8 PCMA/8000
                    a=ptime:20
                    """.formatted(own.getHostAddress(), media.getLocalPort()).replace("\n", "\r\n");
        }

        /// A message of this call that is no answer to our leaving it; empty when none came.
        private String receive(int millis) throws IOException {
            signalling.setSoTimeout(millis);
            var packet = new DatagramPacket(new byte[8192], 8192);
            try {
                signalling.receive(packet);
            } catch (SocketTimeoutException nothing) {
                return "";
            }
            String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            if (!message.contains(id)) return "";
            return message.startsWith("SIP/2.0") && !message.matches("(?is).*\r\nCSeq: *\\d+ INVITE.*") ? "" : message;
        }
    }

    private static String okFor(String message) {
        var answer = new StringBuilder("SIP/2.0 200 OK\r\n");
        message.lines()
                .filter(line -> line.matches("(?i)(via|from|to|call-id|cseq):.*"))
                .forEach(line -> answer.append(line).append("\r\n"));
        return answer.append("Content-Length: 0\r\n\r\n").toString();
    }

    private void send(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        signalling.send(new DatagramPacket(bytes, bytes.length, network));
    }

    private static String find(String message, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }
}
