package tritone.web.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// Somebody shows a session's token.
final class SessionRequest extends BaseAuthenticationRequest {
    private final String token;
    private final String address;

    /// @param address they show it from
    SessionRequest(String token, String address) {
        this.token = token;
        this.address = address;
    }

    String token() {
        return token;
    }

    String address() {
        return address;
    }
}
