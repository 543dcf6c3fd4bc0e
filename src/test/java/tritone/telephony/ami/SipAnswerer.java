package tritone.telephony.ami;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// A far end that answers each INVITE with the status its number ends in: `…486` is busy, `…1486` rings first. `…000`
/// says nothing at all, `…100` that it tries and no more, `…180` that it rings and no more, `…183` that a sound comes;
/// what is taken back it ends with 487 where the number began with 1. No real network can be made to say all of them.
final class SipAnswerer implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("sip:\\+?\\d*?([01])(\\d{3})@");
    private static final Pattern COPIED = Pattern.compile("(?i)(via|from|to|call-id|cseq|record-route)\\s*:.*");

    private final DatagramSocket socket;
    private final String address;

    SipAnswerer(String address) throws IOException {
        this.address = address;
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), 5060));
        Thread.ofPlatform().daemon().name("sip-answerer").start(this::answer);
    }

    @Override
    public void close() {
        socket.close();
    }

    private void answer() {
        var packet = new DatagramPacket(new byte[8192], 8192);
        while (!socket.isClosed()) {
            try {
                packet.setLength(8192);
                socket.receive(packet);
                heard(
                        new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8),
                        packet.getSocketAddress());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void heard(String message, SocketAddress from) throws IOException {
        String method = message.substring(0, message.indexOf(' '));
        switch (method) {
            case "INVITE" -> {
                var number = NUMBER.matcher(message.lines().findFirst().orElseThrow());
                if (!number.find()) throw new IOException("no status in the number: " + message);
                if (number.group(2).equals("000")) return;
                reply(message, from, "100 Trying");
                if (number.group(2).equals("100")) return;
                if (number.group(1).equals("1")) reply(message, from, "180 Ringing");
                reply(message, from, number.group(2) + " Test");
            }
            case "CANCEL" -> {
                reply(message, from, "200 OK");
                var number = NUMBER.matcher(message.lines().findFirst().orElseThrow());
                if (number.find() && number.group(1).equals("1"))
                    reply(
                            message.replace("CSeq: " + cseq(message) + " CANCEL", "CSeq: " + cseq(message) + " INVITE"),
                            from,
                            "487 Request Terminated");
            }
            case "OPTIONS" -> reply(message, from, "200 OK");
            default -> {}
        }
    }

    private static String cseq(String message) {
        return message.lines()
                .filter(line -> line.startsWith("CSeq:"))
                .map(line -> line.split(" ")[1])
                .findFirst()
                .orElseThrow();
    }

    private void reply(String request, SocketAddress to, String status) throws IOException {
        var text = new StringBuilder("SIP/2.0 ").append(status).append("\r\n");
        List<String> headers = request.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> COPIED.matcher(line).matches())
                .toList();
        for (String header : headers) {
            boolean tagged = !header.toLowerCase(java.util.Locale.ROOT).startsWith("to") || header.contains("tag=");
            text.append(header).append(tagged ? "" : ";tag=answerer").append("\r\n");
        }
        text.append("Contact: <sip:").append(address).append(":5060>\r\nContent-Length: 0\r\n\r\n");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }
}
