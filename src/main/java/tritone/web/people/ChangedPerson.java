package tritone.web.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.people.People;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.web.Problem;

/// A person as they shall be from now on.
///
/// @param active   false: they may no longer sign in
/// @param password a new one, or nothing to leave it
public record ChangedPerson(
        @NotBlank @Size(max = 120) String name,
        @NotNull Role role,
        @Nullable Long team,
        @NotNull @Pattern(regexp = "ru|en") String locale,
        @NotBlank @Size(max = 40) String zone,
        boolean active,

        @Nullable @Size(min = NewPerson.SHORTEST_PASSWORD, max = NewPerson.LONGEST_PASSWORD)
        String password) {

    People.Change change(Optional<TeamId> inTeam) {
        return new People.Change(name, role, inTeam, locale, knownZone(), active);
    }

    /// For the audit: what was set, without the password itself.
    String summary() {
        return role + (active ? "" : ", shut") + (password == null ? "" : ", new password");
    }

    private ZoneId knownZone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Problem.invalid("zone", "unknown", "Use a name like Europe/Moscow.")
                    .refused();
        }
    }
}
