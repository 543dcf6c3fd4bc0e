package tritone.simulation;

import java.util.Map;

/// Where an instance of ours listens and whom it talks to.
///
/// @param ip      its own loopback address; it takes SIP there on port 5060
/// @param pbxIp   the address of the PBX
/// @param amiPort its manager interface, on 127.0.0.1
public record InstanceAddress(String ip, String pbxIp, int amiPort, String amiSecret) {
    Map<String, String> variables() {
        return Map.of("IP", ip, "PBX_IP", pbxIp, "AMI_PORT", String.valueOf(amiPort), "AMI_SECRET", amiSecret);
    }

    Ami ami() throws java.io.IOException {
        return Ami.login(amiPort, amiSecret);
    }
}
