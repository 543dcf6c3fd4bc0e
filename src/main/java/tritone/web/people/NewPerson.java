package tritone.web.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tritone.people.PasswordRules;
import tritone.people.Role;

/// Somebody to be let in.
///
/// @param locale the language of their screens, `ru` (when left out) or `en`
public record NewPerson(
        @NotBlank @Size(max = 60) String login,
        @NotBlank @Size(max = 120) String name,
        @NotNull Role role,
        @Nullable Long team,

        @NotNull @Size(min = NewPerson.SHORTEST_PASSWORD, max = NewPerson.LONGEST_PASSWORD)
        String password,

        @Nullable @Pattern(regexp = "ru|en") String locale) {
    public static final int SHORTEST_PASSWORD = PasswordRules.SHORTEST;
    public static final int LONGEST_PASSWORD = PasswordRules.LONGEST;
}
