package tritone.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
@NullUnmarked
class PersonRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String login;
    String name;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    Role role;

    String also = "";

    @Column(name = "team_id")
    @Nullable
    Long teamId;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "password_given")
    boolean passwordGiven;

    String locale = "ru";
    String zone = "Europe/Moscow";
    boolean active = true;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "created_at")
    Instant createdAt;

    Person person() {
        return new Person(
                new PersonId(id),
                login,
                name,
                role,
                roles(also),
                Optional.ofNullable(teamId).map(TeamId::new),
                locale,
                ZoneId.of(zone));
    }

    static Set<Role> roles(String byComma) {
        return Arrays.stream(byComma.split(","))
                .filter(word -> !word.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    People.Account account() {
        return new People.Account(person(), active, Optional.ofNullable(endsAt));
    }

    boolean mayCome(Instant now) {
        return active && (endsAt == null || endsAt.isAfter(now));
    }
}
