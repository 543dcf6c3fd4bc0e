package tritone.web.sip;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import java.util.function.Consumer;

/// One browser's way to the switch. What is sent before the switch has answered waits, in order.
final class SipPipe {
    private final Future<WebSocket> far;

    SipPipe(Future<WebSocket> connecting, Consumer<String> toBrowser, Runnable gone) {
        far = connecting.map(socket -> {
            socket.textMessageHandler(toBrowser::accept);
            socket.closeHandler(closed -> gone.run());
            return socket;
        });
        far.onFailure(unreachable -> gone.run());
    }

    void send(String frame) {
        far.onSuccess(socket -> socket.writeTextMessage(frame));
    }

    void close() {
        far.onSuccess(WebSocket::close);
    }
}
