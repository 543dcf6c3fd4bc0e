package tritone.web.signin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where a request comes from. A proxy says so in `X-Forwarded-For`, and is believed when it is one of
/// `tritone.trusted-proxies` (addresses, or networks like `10.0.0.0/8`). Anybody can write that header, so the chain is
/// read from its end: the last address that is no proxy of ours is the client's.
@ApplicationScoped
class ClientAddress {
    private final List<Network> proxies;

    ClientAddress(@ConfigProperty(name = "tritone.trusted-proxies") Optional<List<String>> proxies) {
        this.proxies = proxies.orElse(List.of()).stream().map(Network::read).toList();
    }

    String of(HttpServerRequest request) {
        // the connection's own end, whatever a header made of the request's
        SocketAddress peer = request.connection().remoteAddress();
        String address = peer == null || peer.hostAddress() == null ? "" : peer.hostAddress();
        return of(address, request.headers().getAll("X-Forwarded-For"));
    }

    String of(String peer, List<String> forwarded) {
        var chain = List.of(String.join(",", forwarded).split(",")).reversed();
        String at = peer;
        for (String next : chain) {
            if (!trusted(at)) return at;
            var address = literal(next.strip());
            if (address.isEmpty()) return at;
            at = address.get().getHostAddress();
        }
        return at;
    }

    private boolean trusted(String address) {
        return literal(address)
                .filter(one -> proxies.stream().anyMatch(proxy -> proxy.holds(one)))
                .isPresent();
    }

    /// Never asks a name server.
    private static Optional<InetAddress> literal(String text) {
        String bare = text.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
        if (bare.isBlank()) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private record Network(byte[] start, int bits) {
        static Network read(String text) {
            String[] parts = text.strip().split("/");
            byte[] start = InetAddress.ofLiteral(parts[0]).getAddress();
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : start.length * Byte.SIZE;
            if (bits < 0 || bits > start.length * Byte.SIZE)
                throw new IllegalArgumentException("tritone.trusted-proxies: no network: " + text);
            return new Network(start, bits);
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != start.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((bytes[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) return false;
            }
            return true;
        }
    }
}
