package tritone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import tritone.people.CompanyAccounts.Vouched;
import tritone.people.CompanyLinks.Subject;

/// Reads what a provider says of somebody.
@ApplicationScoped
class CompanyClaims {
    private static final int LONGEST_LOGIN = 60;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    private final CompanySettings settings;

    CompanyClaims(CompanySettings settings) {
        this.settings = settings;
    }

    Vouched of(JsonWebToken token) {
        String login = text(token.getClaim(settings.loginClaim())).orElse(token.getSubject());
        var email = text(token.getClaim("email")).filter(address -> address.length() <= LONGEST_EMAIL);
        String name = text(token.getClaim("name")).orElse(login);
        return new Vouched(
                new Subject(token.getIssuer(), token.getSubject(), email),
                shortened(login, LONGEST_LOGIN),
                shortened(name, LONGEST_NAME),
                settings.giveRoles() ? Optional.of(settings.roles(groups(token))) : Optional.empty());
    }

    private List<String> groups(JsonWebToken token) {
        var path = settings.rolesClaim();
        @Nullable Object at = token.getClaim(path.getFirst());
        for (String step : path.subList(1, path.size())) at = at instanceof Map<?, ?> map ? map.get(step) : null;
        return switch (at) {
            case JsonArray array ->
                array.stream().flatMap(one -> text(one).stream()).toList();
            case Collection<?> several ->
                several.stream().flatMap(one -> text(one).stream()).toList();
            case null -> List.of();
            default -> text(at).map(List::of).orElseGet(List::of);
        };
    }

    private static Optional<String> text(@Nullable Object claim) {
        return switch (claim) {
            case String text when !text.isBlank() -> Optional.of(text);
            case JsonString text when !text.getString().isBlank() -> Optional.of(text.getString());
            case JsonValue _ -> Optional.empty();
            case null, default -> Optional.empty();
        };
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
