package tritone.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    Sessions.Way way = Sessions.Way.PASSWORD;

    @Nullable
    String device;

    @Column(name = "seen_at")
    @Nullable
    Instant seenAt;

    @Column(name = "seen_address")
    @Nullable
    String seenAddress;

    @Column(name = "active_at")
    @Nullable
    Instant activeAt;

    @Column(name = "locked_at")
    @Nullable
    Instant lockedAt;

    Sessions.Listed listed() {
        return new Sessions.Listed(
                tokenHash,
                createdAt,
                Optional.ofNullable(seenAt).orElse(createdAt),
                Optional.ofNullable(seenAddress).or(() -> Optional.ofNullable(address)),
                Optional.ofNullable(device),
                way,
                lockedAt != null);
    }
}
