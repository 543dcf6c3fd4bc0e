package tritone.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;

@Entity
@Table(name = "do_not_call")
@NullUnmarked
class DoNotCallRow {
    @Id
    String e164;

    Instant since;
    String reason;

    @Column(name = "by_person")
    @Nullable
    Long byPerson;

    DoNotCall.Entry entry() {
        return new DoNotCall.Entry(
                new PhoneNumber(e164),
                since,
                reason,
                Optional.ofNullable(byPerson).map(PersonId::new));
    }
}
