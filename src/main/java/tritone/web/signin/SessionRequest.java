package tritone.web.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/// Somebody shows a session's token.
final class SessionRequest extends BaseAuthenticationRequest {
    private final String token;

    SessionRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
