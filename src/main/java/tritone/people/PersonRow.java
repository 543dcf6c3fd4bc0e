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
import java.util.Optional;
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

    @Column(name = "team_id")
    @Nullable
    Long teamId;

    @Column(name = "password_hash")
    String passwordHash;

    String locale = "ru";
    String zone = "Europe/Moscow";
    boolean active = true;

    @Column(name = "created_at")
    Instant createdAt;

    Person person() {
        return new Person(
                new PersonId(id),
                login,
                name,
                role,
                Optional.ofNullable(teamId).map(TeamId::new),
                locale,
                ZoneId.of(zone));
    }

    People.Account account() {
        return new People.Account(person(), active);
    }
}
