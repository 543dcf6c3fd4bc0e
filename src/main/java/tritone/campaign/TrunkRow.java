package tritone.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "trunk")
@NullUnmarked
class TrunkRow {
    @Id
    String name;

    String host;

    @Column(name = "most_lines")
    int mostLines;

    @Column(name = "stopped_since")
    @Nullable
    Instant stoppedSince;

    @Column(name = "stopped_why")
    @Nullable
    String stoppedWhy;

    @Column(name = "resumed_at")
    @Nullable
    Instant resumedAt;

    Trunk trunk() {
        var stopped = Optional.ofNullable(stoppedSince).map(since -> new Trunk.Stopped(since, stoppedWhy));
        return new Trunk(name, host, mostLines, stopped);
    }
}
