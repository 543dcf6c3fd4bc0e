package tritone.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tritone.people.PasswordRules;
import tritone.web.Problem;

/// Says what is wrong with a password that somebody wants.
@ApplicationScoped
public class PasswordProblems {
    private final PasswordRules rules;

    PasswordProblems(@ConfigProperty(name = "tritone.passwords.company-words") Optional<List<String>> company) {
        this.rules = new PasswordRules(company.orElse(List.of()));
    }

    /// @param login whose it shall be
    /// @param name  what they are called
    public void check(String password, String login, String name) {
        rules.flaw(password, login, name).ifPresent(flaw -> {
            throw of(flaw).with(List.of(new Problem.Field("password", reason(flaw))))
                    .refused();
        });
    }

    private static Problem of(PasswordRules.Flaw flaw) {
        return switch (flaw) {
            case SHORT -> weak("password-short", "The password is too short.", "Use at least eight characters.");
            case LONG -> weak("password-long", "The password is too long.", "Use at most two hundred characters.");
            case COMMON -> weak("password-common", "This password is too easy to guess.", "Choose another one.");
            case HAS_LOGIN ->
                weak("password-has-login", "The password contains the login or the name.", "Choose one without them.");
            case HAS_COMPANY ->
                weak("password-has-company", "The password contains the company's name.", "Choose one without it.");
        };
    }

    private static String reason(PasswordRules.Flaw flaw) {
        return switch (flaw) {
            case SHORT -> "too short";
            case LONG -> "too long";
            case COMMON -> "common";
            case HAS_LOGIN -> "holds the login or the name";
            case HAS_COMPANY -> "holds the company's name";
        };
    }

    private static Problem weak(String slug, String title, String detail) {
        return Problem.of(400, slug, title, detail);
    }
}
