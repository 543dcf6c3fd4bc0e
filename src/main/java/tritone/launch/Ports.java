package tritone.launch;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Free ports and addresses on this machine.
public final class Ports {
    private Ports() {}

    /// @param option what the person can say to have another one
    static void requireFree(String host, int port, String option) throws Trouble {
        if (!tcpFree(host, port))
            throw new Trouble("Port %d of %s is taken by another program: stop that one, or say %s %d."
                    .formatted(port, host, option, port + 1));
    }

    /// @return the preferred port if nobody has it, else any
    public static int free(String host, int preferred) throws IOException {
        if (tcpFree(host, preferred)) return preferred;
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return socket.getLocalPort();
        }
    }

    /// @return a prefix `127.N.M.` of which the first three addresses have the ports of a switch free
    static String loopback() throws Trouble {
        for (int i = 0; i < 250; i++) {
            String prefix = "127.77." + i + ".";
            if (switchPortsFree(prefix)) return prefix;
        }
        throw new Trouble("No loopback address has the ports of a telephone switch free: stop other switches first.");
    }

    private static boolean switchPortsFree(String prefix) {
        for (int last = 1; last <= 3; last++) {
            if (!udpFree(prefix + last, 5060)) return false;
        }
        return tcpFree(prefix + "1", 5038) && tcpFree(prefix + "1", 8088);
    }

    private static boolean tcpFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean udpFree(String host, int port) {
        try (var socket = new DatagramSocket(null)) {
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
