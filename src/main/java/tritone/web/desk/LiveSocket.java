package tritone.web.desk;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;

/// The live stream of a browser that [SocketUpgrade] let in. It begins with what the screen should show; after that,
/// changes only.
@WebSocket(path = "/api/live")
public class LiveSocket {
    private final LiveStreams streams;

    LiveSocket(LiveStreams streams) {
        this.streams = streams;
    }

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        streams.opened(connection);
    }

    @OnClose
    void close(WebSocketConnection connection) {
        streams.closed(connection);
    }
}
