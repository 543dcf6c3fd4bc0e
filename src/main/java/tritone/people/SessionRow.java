package tritone.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sign_in_session")
@NullUnmarked
class SessionRow {
    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "person_id")
    Long personId;

    String csrf;

    @Nullable
    String address;

    @Column(name = "leave_at")
    @Nullable
    String leaveAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;
}
